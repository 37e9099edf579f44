/// Where a webhook or a ping goes: `https`, or `http` to this machine itself.
///
/// The path of such an address is often the only secret it has, so no fault ever shows it.
enum PrivateAddress {
  /// Refuses an address that would go in clear over the network, or that is none.
  static func check(_ address: String, key: String) throws(WrongSetting) {
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw WrongSetting(key, "not an address") }
    let lowercased = address.lowercased()
    if lowercased.hasPrefix("https://"), lowercased.utf8.count > "https://".utf8.count { return }
    guard lowercased.hasPrefix("http://") else { throw WrongSetting(key, "not https") }
    let authority = lowercased.dropFirst("http://".utf8.count).prefix { !"/?#\\".contains($0) }
    guard !authority.contains("@") else { throw WrongSetting(key, "not https") }
    let host =
      authority.hasPrefix("[")
      ? String(authority.prefix { $0 != "]" }) + "]" : String(authority.prefix { $0 != ":" })
    guard Loopback.isHost(host) else { throw WrongSetting(key, "not https") }
  }
}
