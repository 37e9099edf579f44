package import Presentation

/// Why the register's file can't be used as it is (NOTIFY F26).
package enum RegisterProblem: Sendable {
  /// It can't be read: 66.
  case unreadable(FileFailure)
  /// It gives no answer: 65. The words name the place and show it.
  case broken(FaultText)

  /// What a person is told.
  package func words(_ phrases: Phrases) -> String {
    switch self {
    case .unreadable(let failure): failure.sentence(phrases)
    case .broken(let text): text.text
    }
  }
}
