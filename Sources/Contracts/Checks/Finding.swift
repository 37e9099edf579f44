/// How much a finding hurts.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Unknown, derived from thin ground, or never verified.
  case info
  /// A contradiction, or terms that will hurt.
  case warning
  /// A value that can't be used.
  case error

  package static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something about the register that its keeper should know: what, and where. The sentence is made in Presentation.
package struct Finding: Sendable {
  package let fact: Fact
  /// The offset in the register's text at which it shows.
  package let place: Int
  /// The contract it is about, nil where it is about none.
  package let contract: Int32?
  /// The term fields it rests on, whose sources are named with it.
  package let fields: TermFieldSet

  package init(_ fact: Fact, place: Int, contract: Int32? = nil, fields: TermFieldSet = []) {
    self.fact = fact
    self.place = place
    self.contract = contract
    self.fields = fields
  }

  package var code: FindingCode { fact.code }
  package var severity: Severity { fact.code.severity }
}

/// How many findings there are of each severity.
package struct FindingCounts: Hashable, Sendable {
  package var errors = 0
  package var warnings = 0
  package var infos = 0

  package init() {}

  package mutating func add(_ severity: Severity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    }
  }

  package mutating func add(_ findings: [Finding]) {
    for finding in findings { add(finding.severity) }
  }

  package mutating func add(_ other: FindingCounts) {
    errors += other.errors
    warnings += other.warnings
    infos += other.infos
  }
}
