package import Contracts
package import Days

/// A language: every sentence that a person reads is made by one of its conformers, from facts.
package protocol Words: Sendable {
  /// `ma 31-08-2026`, `Mon 31 Aug 2026`.
  func day(_ day: Day) -> String
  /// A whole day as `day`, else `juni 2026`, `June 2026`, or the year.
  func date(_ date: ReducedDate) -> String
  /// The same with its preposition: `op ma 31-08-2026`, `in juni 2026`; `on Mon 31 Aug 2026`, `in June 2026`.
  func on(_ date: ReducedDate) -> String
  /// The whole name: `maandag`, `Monday`.
  func weekday(_ weekday: Weekday) -> String
  /// The whole name of month 1...12: `augustus`, `August`.
  func month(_ month: Int) -> String
  /// `Tweede Pinksterdag`, `Whit Monday`.
  func name(of holiday: DutchHoliday.Key) -> String
  /// `4 maanden`, `1 jaar en 6 maanden`; `4 months`.
  func period(_ period: Period) -> String
  /// The same, or `10 werkdagen`.
  func span(_ span: TimeSpan) -> String
  /// `nog 95 dagen`, `morgen`, `vandaag`, `3 dagen te laat`.
  func daysLeft(_ days: Int) -> String
  /// A term field as people call it, without an article: `uiterste einddatum`, `maximum end`.
  func name(of field: TermField) -> String
  /// `a, b en c`; `a, b and c`.
  func list(_ items: [String]) -> String

  /// What is wrong, in one sentence, with both values where two contradict each other.
  func problem(_ fact: Fact) -> String
  /// What to do about it, in one sentence.
  func remedy(_ fact: Fact) -> String
  /// The problem of terms that are read into a text: which ones, where that is known.
  func derivedTerms(_ fields: [TermField]) -> String
  /// The problem of an id that stands twice, with the line of the first where that is known.
  func duplicateIdentifier(_ id: String, line: Int?) -> String
  /// What makes a whole register unreadable; `line` gives the line of an offset in its text.
  func problem(_ fault: RegisterFault, line: (Int) -> Int) -> String
  /// What to do about it.
  func remedy(_ fault: RegisterFault) -> String
  /// The name of a severity as it stands before a message: `fout`, `error`.
  func severity(_ severity: Severity) -> String

  /// The sentence of a step of an explanation.
  func step(_ fact: StepFact) -> String
}

extension Words {
  /// What a finding found: the problem of its fact, with what only the finding knows, such as the fields that are derived.
  ///
  /// `line` gives the line of an offset in the register's text: with it, an id that stands twice says where the first is.
  package func problem(_ finding: Finding, line: ((Int) -> Int)? = nil) -> String {
    if case .derivedTerms = finding.fact { return derivedTerms(finding.fields.fields) }
    if case .duplicateIdentifier(let id, let first) = finding.fact {
      return duplicateIdentifier(id, line: line?(first))
    }
    return problem(finding.fact)
  }
}

extension Language {
  /// The language's words.
  package var words: any Words {
    switch self {
    case .nl: Dutch()
    case .en: English()
    }
  }
}
