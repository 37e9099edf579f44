import Glibc

/// A file that no folder names: it is gone with the last process that has it open, also after `kill -9`.
struct NamelessFile: ~Copyable {
  /// Open for reading only, at the beginning.
  let reading: Descriptor

  init(holding octets: [UInt8]) throws(FileFailure) {
    guard let file = tmpfile() else { throw FileFailure(.create, path: nil, code: errno) }
    defer { fclose(file) }
    let number = fileno(file)
    try Descriptor.write(octets, to: number, path: nil)
    // Opened anew: whoever gets it can read it from its beginning and not change it.
    reading = try Descriptor("/proc/self/fd/\(number)", flags: O_RDONLY, step: .read)
  }

  /// Closes the file; until then it is surely there.
  consuming func close() {}
}
