import Glibc

/// A pipe between this process and a child: what goes through it never stands on a disk.
struct Pipe: ~Copyable {
  let reading: Descriptor
  let writing: Descriptor

  /// What a pipe takes without a reader: more would wait for one for ever.
  static let capacity = 1 << 16

  init() throws(FileFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw FileFailure(.create, path: nil, code: errno) }
    reading = Descriptor(adopting: ends[0])
    writing = Descriptor(adopting: ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// A pipe's reading end, from which these octets come and then its end.
  static func holding(_ octets: [UInt8]) throws(FileFailure) -> Descriptor {
    guard octets.count <= capacity else { throw FileFailure(.write, path: nil, code: E2BIG) }
    let pipe = try Pipe()
    try Descriptor.write(octets, to: pipe.writing.number, path: nil)
    return pipe.takeReading()
  }

  /// Closes both ends; until then they are surely open.
  consuming func close() {}

  /// The reading end, after which the writing end is closed here.
  consuming func takeReading() -> Descriptor { reading }
}
