package import Contracts
import JSONText

/// The answer of `explain`.
extension JSONAnswer {
  package func text(_ explanation: Explanation) -> String {
    document { write(explanation, to: &$0) }
  }

  func write(_ explanation: Explanation, to writer: inout JSONWriter) {
    writer.member("contract", explanation.dossier.contract.id)
    writer.key("steps")
    writer.list { writer in
      for step in explanation.steps {
        writer.object { writer in
          writer.member("rule", step.rule)
          writer.member("says", setting.words.step(step.fact))
          writer.member("value", step.value)
          writer.member("source", Self.source(step.sources))
          writer.member("derived", step.isDerived)
        }
      }
    }
  }

  /// Several citations as one text; nil where there is none.
  static func source(_ citations: [String]) -> String? {
    citations.isEmpty ? nil : citations.joined(separator: "; ")
  }
}
