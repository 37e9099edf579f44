import Contracts
import Days
import Testing

/// One date vector: a kind, its inputs, and the answer that is expected.
struct VectorCase: Sendable, CustomTestStringConvertible {
  let id: String
  let kind: Kind
  let expected: VectorValue
  private let inputs: [String: VectorValue]

  enum Kind: String { case subtract, notice, chain, roll, holiday, ladder }

  var testDescription: String { id }

  /// A vector without an id, a known kind or an expected answer is no vector.
  init(_ members: [String: VectorValue]) throws(VectorFault) {
    guard let id = members["id"]?.text else { throw VectorFault("no id") }
    guard let kind = members["kind"]?.text.flatMap(Kind.init) else { throw VectorFault("\(id): unknown kind") }
    guard let expected = members["expected"], expected.members?.isEmpty == false else {
      throw VectorFault("\(id): nothing expected")
    }
    (self.id, self.kind, self.expected, inputs) = (id, kind, expected, members)
  }

  /// What Tijdig answers to it.
  func answer() throws(VectorFault) -> VectorValue {
    do {
      return switch kind {
      case .subtract: try subtraction()
      case .notice: try notice()
      case .chain: try chain()
      case .roll: .object(["date": .day(try workingDays().roll(try day("date"), try choice("convention")))])
      case .holiday: try holiday()
      case .ladder: try ladder()
      }
    } catch {
      switch error {
      case .invalid(let what): return .object(["error": .text(what)])
      case .fault(let fault): throw fault
      }
    }
  }

  private func subtraction() throws(Refusal) -> VectorValue {
    let day = try day("date")
    let period = try period("duration")
    let down = day.subtracting(period)
    let daysFirst = day.subtractingDaysFirst(period).day
    return .object([
      "down": .day(down.day), "up": .day(day.subtracting(period, rounding: .up).day), "ambiguous": .bool(down.rounded),
      "days_first": .day(daysFirst), "order_sensitive": .bool(daysFirst != down.day),
    ])
  }

  private func notice() throws(Refusal) -> VectorValue {
    let end = try day("end")
    let workingDays = try workingDays()
    let span: TimeSpan
    if let count = inputs["working_days"] {
      guard let count = count.number else { throw .fault(VectorFault("working_days is no number")) }
      span = .workingDays(count)
    } else {
      span = .period(try period("duration"))
    }
    let notice = NoticeReckoning(last: end, span: span, workingDays: workingDays)
    var answer: [String: VectorValue] = [
      "exclusive_end": .day(end.next), "deadline": .day(notice.deadline),
      "act_by": .day(workingDays.last(onOrBefore: notice.deadline)), "ambiguous": .bool(notice.ambiguous),
      "order_sensitive": .bool(notice.orderSensitive),
    ]
    if case .period = span {
      answer["readings"] = .object([
        "months_first": .day(notice.monthsFirst), "days_first": .day(notice.daysFirst), "up": .day(notice.up),
      ])
    }
    return .object(answer)
  }

  private func chain() throws(Refusal) -> VectorValue {
    let end = try day("end")
    let workingDays = try workingDays()
    var options: [Period] = []
    for option in try list("options") { options.append(try period(option)) }
    let steps = ChainReckoning.ends(first: end.next, options: options, rounding: try choice("rounding"))
    let notice = inputs["notice"] == nil ? nil : try period("notice")
    let lead = inputs["reprocurement_lead"] == nil ? nil : try period("reprocurement_lead")
    var answer: [String: VectorValue] = [:]
    answer["steps"] = .list(
      steps.enumerated().map { number, step in
        var members: [String: VectorValue] = [
          "n": .number(number), "exclusive_end": .day(step.exclusiveEnd), "end": .day(step.end),
          "ambiguous": .bool(step.rounded),
        ]
        if let notice {
          let told = NoticeReckoning(last: step.end, span: .period(notice), workingDays: workingDays).deadline
          let isLast = number == options.count
          members["notice_deadline"] = isLast ? .null : .day(told)
          members["act_by"] = isLast ? .null : .day(workingDays.last(onOrBefore: told))
        }
        if let lead {
          let start = step.exclusiveEnd.subtracting(lead).day
          members["reprocurement_start"] = .day(start)
          members["reprocurement_act_by"] = .day(workingDays.last(onOrBefore: start))
        }
        return .object(members)
      })
    if inputs["first_period"] != nil { answer["first_period"] = try firstPeriod(end: end) }
    return .object(answer)
  }

