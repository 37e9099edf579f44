import Glibc

/// What the first hundred octets of a file tell of it, read before SQLite touches it (NOTIFY F24, F25).
enum LedgerHeader: Equatable {
  case missing
  case ours
  /// Ours, or what is left of it.
  case damaged
  case obstacle(LedgerFailure.Obstacle)

  /// Marks a database as a ledger of this program: "tijd".
  static let applicationID: UInt32 = 0x7469_6A64

  private static let magic = Array("SQLite format 3\0".utf8)
  /// What SQLite writes at these places of every database such as ours.
  private static let fixed: [(place: Int, octets: [UInt8])] = [
    (0, magic), (21, [64, 32, 32]), (44, [0, 0, 0, 4]), (56, [0, 0, 0, 1]),
    (68, withUnsafeBytes(of: applicationID.bigEndian, Array.init)),
  ]

  /// Looks without following a link, without waiting for a pipe, and without changing anything.
  init(at path: String) throws(LedgerFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw .cannotWrite(path: path, code: errno, words: "lstat") }
      self = .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK:
      self = .obstacle(.link)
      return
    case S_IFDIR:
      self = .obstacle(.directory)
      return
    case S_IFIFO, S_IFSOCK:
      self = .obstacle(.pipe)
      return
    default:
      self = .obstacle(.device)
      return
    }
    let number = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard number >= 0 else { throw .cannotWrite(path: path, code: errno, words: "open") }
    defer { close(number) }
    var octets = [UInt8](repeating: 0, count: 100)
    let count = octets.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw .cannotWrite(path: path, code: errno, words: "read") }
    self.init(octets: Array(octets.prefix(count)))
  }

  init(octets: [UInt8]) {
    // A new ledger gets its name only when it is whole: an empty file under that name was one once, or is of no use.
    if octets.allSatisfy({ $0 == 0 }) {
      self = .damaged
      return
    }
    var wrong = 0
    var asked = 0
    for (place, expected) in Self.fixed {
      for (offset, octet) in expected.enumerated() where place + offset < octets.count {
        asked += 8
        wrong += (octets[place + offset] ^ octet).nonzeroBitCount
      }
    }
    let isWhole = octets.count == 100
    let isOurs = isWhole && octets[68..<72].elementsEqual(Self.fixed[4].octets)
    switch wrong {
    case 0: self = isWhole && Self.isPlausible(octets) ? .ours : .damaged
    // Another's database differs in the mark alone, in a dozen of bits; a file of another kind in half of all bits.
    case _ where isOurs || wrong <= 6 && octets.starts(with: Self.magic) || wrong <= min(3, asked / 16): self = .damaged
    default: self = .obstacle(.foreign)
    }
  }

  /// The page size is a power of two from 512 on (65,536 is written as 1), the two format versions are 1 or 2.
  private static func isPlausible(_ octets: [UInt8]) -> Bool {
    let pageSize = Int(octets[16]) << 8 | Int(octets[17])
    return (pageSize == 1 || pageSize >= 512 && pageSize & (pageSize - 1) == 0)
      && (1...2).contains(octets[18]) && (1...2).contains(octets[19]) && octets[20] == 0
  }
}
