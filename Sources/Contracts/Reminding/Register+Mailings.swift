package import Days
package import JSONText

extension Register {
  /// What is due today for whom, as far as it was not told before, gathered into one mail for each address.
  ///
  /// By state, not by day: a step is due when its day has come and its key is not in `memory`; of several of one deadline only the
  /// gravest is told (SEMANTICS 13). It asks nothing of how long ago the last run was.
  package func mailings(today: Day, memory: ReminderMemory, workers: some Workers = OneWorker()) -> Mailings {
    let frame = MailingFrame(self, memory, today: today)
    let parts = workers.map(contracts.count) { numbers in MailingPart(numbers, frame) }
    var post = MailingPost(frame)
    for part in parts { post.add(part) }
    post.add(MailingPart(milestonesOf: frame))
    return post.mailings
  }
}

/// What is the same for all contracts while the mail of a day is gathered.
struct MailingFrame: Sendable {
  let register: Register
  let memory: ReminderMemory
  let today: Day
  /// The week whose digest is to have gone out by today; nil: none is wanted.
  let week: ISOWeek?
  /// The last day on which anything was told, where working days lie between it and today: what fell due in between and is past by now was
  /// missed, unless its key is known.
  let missedSince: Day?
  /// How far ahead the first step of a rule can lie.
  let ahead: Int

  init(_ register: Register, _ memory: ReminderMemory, today: Day) {
    self.register = register
    self.memory = memory
    self.today = today
    // A digest missed is sent late: it is that of the last day of digests, whatever day it is.
    week = (register.notify?.digest.weekday).map { weekday in
      ISOWeek(of: today.adding(days: -((today.weekday.rawValue - weekday.rawValue + 7) % 7)))
    }
    let lastDay = memory.lastDay.flatMap { register.workingDays.first(onOrAfter: $0.next) < today ? $0 : nil }
    missedSince = lastDay
    ahead = max(ReminderList.longest(register.rules.rules.flatMap(\.remind)), WeekOverview.reach)
  }

  /// Whether that recipient still has to get this week's digest.
  func awaitsDigest(_ key: String) -> Bool {
    guard let week else { return false }
    return !memory.hasTold(ReminderKey(WeekOverview.id(week), step: ReminderKey.week, recipient: key))
  }
}
