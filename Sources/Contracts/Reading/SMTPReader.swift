import JSONText

/// Reads `notify.smtp` (FORMAT 4).
enum SMTPReader {
  static func settings(_ place: Int, _ reading: inout Reading) -> SMTPSettings {
    var settings = SMTPSettings()
    var unencrypted: Int?
    var token: Int?
    reading.members(of: place, as: SMTPKey.self) { reading, key, value in
      switch key {
      case .host: settings.host = host(value, &reading)
      case .port: settings.statedPort = reading.number(value, in: 1...65_535)
      case .security:
        settings.security = reading.choice(value, of: SMTPSettings.Security.self) ?? settings.security
        if settings.security == .none { unencrypted = value }
      case .user: settings.user = reading.text(value)
      case .passwordFile: settings.passwordFile = reading.filePath(value)
      case .tokenCommand:
        settings.tokenCommand = reading.command(value)
        token = value
      case .caFile: settings.caFile = reading.filePath(value)
      case .timeout: settings.timeout = reading.number(value, in: 1...3600)
      }
    }
    if let unencrypted, let host = settings.host, !HostName.isLoopback(host) {
      reading.report(.unencryptedMail(host: host), at: unencrypted)
      // Never in the clear because of a slip of the pen.
      settings.security = .starttls
    }
    if let token, settings.passwordFile != nil { reading.report(.twoSecrets, at: token) }
    return settings
  }

  private static func host(_ place: Int, _ reading: inout Reading) -> String? {
    guard let text = reading.text(place) else { return nil }
    if HostName.isHost(text) { return text }
    reading.report(.badHost(text), at: place)
    return nil
  }
}

enum SMTPKey: String, RegisterKey {
  case host, port, security, user, passwordFile, tokenCommand, caFile, timeout
  static let table = KeyTable<Self>()
}
