import Contracts
import Days
import Delivery
import Glibc
import Presentation

/// One run of `agenda --format ics`: reads the older file, makes the next one, checks it, and only then replaces the older.
struct CalendarRun {
  let registers: Registers
  let scope: Scope
  /// How far to look ahead.
  let ahead: Period
  let method: CalendarMethod?
  /// The file to write; nil: standard output.
  let output: String?

  /// A file of ours is never larger.
  private static let most = 1 << 27

  private var session: Session { registers.first }
  private var phrases: Phrases { Phrases(session.language) }

  func run() throws {
    let moment = try self.moment()
    let publisher = try self.publisher(at: moment)
    // Its events would be cancelled in every calendar that reads the file.
    guard registers.unread.isEmpty else {
      throw CommandFailure.ended(registers.status, message: "tijdig: \(phrases.calendarLacksRegister)\n")
    }
    var answers: [(plan: CalendarPlan, upcoming: Upcoming)] = []
    for session in registers.sessions {
      answers.append((CalendarPlan(session.setting, scope: scope, at: moment), try upcoming(session)))
    }
    try registers.check(scope, contractCount: answers.reduce(0) { $0 + $1.upcoming.contractCount })
    let count = answers.reduce(0) { $0 + $1.plan.deadlines($1.upcoming).count }
    guard count <= CalendarPlan.most else {
      throw usage(phrases.tooManyEvents(count, most: CalendarPlan.most))
    }
    let (before, earlier) = try earlier()
    let update = CalendarUpdate(
      CalendarPlan.events(answers), after: earlier, at: moment, today: session.today, language: session.language)
    let file = CalendarFile(
      name: CalendarPlan.name(of: answers.map(\.plan)), language: session.language, events: update.events,
      publisher: publisher)
    try write(file, replacing: before)
    if let output {
      tell(
        phrases.calendarWritten(
          output, events: file.events.count, added: update.added, changed: update.changed,
          cancelled: update.cancelled))
    }
    try registers.end(telling: answers.map(\.upcoming.findings))
  }

  private func upcoming(_ session: Session) throws(CommandFailure) -> Upcoming {
    let until = session.today.adding(ahead).day
    guard until.isInCalendar else { throw .dayOutsideCalendar(session.language) }
    return Upcoming(
      session.register, today: session.today, until: until, settledToo: true, scope: scope, workers: session.workers)
  }

  /// When the calendar is made; `SOURCE_DATE_EPOCH` overrules the clock.
  private func moment() throws -> Moment {
    let seconds = try Arguments.sourceDate() ?? Clock.instant
    guard let moment = Moment(seconds: Int(seconds), offset: 0) else {
      throw CommandFailure.clock(.outsideCalendar, session.language)
    }
    return moment
  }

  private func publisher(at moment: Moment) throws(CommandFailure) -> CalendarPublisher? {
    guard method == .publish else { return nil }
    guard let sender = registers.sessions.lazy.compactMap({ $0.register.notify?.from }).first else {
      throw .ended(.setting, message: "tijdig: \(phrases.noOrganizer)\n")
    }
    return CalendarPublisher(sender.mailbox, at: moment)
  }

  /// The older file, and what it holds.
  private func earlier() throws(CommandFailure) -> ([UInt8]?, EarlierCalendar) {
    guard let output, let octets = try read(output), !octets.isEmpty else { return (nil, EarlierCalendar()) }
    guard let earlier = EarlierCalendar(octets) else {
      throw .ended(.cannotCreate, message: "tijdig: \(phrases.foreignCalendar(output))\n")
    }
    if let fault = earlier.fault {
      tell(
        phrases.damagedCalendar(output, line: fault.line, kept: earlier.events.count, lost: earlier.lost))
    }
    return (octets, earlier)
  }

  private func read(_ path: String) throws(CommandFailure) -> [UInt8]? {
    do throws(FileFailure) {
      return try Files.readBefore(replacing: path, most: Self.most)
    } catch {
      guard error.code == EFBIG else { throw .file(error, session.language) }
      let sentence = phrases.hugeCalendar(path, megabytes: Self.most >> 20)
      throw .ended(.cannotCreate, message: "tijdig: \(sentence)\n")
    }
  }

  private func write(_ file: CalendarFile, replacing before: [UInt8]?) throws(CommandFailure) {
    let octets: [UInt8]
    do throws(CalendarFault) {
      octets = try file.octets()
    } catch {
      throw .ended(.ownFault, message: "tijdig: \(phrases.calendarFault(error.line))\n")
    }
    // What has not changed is not written again: whoever looks at the time of the file sees that too.
    if octets != before || output == nil { try session.write(String(decoding: octets, as: UTF8.self), to: output) }
  }

  private func usage(_ sentence: String) -> CommandFailure { .ended(.usage, message: "tijdig: \(sentence)\n") }

  private func tell(_ sentence: String) { Output.tell("\(sentence)\n") }
}
