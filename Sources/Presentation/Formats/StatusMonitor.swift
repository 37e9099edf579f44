/// `status --monitor`: one line as monitoring plugins write it, and how grave it is (FORMAT 6).
package struct StatusMonitor: Sendable {
  /// The convention's own statuses.
  package enum Level: Int, Comparable, Sendable {
    case ok, warning, critical, unknown

    package static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }

    var word: String {
      switch self {
      case .ok: "OK"
      case .warning: "WARNING"
      case .critical: "CRITICAL"
      case .unknown: "UNKNOWN"
      }
    }
  }

  package let level: Level
  package let text: String

  /// With more mails waiting than this it is worth a look, or more.
  private static let longestQueue = (warning: 1, critical: 10)

  package init(_ status: StatusAnswer, _ setting: Setting) {
    let phrases = setting.phrases
    var level = Level.ok
    var words = [phrases.overdueCount(status.overdue.count)]
    func raise(_ new: Level, _ word: String?) {
      level = max(level, new)
      if let word { words.append(word) }
    }
    if !status.overdue.isEmpty { raise(.critical, nil) }
    if let age = status.age {
      let pause = StatusAnswer.longestPause
      if age > pause.warning { raise(age > pause.critical ? .critical : .warning, phrases.silentFor(age / 3600)) }
      if let code = status.lastRun?.exitCode, code != 0 {
        raise(code == 75 ? .warning : .critical, phrases.endedWith(code))
      }
    } else {
      raise(.unknown, phrases.neverRun)
    }
    if status.queue.count > Self.longestQueue.warning {
      raise(
        status.queue.count > Self.longestQueue.critical ? .critical : .warning,
        phrases.stillWaiting(status.queue.count))
    }
    self.level = level
    let within = status.within.map { "due\($0.days)=\($0.count)" }
    let data =
      ["overdue=\(status.overdue.count);;0"] + within
      + ["queued=\(status.queue.count);\(Self.longestQueue.warning);\(Self.longestQueue.critical)"]
      + ["failed=\(status.failedCount)c"]
      + (status.age.map {
        ["last_run=\($0)s;\(StatusAnswer.longestPause.warning);\(StatusAnswer.longestPause.critical)"]
      } ?? [])
    text = "CONTRACT \(level.word) - \(words.joined(separator: ", ")) | \(data.joined(separator: " "))\n"
  }

  /// Where nothing can be known.
  package static func unknown(_ words: String) -> String {
    "CONTRACT UNKNOWN - \(words.split(separator: "\n").first.map(String.init)?.shown ?? "")\n"
  }
}
