import Contracts
import Days
import Presentation

/// Makes letters of what is to be told: the octets that go out, with a Message-ID and a Date that every retry keeps (NOTIFY 0, choice 3).
struct LetterPress {
  /// Why a letter could not be made as mail has to be: a fault of ours, never of the register's.
  enum Fault: Error {
    case noMailbox
    case mail(MailFault)
    case calendar(CalendarFault)
  }

  let register: Register
  let settings: NotifySettings
  let today: Day
  let language: Language
  /// When it is made.
  let moment: Moment

  /// The mail of one person. `key` tells it from every other message.
  func letter(for mailing: Mailing, key: String) throws(Fault) -> NewLetter {
    let words = Digest.letter(mailing, register, today: today, language: language)
    let told = mailing.told.map { told in
      Told(
        deadline: told.key.deadline.id, term: told.key.deadline.term, step: told.key.step,
        recipient: told.key.recipient, contract: told.contract, rule: told.rule, due: told.due, on: told.on)
    }
    let draft = Draft(
      address: mailing.recipient.address, name: mailing.recipient.name, words: words, key: key,
      answersTo: answersTo, attachment: try attachment(to: mailing), contract: contract(of: mailing),
      reminders: mailing.reminders.map(reminder))
    return try finish(draft, tells: told)
  }

  /// The mail to the operator.
  func letter(
    to address: String, _ notice: OperatorNotice, key: String, failures: [Int64] = [], damage: [Int64] = []
  ) throws(Fault) -> NewLetter {
    let words = notice.letter(language, today: today)
    let draft = Draft(address: address, words: words, key: key)
    return try finish(draft, isForOperator: true, failures: failures, damage: damage)
  }

  /// A mailing's key: to whom, and the keys of all that it tells.
  static func key(of mailing: Mailing) -> String {
    let told = mailing.told.map { told in
      let (key, deadline) = (told.key, told.key.deadline)
      // A later term is named: the same step of the term before it, with the same id, was another message.
      let term = deadline.term.map { $0 > 0 ? " \($0)" : "" } ?? ""
      return "\(key.recipient) \(deadline.id) \(key.step)\(term)"
    }
    return ([mailing.recipient.address] + told.sorted()).joined(separator: "\n")
  }

  /// What a letter is made of.
  private struct Draft {
    let address: String
    var name: String?
    let words: Presentation.Letter
    let key: String
    var answersTo: EmailAddress?
    var attachment: MailAttachment?
    var contract: (id: String, kind: ContractKind)?
    var reminders: [WebhookNotice.Reminder] = []
  }

  private func finish(
    _ draft: Draft, tells: [Told] = [], isForOperator: Bool = false, failures: [Int64] = [], damage: [Int64] = []
  ) throws(Fault) -> NewLetter {
    let (messageID, octets) = settings.transport == .webhook ? notice(draft) : try mail(draft)
    return NewLetter(
      messageID: messageID, sender: settings.from?.address ?? "", recipient: draft.address,
      transport: settings.transport.rawValue, subject: draft.words.subject, octets: octets,
      isForOperator: isForOperator, tells: tells, failures: failures, damage: damage)
  }

  private func mail(_ draft: Draft) throws(Fault) -> (messageID: String, octets: [UInt8]) {
    guard let from = settings.from, let to = EmailAddress(draft.address) else { throw .noMailbox }
    let id = MessageID(key: draft.key, from: from.mailbox)
    var message = MailMessage(
      from: MailAddress(name: from.name, from.mailbox), to: MailAddress(name: draft.name, to),
      subject: draft.words.subject, date: moment, id: id, language: language, text: draft.words.text,
      html: draft.words.html)
    message.replyTo = draft.answersTo.map { MailAddress(name: nil, $0) }
    message.attachment = draft.attachment
    message.contract = draft.contract
    do throws(MailFault) {
      return (id.description, try message.octets())
    } catch {
      throw .mail(error)
    }
  }

  /// Who reads an answer to a reminder: the operator, whom its foot names too. Nil where that is the sender.
  private var answersTo: EmailAddress? {
    guard let address = settings.operator, address != settings.from?.address else { return nil }
    return EmailAddress(address)
  }

  /// A webhook's message has no Message-ID of its own: the ledger tells it from others by this one.
  private func notice(_ draft: Draft) -> (messageID: String, octets: [UInt8]) {
    let lines = draft.words.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let notice = WebhookNotice(
      subject: draft.words.subject, lines: lines, language: language, reminders: draft.reminders)
    let octets =
      switch settings.webhook.kind {
      case .teams: WebhookBody.teams(notice)
      case .ntfy: settings.ntfyTopic.map { WebhookBody.ntfy(notice, topic: $0) } ?? WebhookBody.json(notice)
      case .json: WebhookBody.json(notice)
      }
    return ("<\(NameUUID(draft.key, in: .mail))@webhook>", octets)
  }

  private func reminder(_ due: DueReminder) -> WebhookNotice.Reminder {
    let deadline = due.deadline
    return WebhookNotice.Reminder(
      deadline: due.id, step: due.step, rule: deadline.rule, title: deadline.title[language],
      contract: deadline.contract, contractTitle: register.contractTitle(of: deadline),
      providerName: deadline.provider.map(register.name(ofParty:)), due: deadline.due, actBy: deadline.actBy,
      daysLeft: deadline.daysLeft(from: today), state: deadline.state, light: deadline.light,
      ifNobodyActs: deadline.silence)
  }

  /// The contract that the whole mail is about, where it is about one.
  private func contract(of mailing: Mailing) -> (id: String, kind: ContractKind)? {
    guard mailing.week == nil, let id = mailing.reminders.first?.deadline.contract,
      mailing.reminders.allSatisfy({ $0.deadline.contract == id }), let number = register.contracts.number(of: id)
    else { return nil }
    var reader = DossierReader(register, today: today)
    return (id, reader.dossier(number).contract.kind)
  }

  private func attachment(to mailing: Mailing) throws(Fault) -> MailAttachment? {
    guard settings.attachesCalendar, settings.transport != .webhook, !mailing.reminders.isEmpty else { return nil }
    let setting = Setting(register, file: "", today: today, language: language, width: 72, isColoured: false)
    var seen: Set<String> = []
    let deadlines = mailing.reminders.map(\.deadline).filter { seen.insert($0.id).inserted }
    let title = register.head.title.isEmpty ? "Tijdig" : register.head.title
    let file = CalendarFile(
      name: title, language: language, events: DeadlineEvents(setting, at: moment).events(of: deadlines))
    do throws(CalendarFault) {
      return MailAttachment(name: "tijdig.ics", octets: try file.octets())
    } catch {
      throw .calendar(error)
    }
  }
}