  private func firstPeriod(end: Day) throws(Refusal) -> VectorValue {
    let start = try day("start")
    let period = try period("first_period")
    let up = ChainReckoning.firstEnd(start: start, period: period, rounding: .up)
    let down = ChainReckoning.firstEnd(start: start, period: period, rounding: .down)
    return .object([
      "expected_end": .day(up.day.previous), "expected_end_down": .day(down.day.previous),
      "ambiguous": .bool(up.rounded),
      "consistent": .bool(ChainReckoning.agrees(exclusiveEnd: end.next, start: start, period: period)),
      "difference_days": .number(end.next - up.day),
    ])
  }

  private func holiday() throws(Refusal) -> VectorValue {
    let day = try day("date")
    let workingDays = try workingDays()
    let keys = workingDays.holidays(on: day).map(\.key.rawValue).sorted()
    return .object([
      "is_holiday": .bool(workingDays.isHoliday(day)), "keys": .list(keys.map(VectorValue.text)),
      "is_working_day": .bool(workingDays.isWorkingDay(day)),
    ])
  }

  private func ladder() throws(Refusal) -> VectorValue {
    let base = try day("base")
    let convention: RollConvention = try choice("roll")
    guard convention == .preceding || convention == .unadjusted else {
      throw .fault(VectorFault("a ladder is not rolled \(convention.rawValue)"))
    }
    let texts = try list("offsets")
    var offsets: [TimeSpan] = []
    for offset in texts { offsets.append(.period(try period(offset))) }
    let steps = Ladder.steps(
      before: base, offsets: offsets, workingDays: try workingDays(), rolled: convention == .preceding)
    return .object([
      "reminders": .list(
        zip(texts, steps).map { text, step in
          .object([
            "offset": text, "raw": .day(step.raw), "ambiguous": .bool(step.rounded), "date": .day(step.day),
          ])
        }),
      "unique": .list(Ladder.merged(steps).map { .day($0.day) }),
    ])
  }
}

/// Why a vector gets no dates for an answer.
private enum Refusal: Error {
  /// An input is not valid, and the answer says so.
  case invalid(String)
  /// The vector itself is not as its page describes.
  case fault(VectorFault)
}

extension VectorCase {
  private func text(_ name: String) throws(Refusal) -> String {
    guard let text = inputs[name]?.text else { throw .fault(VectorFault("no text \(name)")) }
    return text
  }

  private func list(_ name: String) throws(Refusal) -> [VectorValue] {
    guard let list = inputs[name]?.elements else { throw .fault(VectorFault("no list \(name)")) }
    return list
  }

  private func choice<Choice: RawRepresentable<String>>(_ name: String) throws(Refusal) -> Choice {
    let text = try text(name)
    guard let choice = Choice(rawValue: text) else { throw .fault(VectorFault("unknown \(name) \(text)")) }
    return choice
  }

  private func day(_ name: String) throws(Refusal) -> Day {
    guard let day = Day(try text(name)) else { throw .invalid("invalid_date") }
    return day
  }

  private func period(_ name: String) throws(Refusal) -> Period { try period(.text(try text(name))) }

  private func period(_ written: VectorValue) throws(Refusal) -> Period {
    guard let text = written.text else { throw .fault(VectorFault("a duration is no text")) }
    do { return try Period(parsing: text) } catch { throw .invalid("invalid_duration") }
  }

  private func workingDays() throws(Refusal) -> WorkingDays {
    var closed: [Day] = []
    if inputs["extra_holidays"] != nil {
      for written in try list("extra_holidays") {
        guard let day = written.text.flatMap({ Day($0) }) else { throw .invalid("invalid_date") }
        closed.append(day)
      }
    }
    return WorkingDays(calendar: try choice("calendar"), closed: closed)
  }
}
