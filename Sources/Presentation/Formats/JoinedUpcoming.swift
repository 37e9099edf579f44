package import Contracts

/// The answer of `upcoming` of one register, or of several as one list.
package struct JoinedUpcoming: Sendable {
  /// Each register's own answer, and what it is written for.
  let answers: [Upcoming]
  let settings: [Setting]
  let unread: [UnreadRegister]
  private let deadlineOrder: JoinedOrder
  private let unknownOrder: JoinedOrder

  package init(_ answers: [Upcoming], _ settings: [Setting], unread: [UnreadRegister] = []) {
    self.unread = unread
    self.answers = answers
    self.settings = settings
    deadlineOrder = Upcoming.order(ofDeadlinesIn: answers)
    unknownOrder = Upcoming.order(ofUnknownIn: answers)
  }

  package init(_ upcoming: Upcoming, _ setting: Setting) { self.init([upcoming], [setting]) }

  /// What is the same for all registers: the language and the paper.
  var setting: Setting { settings[0] }

  var areSeveral: Bool { setting.name != nil }

  var deadlineCount: Int { deadlineOrder.count }
  var unknownCount: Int { unknownOrder.count }
  var contractCount: Int { answers.reduce(0) { $0 + $1.contractCount } }

  var findings: FindingCounts {
    var counts = FindingCounts()
    for answer in answers { counts.add(answer.findings) }
    return counts
  }

  /// A deadline, and which register's.
  func deadline(_ position: Int) -> (deadline: Deadline, register: Int) {
    let place = deadlineOrder[position]
    return (answers[place.register].deadlines[place.index], place.register)
  }

  /// What a line about a deadline shows, and which register's it is.
  func row(_ position: Int) -> (row: DeadlineRow, register: Int) {
    let place = deadlineOrder[position]
    return (answers[place.register].deadlines.row(place.index), place.register)
  }

  /// The octets of the ids that the deadlines there name (`DeadlineList.lengthOfIds`).
  func lengthOfIds(_ positions: Range<Int>) -> Int {
    guard answers.count > 1 else { return answers[0].deadlines.lengthOfIds(positions) }
    return positions.reduce(0) { length, position in
      let place = deadlineOrder[position]
      return length + answers[place.register].deadlines.lengthOfIds(place.index..<(place.index + 1))
    }
  }

  func unknown(_ position: Int) -> (deadline: UnknownDeadline, register: Int) {
    let place = unknownOrder[position]
    return (answers[place.register].unknown[place.index], place.register)
  }

  var deadlines: [(deadline: Deadline, register: Int)] { (0..<deadlineCount).map(deadline) }
  var unknown: [(deadline: UnknownDeadline, register: Int)] { (0..<unknownCount).map(unknown) }

  var isAnythingDerived: Bool { answers.contains { $0.deadlines.contains(where: \.isDerived) } }
}

extension JoinedUpcoming {
  /// What stands above the answer.
  var title: String { areSeveral ? setting.phrases.registers(settings.count) : setting.title }

  /// Of which day it is, and how far ahead it looks; of several registers each by itself.
  var seen: [String] {
    let phrases = setting.phrases
    guard areSeveral else {
      return [phrases.span(from: setting.day(answers[0].today), until: setting.day(answers[0].until))]
    }
    let read = zip(answers, settings).map { answer, setting in
      let span = phrases.span(from: setting.day(answer.today), until: setting.day(answer.until))
      return "\(setting.name ?? ""): \(setting.title). \(span)"
    }
    return read + unread.map { "\($0.name): \(phrases.unread($0.file))" }
  }
}
