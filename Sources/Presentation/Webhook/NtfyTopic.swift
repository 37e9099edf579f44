/// Where ntfy takes messages: `https://ntfy.example.org/contracten` is the topic `contracten` of that server.
package struct NtfyTopic: Hashable, Sendable {
  /// Where the JSON goes: `https://ntfy.example.org/`.
  package let server: WebAddress
  package let name: String

  /// Nil where the path's last part is no topic: letters, digits, `_` and `-`, at most 64.
  package init?(_ address: WebAddress) {
    let parts = address.path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, let name = parts.last, 1...64 ~= name.utf8.count, name.utf8.allSatisfy(Self.isLetter),
      let server = WebAddress(address.origin + parts.dropLast().joined(separator: "/") + "/")
    else { return nil }
    self.server = server
    self.name = String(name)
  }

  private static func isLetter(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
