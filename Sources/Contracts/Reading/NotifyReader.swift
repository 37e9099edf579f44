import JSONText

/// Reads the section `notify`: of its settings only those that the answers need; the names of all are checked.
enum NotifyReader {
  /// Who gets what has no owner: ids of people, or addresses.
  static func recipients(_ index: Int, _ reading: inout Reading) -> [String] {
    var recipients: [String] = []
    reading.members(of: index, as: NotifyKey.self) { reading, key, value in
      if key == .to { recipients = reading.list(value).compactMap { recipient($0, &reading) } }
    }
    return recipients
  }

  private static func recipient(_ index: Int, _ reading: inout Reading) -> String? {
    guard let text = reading.text(index) else { return nil }
    if text.contains("@") {
      if Reading.isAddress(text) { return text }
      reading.report(.badAddress(text), at: index)
      return nil
    }
    if reading.known.people.contains(text) { return text }
    reading.report(.unknownReference(.person, text, suggestion: reading.known.people.nearest(to: text)), at: index)
    return nil
  }
}

enum NotifyKey: String, RegisterKey {
  case from, to, `operator`, at, days, transport, sendmail, smtp, maildir, webhook, maxMails, digest, attachCalendar
  case pingURL
  static let table = KeyTable<Self>()
}
