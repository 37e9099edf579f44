import Dispatch
import Glibc
import Synchronization

/// Whole files, read and written.
package enum Files {
  /// The most that is read of what has no size of its own: an endless pipe must not take all memory, and a device such as
  /// a terminal or `/dev/zero` has no large register to give.
  private static let maximumOfPipe = 1 << 30
  private static let maximumOfDevice = 1 << 24

  /// How often a file is read anew that is written to meanwhile.
  private static let attempts = 20

  /// All octets of the file that is to be replaced; nil where there is none, or what is there is no file and so can't be replaced, such
  /// as a pipe. One larger than `most` is not read.
  package static func readBefore(replacing path: String, most: Int) throws(FileFailure) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard status.st_size <= most else { throw FileFailure(.create, path: path, code: EFBIG) }
    return try read(path)
  }

  /// All octets of a file, a pipe or a process substitution; nothing of it where reading fails half-way.
  ///
  /// A file that changes while it is read is read anew: of one that is cut meanwhile, the system may hand out zeros
  /// that nobody wrote. One that never rests is a failure, `EBUSY`.
  ///
  /// - Parameter patience: the seconds for which what is no plain file may be silent before reading it fails with `ETIMEDOUT`; nil: for ever.
  package static func read(_ path: String, patience: Int32? = nil) throws(FileFailure) -> [UInt8] {
    // A FIFO is opened without waiting for somebody who writes to it: it may be that nobody ever does.
    let file = try Descriptor(path, flags: O_RDONLY | O_NONBLOCK, step: .read)
    var before = try status(file.number, path)
    let begin = before.st_mode & S_IFMT == S_IFIFO ? try Pipes.begin(of: file.number, path) : []
    try Pipes.waitFromNowOn(file.number, path)
    switch before.st_mode & S_IFMT {
    case S_IFDIR: throw FileFailure(.read, path: path, code: EISDIR)
    case S_IFREG: break
    case S_IFCHR: return try rest(after: [], atMost: maximumOfDevice, file.number, path, patience)
    default: return try rest(after: begin, atMost: maximumOfPipe, file.number, path, patience)
    }
    for _ in 0..<attempts {
      let octets = try stretches(of: max(Int(before.st_size), 0), file.number, path)
      let whole = try rest(after: octets, atMost: nil, file.number, path)
      let after = try status(file.number, path)
      if before.st_size == after.st_size, before.st_mtim.tv_sec == after.st_mtim.tv_sec,
        before.st_mtim.tv_nsec == after.st_mtim.tv_nsec
      {
        return whole
      }
      before = after
      _ = try Descriptor.retrying(.read, path) { lseek(file.number, 0, SEEK_SET) }
    }
    throw FileFailure(.read, path: path, code: EBUSY)
  }

  private static func status(_ number: Int32, _ path: String) throws(FileFailure) -> stat {
    var status = stat()
    _ = try Descriptor.retrying(.read, path) { fstat(number, &status) }
    return status
  }

  /// `octets` and what follows them to the end: all of what has no size, and what a file has grown by.
  private static func rest(
    after octets: [UInt8], atMost maximum: Int?, _ number: Int32, _ path: String, _ patience: Int32? = nil
  ) throws(FileFailure) -> [UInt8] {
    var octets = octets
    var size = 1 << 16
    while true {
      let more = try chunk(of: size, number, path, patience: patience)
      if more.isEmpty { return octets }
      octets += more
      if let maximum, octets.count > maximum { throw FileFailure(.read, path: path, code: EFBIG) }
      size = min(2 * size, 1 << 24)
    }
  }

  /// Longer files are read in such stretches by several hands: most of the time goes into making the pages of memory. They are short,
  /// so that no hand waits long for another whose pages come slowly.
  private static let stretchLength = 1 << 21

  /// The first `size` octets of a regular file, fewer where it has become shorter; the file then stands behind them.
  private static func stretches(of size: Int, _ number: Int32, _ path: String) throws(FileFailure) -> [UInt8] {
    guard size >= 2 * stretchLength else { return try chunk(of: size, number, path) }
    let ranges = stride(from: 0, to: size, by: stretchLength).map { $0..<min($0 + stretchLength, size) }
    let ends = Mutex(ranges.map { Result<Int, FileFailure>.success($0.lowerBound) })
    let octets = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      nonisolated(unsafe) let memory = UnsafeMutableRawBufferPointer(buffer)
      DispatchQueue.concurrentPerform(iterations: ranges.count) { stretch in
        let end = fill(memory, ranges[stretch], number, path)
        ends.withLock { $0[stretch] = end }
      }
      // What stands behind a stretch that ended too early is not the file's.
      for (range, end) in zip(ranges, ends.withLock({ $0 })) {
        guard case .success(let end) = end else { return }
        filled = end
        if end < range.upperBound { return }
      }
    }
    for end in ends.withLock({ $0 }) { _ = try end.get() }
    _ = try Descriptor.retrying(.read, path) { lseek(number, off_t(octets.count), SEEK_SET) }
    return octets
  }

  /// Reads the octets of `range` to their place in `memory`; the offset behind the last one that the file has.
  private static func fill(
    _ memory: UnsafeMutableRawBufferPointer, _ range: Range<Int>, _ number: Int32, _ path: String
  ) -> Result<Int, FileFailure> {
    makePages(of: UnsafeMutableRawBufferPointer(rebasing: memory[range]))
    var at = range.lowerBound
    while at < range.upperBound {
      let rest = UnsafeMutableRawBufferPointer(rebasing: memory[at..<range.upperBound])
      do throws(FileFailure) {
        let count = try Descriptor.retrying(.read, path) { pread(number, rest.baseAddress, rest.count, off_t(at)) }
        if count == 0 { break }
        at += count
      } catch {
        return .failure(error)
      }
    }
    return .success(at)
  }

  /// Has the system make all pages in one go, where it can: each by itself, as it is first written to, costs a quarter more.
  private static func makePages(of memory: UnsafeMutableRawBufferPointer) {
    guard let begin = memory.baseAddress else { return }
    let page = sysconf(Int32(_SC_PAGESIZE))
    let before = Int(bitPattern: begin) % page
    _ = madvise(begin - before, memory.count + before, MADV_POPULATE_WRITE)
  }

  /// The next `size` octets, fewer only at the end of the file.
  private static func chunk(
    of size: Int, _ number: Int32, _ path: String, patience: Int32? = nil
  ) throws(FileFailure) -> [UInt8] {
    guard size > 0 else { return [] }
    var failure: FileFailure?
    let octets = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        do throws(FileFailure) {
          if let patience { try Descriptor.awaitOctets(number, path, seconds: patience) }
          let count = try Descriptor.retrying(.read, path) { Glibc.read(number, rest.baseAddress, rest.count) }
          if count == 0 { return }
          filled += count
        } catch {
          failure = error
          return
        }
      }
    }
    if let failure { throw failure }
    return octets
  }
}
