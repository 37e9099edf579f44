import Glibc

extension ChildProcess.Failure {
  /// The fact in a few technical words.
  var words: String {
    switch self {
    case .notThere(let program): "\(program): \(String(cString: strerror(ENOENT)))"
    case .notExecutable(let program, let code): "\(program): \(String(cString: strerror(code)))"
    case .surroundings(let code): String(cString: strerror(code))
    }
  }

  /// What it means for a message: what isn't there needs another setting, the rest passes.
  func outcome(stage: String) -> DeliveryOutcome {
    let trouble = DeliveryTrouble(stage: stage, code: nil, words: ServerWords.plain(words))
    switch self {
    case .notThere, .notExecutable: return .wrongSetting(trouble)
    case .surroundings: return .later(trouble)
    }
  }
}
