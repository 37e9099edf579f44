import Contracts
import Days
import JSONText
import Testing

/// All answers that a register can give on a day, and what must hold of them whatever stands in it.
struct EveryAnswer {
  static let days = ["0001-01-01", "2026-05-28", "9999-12-31"].compactMap { Day($0) }

  /// What does not hold, in words.
  private(set) var breaches: [String] = []

  /// Reads any octets whatsoever; a register that is taken gives all its answers. Whether it was taken.
  @discardableResult
  static func check(
    _ octets: [UInt8], on days: [Day] = days, _ note: @autoclosure () -> String,
    _ location: SourceLocation = #_sourceLocation
  ) -> Bool {
    func record(_ what: String) {
      let text = String(decoding: octets.prefix(20_000), as: UTF8.self)
      Issue.record("\(what); \(note()): \(text)", sourceLocation: location)
    }
    let register: Register
    do throws(RegisterFault) {
      register = try RegisterReader.read(octets)
    } catch {
      if !(0...octets.count).contains(error.offset) { record("the fault \(error) lies outside the text") }
      return false
    }
    for day in days {
      var answer = EveryAnswer()
      answer.ask(register, day)
      if let breach = answer.breaches.first { record("\(day): \(breach), of \(answer.breaches.count)") }
    }
    return true
  }

  private mutating func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { breaches.append(what()) }
  }

  private mutating func ask(_ register: Register, _ today: Day) {
    let until = today.adding(Period(months: 6)).day
    let upcoming = Upcoming(register, today: today, until: until)
    let all = Upcoming(register, today: today, until: until, settledToo: true)
    expect(upcoming.contractCount == register.contracts.count, "a contract is missing")
    expect(upcoming.findings == all.findings, "other findings")
    expect(upcoming.deadlines.allSatisfy(\.state.isPending), "a settled deadline is pending")
    expect(
      upcoming.deadlines.map(\.id) == all.deadlines.filter(\.state.isPending).map(\.id),
      "settled ones change pending ones")
    for deadline in all.deadlines { check(deadline, today) }
    for number in 0..<register.contracts.count { ask(register, Int32(number), today) }
    let reminders = ReminderList(register, today: today, from: today, until: today.adding(days: 40))
    for item in reminders.items {
      expect(item.on >= today && item.on <= today.adding(days: 40), "\(item.step) of \(item.deadline) on \(item.on)")
      expect(register.workingDays.isWorkingDay(item.on), "\(item.step) of \(item.deadline) on a closed day")
    }
    checkFindings(register.reportedFindings(today: today), register, upcoming.findings)
  }

  private mutating func ask(_ register: Register, _ number: Int32, _ today: Day) {
    let sheet = ContractSheet(number, register, today: today, settledToo: true)
    for deadline in sheet.deadlines { check(deadline, today) }
    expect(!sheet.chain.isEmpty, "no chain")
    for step in sheet.chain {
      for day in [step.start, step.end, step.noticeDue, step.noticeActBy].compactMap(\.self) {
        expect(day.isInCalendar, "\(sheet.dossier.contract.id) step \(step.option) has \(day)")
      }
    }
    expect(sheet.unknown.allSatisfy { !$0.missing.isEmpty }, "unknown, and nothing is missing")
    expect((sheet.optionsLeft ?? 0) >= 0, "\(sheet.optionsLeft ?? 0) options left")
    _ = register.reportedFindings(of: sheet)
    for step in Explanation(of: number, in: register, today: today).steps {
      // A day before the year 1 or after 9999 would have more digits, or a sign.
      let isFar = step.value.map { $0.hasPrefix("-") || $0.wholeMatch(of: /\d{5,}-.*|0000-.*/) != nil } ?? false
      expect(!isFar, "\(step.rule) explains \(step.value ?? "")")
    }
  }

  private mutating func check(_ deadline: Deadline, _ today: Day) {
    let days = [deadline.due, deadline.actBy, deadline.termEnd ?? today]
    expect(days.allSatisfy(\.isInCalendar), "\(deadline.id) has \(days)")
    expect(deadline.actBy <= deadline.due, "\(deadline.id) is to be acted on after it is due")
    expect(
      deadline.id.hasSuffix(deadline.due.description) || deadline.id.contains("\(deadline.due)/"), "id \(deadline.id)")
    switch deadline.state {
    case .open:
      expect(deadline.due >= today || deadline.meeting.map { $0.slot.last >= today } ?? false, "\(deadline.id) is open")
    case .overdue: expect(deadline.due < today && deadline.light == .red, "\(deadline.id) is overdue")
    case .sent: expect(deadline.light != .green, "\(deadline.id) is sent, and green")
    case .done, .late: expect(deadline.light == .green, "\(deadline.id) is settled, and \(deadline.light)")
    }
  }

  private mutating func checkFindings(_ findings: [ReportedFinding], _ register: Register, _ counts: FindingCounts) {
    expect(
      findings.count == counts.errors + counts.warnings + counts.infos, "\(findings.count) findings, counted \(counts)")
    expect(
      zip(findings, findings.dropFirst()).allSatisfy { $0.finding.place <= $1.finding.place }, "findings out of order")
    for finding in findings {
      expect(register.bytes.indices.contains(finding.finding.place), "\(finding.finding.fact) outside the text")
      expect(finding.path.isEmpty || finding.path.hasPrefix("/"), "\(finding.finding.fact) at \(finding.path)")
      expect(finding.place == Place(offset: finding.finding.place, in: register.bytes), "another place")
      if let number = finding.finding.contract {
        let below = finding.path == "/contracts/\(number)" || finding.path.hasPrefix("/contracts/\(number)/")
        expect(below, "\(finding.finding.fact) of contract \(number) at \(finding.path)")
      }
    }
  }
}
