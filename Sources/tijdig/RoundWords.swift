import Contracts
import Delivery
import Presentation

/// What a run says at its end to a person, beside the log: only what needs attention.
struct RoundWords {
  private let report: RoundReport

  init(_ report: RoundReport) { self.report = report }

  /// Lines for standard error; empty when all is well.
  var text: String {
    let phrases = Phrases(report.language)
    var lines: [String] = []
    if let problem = report.problem {
      lines.append(problem.words(phrases))
      lines.append("tijdig: \(report.hasRegister ? phrases.fromLastGood : phrases.noLastGood)")
    }
    switch report.stop {
    case .clock: lines.append("tijdig: \(phrases.clockWentBack)")
    case .missing(let keys): lines.append("tijdig: \(phrases.missingKeys(keys))")
    case .tooMany(let due, let allowed): lines.append("tijdig: \(phrases.tooMany(due, allowed))")
    case nil: break
    }
    if let trouble = report.send.wrongSetting { lines.append("tijdig: \(phrases.wrongSetting(trouble.summary))") }
    if let failure = report.send.ledgerFailure {
      lines.append(CommandFailure.ledger(failure, report.language).message)
    }
    if report.lost > 0 { lines.append("tijdig: \(phrases.contractsGone(report.lost))") }
    if report.malformed > 0 { lines.append("tijdig: \(phrases.malformed(report.malformed))") }
    if report.send.failed > 0 { lines.append("tijdig: \(phrases.refused(report.send.failed))") }
    if report.waiting > 0 { lines.append("tijdig: \(phrases.stillWaiting(report.waiting))") }
    return lines.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
  }
}
