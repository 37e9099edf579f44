package import Contracts

/// What `remind --dry-run` says: each mail as its reader would see it, and what stands in the way of it.
package struct RehearsalText {
  private let setting: Setting
  private let mailings: Mailings
  /// Letters that are queued already.
  private let waiting: Int
  /// When the mails would go out, where it is not yet time.
  private let release: Release?

  package init(_ mailings: Mailings, waiting: Int, release: Release?, _ setting: Setting) {
    self.setting = setting
    self.mailings = mailings
    self.waiting = waiting
    self.release = release
  }

  package var text: String {
    let phrases = setting.phrases
    let missing = setting.register.missingNotifyKeys
    var lines = [phrases.wouldGoOut(mailings.mailings.count)]
    if let release, !mailings.mailings.isEmpty {
      lines.append(phrases.notBefore("\(setting.day(release.day)) \(release.at)"))
    }
    if waiting > 0 { lines.append(phrases.alreadyWaiting(waiting)) }
    if let allowed = setting.register.notify?.maxMails, mailings.mailings.count > allowed {
      lines.append(phrases.tooMany(mailings.mailings.count, allowed).sentenceCased + ".")
    }
    if !missing.isEmpty { lines.append(phrases.missingKeys(missing).sentenceCased + ".") }
    lines += unreached
    return lines.map { $0.shown + "\n" }.joined() + mailings.mailings.map(mail).joined()
  }

  /// What reaches nobody, by the reason: first what has no owner.
  private var unreached: [String] {
    let people = Set(mailings.unreached.map(\.person)).sorted { ($0 ?? "") < ($1 ?? "") }
    return people.flatMap { person in
      let ids = mailings.unreached.filter { $0.person == person }.map(\.deadline)
      return [setting.phrases.reachesNobody(ids.count, person?.brief)] + ids.map { "   " + $0.brief }
    }
  }

  private func mail(_ mailing: Mailing) -> String {
    let letter = Digest.letter(
      mailing, setting.register, today: setting.today, language: setting.language)
    let name = mailing.recipient.name.map { "\($0.shown) <\(mailing.recipient.address)>" }
    return "\n" + String(repeating: "=", count: 72) + "\n"
      + "\(setting.phrases.recipientLabel): \((name ?? mailing.recipient.address).shown)\n"
      + "\(setting.phrases.subjectLabel): \(letter.subject.shown)\n\n" + letter.text
  }
}
