import JSONText

/// Reads the section `notify` (FORMAT 4).
enum NotifyReader {
  static func settings(_ place: Int, _ reading: inout Reading) -> NotifySettings {
    var settings = NotifySettings()
    reading.members(of: place, as: NotifyKey.self) { reading, key, value in
      switch key {
      case .from: settings.from = sender(value, &reading)
      case .to: settings.to = reading.list(value) { recipient($1, &$0) }
      case .operator: settings.operator = reading.address(value)
      case .at: settings.at = time(value, &reading) ?? settings.at
      case .days: settings.days = reading.choice(value, of: NotifySettings.ReleaseDays.self) ?? settings.days
      case .transport:
        settings.transport = reading.choice(value, of: NotifySettings.TransportKind.self) ?? settings.transport
      case .sendmail: settings.sendmailCommand = sendmail(value, &reading) ?? settings.sendmailCommand
      case .smtp: settings.smtp = SMTPReader.settings(value, &reading)
      case .maildir: settings.maildirPath = maildir(value, &reading)
      case .webhook: settings.webhook = webhook(value, &reading)
      case .maxMails: settings.maxMails = reading.number(value, in: 1...100_000) ?? settings.maxMails
      case .digest: settings.digest = reading.choice(value, of: DigestDay.self) ?? settings.digest
      case .attachCalendar: settings.attachesCalendar = reading.flag(value) ?? settings.attachesCalendar
      case .pingURL: settings.pingURL = reading.webAddress(value)
      }
    }
    return settings
  }

  private static func sender(_ place: Int, _ reading: inout Reading) -> Sender? {
    guard let text = reading.text(place) else { return nil }
    if let sender = Sender(text) { return sender }
    reading.report(.badSender(text), at: place)
    return nil
  }

  private static func recipient(_ place: Int, _ reading: inout Reading) -> String? {
    guard let text = reading.text(place) else { return nil }
    if text.contains("@") {
      if EmailAddress(text) != nil { return text }
      reading.report(.badAddress(text), at: place)
      return nil
    }
    if reading.known.people.contains(text) { return text }
    reading.report(.unknownReference(.person, text, suggestion: reading.known.people.nearest(to: text)), at: place)
    return nil
  }

  private static func time(_ place: Int, _ reading: inout Reading) -> ClockTime? {
    guard let text = reading.text(place) else { return nil }
    if let time = ClockTime(text) { return time }
    reading.report(.badTime(text), at: place)
    return nil
  }

  private static func sendmail(_ place: Int, _ reading: inout Reading) -> [String]? {
    var command: [String]?
    reading.members(of: place, as: SendmailKey.self) { reading, _, value in command = reading.command(value) }
    return command
  }

  private static func maildir(_ place: Int, _ reading: inout Reading) -> String? {
    var path: String?
    reading.members(of: place, as: MaildirKey.self) { reading, _, value in path = reading.filePath(value) }
    return path
  }

  private static func webhook(_ place: Int, _ reading: inout Reading) -> WebhookSettings {
    var settings = WebhookSettings()
    reading.members(of: place, as: WebhookKey.self) { reading, key, value in
      switch key {
      case .url: settings.url = reading.webAddress(value)
      case .kind: settings.kind = reading.choice(value, of: WebhookSettings.Kind.self) ?? settings.kind
      }
    }
    return settings
  }
}

enum NotifyKey: String, RegisterKey {
  case from, to, `operator`, at, days, transport, sendmail, smtp, maildir, webhook, maxMails, digest, attachCalendar
  case pingURL
  static let table = KeyTable<Self>()
}

enum SendmailKey: String, RegisterKey {
  case command
  static let table = KeyTable<Self>()
}

enum MaildirKey: String, RegisterKey {
  case path
  static let table = KeyTable<Self>()
}

enum WebhookKey: String, RegisterKey {
  case url, kind
  static let table = KeyTable<Self>()
}
