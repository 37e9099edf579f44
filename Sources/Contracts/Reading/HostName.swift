/// What can be told of a host or a web address from its letters alone.
enum HostName {
  /// A name, or a number of the internet protocol, in brackets or not; nothing that could mean more to a program that connects.
  static func isHost(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= 255, text.utf8.first != UInt8(ascii: "-") else { return false }
    // One colon would be a port; the numbers that need colons have at least two.
    guard text.utf8.count(where: { $0 == UInt8(ascii: ":") }) != 1 else { return false }
    return text.utf8.allSatisfy { octet in
      isLetterOrDigit(octet) || "-._:[]".utf8.contains(octet)
    }
  }

  /// The machine itself: `localhost`, 127.x.y.z or ::1.
  static func isLoopback(_ host: String) -> Bool {
    if ["localhost", "::1", "[::1]"].contains(host.lowercased()) { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } && UInt8($0) != nil }
  }

  /// An address that starts with `https://`, or to the machine itself with `http://`, and holds no user and no password.
  static func isUsable(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ 0x21...0x7E ~= $0 && !"\"'<>\\^`{|}".utf8.contains($0) }) else { return false }
    for (scheme, onlyHere) in [("https://", false), ("http://", true)] where text.lowercased().hasPrefix(scheme) {
      let authority = text.dropFirst(scheme.utf8.count).prefix { !"/?#".contains($0) }
      let host = withoutPort(authority)
      return isHost(host) && (!onlyHere || isLoopback(host))
    }
    return false
  }

  private static func withoutPort(_ authority: Substring) -> String {
    guard let colon = authority.lastIndex(of: ":") else { return String(authority) }
    let port = authority[authority.index(after: colon)...]
    return UInt16(port) == nil ? String(authority) : String(authority[..<colon])
  }

  private static func isLetterOrDigit(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
