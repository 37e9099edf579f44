import ArgumentParser
import Contracts
import Days
import Delivery
import Glibc
import Presentation

/// `site`: the pages for an intranet or a share.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Pages for an intranet or a share: overview, timeline, contracts, calendar.",
    usage: "tijdig site -o <folder> [<options>]",
    discussion: """
      Examples:
        tijdig site -o contracten
        tijdig site -o /srv/www/contracten --language en

      Writes a folder of pages that need no server and load nothing from elsewhere. A former
      site in that folder is replaced whole, in one step; any other folder that is not empty
      is left alone.
      """)

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"), completion: .directory)
  var output: String

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if output.isEmpty { throw ValidationError("-o needs the name of a folder.") }
  }

  func run() throws {
    let session = try shared.open()
    // A page tells where in the register something stands, not where the register stands.
    let name = String(
      session.file[(session.file.lastIndex(of: "/").map(session.file.index(after:)) ?? session.file.startIndex)...])
    let setting = Setting(
      session.register, file: name, today: session.today, language: session.language, width: 80, isColoured: false)
    let folder = try Self.failing(session) { () throws(SiteFailure) in try SiteFolder(at: output) }
    let former = try Self.failing(session) { () throws(SiteFailure) in try folder.former("calendar.ics") }
    let calendar = try calendar(setting, after: former, session)
    let site = Site(setting, calendar: calendar, workers: session.workers)
    try Self.failing(session) { () throws(SiteFailure) in try folder.replace(with: site, workers: ParallelWorkers()) }
    session.progress?.end()
    try session.write(Phrases(session.language).siteWritten(site.count, output) + "\n")
    session.tell(site.findings)
  }

  /// How far the calendar looks ahead, as that of `agenda` does.
  private static let calendarSpan = Period(years: 2)

  /// The calendar, following on that of the former site, so that calendars that subscribed see what changed.
  private func calendar(_ setting: Setting, after former: [UInt8]?, _ session: Session) throws -> [UInt8] {
    let today = session.today
    let seconds = try Arguments.sourceDate() ?? Clock.instant
    guard let moment = Moment(seconds: Int(seconds), offset: 0) else {
      throw CommandFailure.clock(.outsideCalendar, session.language)
    }
    let until = min(today.adding(Self.calendarSpan).day, .last)
    let upcoming = Upcoming(session.register, today: today, until: until, settledToo: true, workers: session.workers)
    let plan = CalendarPlan(setting, scope: .all, at: moment)
    let phrases = Phrases(session.language)
    let count = plan.deadlines(upcoming).count
    guard count <= CalendarPlan.most else {
      let sentence = phrases.siteTooManyEvents(count, most: CalendarPlan.most)
      throw CommandFailure.ended(.usage, message: "tijdig: \(sentence)\n")
    }
    let update = CalendarUpdate(
      CalendarPlan.events([(plan, upcoming)]), after: former.flatMap { EarlierCalendar($0) } ?? EarlierCalendar(),
      at: moment,
      today: today, language: session.language)
    let file = CalendarFile(name: CalendarPlan.name(of: [plan]), language: session.language, events: update.events)
    do throws(CalendarFault) {
      return try file.octets()
    } catch {
      throw CommandFailure.ended(.ownFault, message: "tijdig: \(phrases.calendarFault(error.line))\n")
    }
  }

  private static func failing<Value>(
    _ session: Session, _ body: () throws(SiteFailure) -> Value
  ) throws(CommandFailure) -> Value {
    do throws(SiteFailure) { return try body() } catch { throw .site(error, session.language) }
  }
}
