import Contracts
import JSONText

/// The file names of contracts and providers.
///
/// An id that keeps FORMAT 1 is its own name. Of any other only letters and digits are taken, with a hash of the whole behind
/// an underscore, which no good id has: so no id leads out of the folder, none is a device of Windows, and no two are one file.
struct SiteNames: Sendable {
  /// The name for each contract, by its number, without `.html`.
  let contracts: [String]
  /// The name for each provider that has a page.
  let providers: [String: String]

  /// Names for ids in their order; of an id that stands twice the second gets a name of its own.
  init(contracts: [String], providers: [String]) {
    var taken: Set<String> = []
    self.contracts = contracts.map { Self.free(Self.name(for: $0), &taken) }
    taken = []
    self.providers = Dictionary(providers.map { ($0, Self.free(Self.name(for: $0), &taken)) }) { first, _ in first }
  }

  private static func free(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }

  /// Longer ones are cut: a path has 260 characters on Windows, its folders included.
  private static let longest = 60
  private static let longestSlug = 40

  static func name(for id: String) -> String {
    let octets = Array(id.utf8)
    if !octets.isEmpty, octets.count <= longest, octets.allSatisfy(isPlain), !isReserved(id) { return id }
    let slug = octets.filter(isPlain).prefix(longestSlug)
    let hash = SHA256.digest(of: octets).prefix(8).map { octet in
      let digits = String(octet, radix: 16)
      return octet < 16 ? "0" + digits : digits
    }
    return String(decoding: slug, as: UTF8.self) + "_" + hash.joined()
  }

  private static func isPlain(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Devices of Windows, whatever stands behind the point; and the name of our own overviews.
  private static func isReserved(_ id: String) -> Bool {
    if ["con", "prn", "aux", "nul", "index"].contains(id) { return true }
    let octets = Array(id.utf8)
    return octets.count == 4 && (id.utf8.starts(with: "com".utf8) || id.utf8.starts(with: "lpt".utf8))
  }
}
