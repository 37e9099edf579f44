import Glibc

/// Stays with a child until it has ended: reads what it says, and ends it when its time is over.
///
/// It looks every few milliseconds and waits for no end of a pipe, since a grandchild may keep one open for ever.
struct Supervision {
  /// Why a child was ended before it had.
  enum CutShort: Sendable, Equatable {
    /// Its time was over.
    case timeout
    /// This program has to end.
    case hurry

    /// The fact in a few technical words.
    func words(after allowance: Duration) -> String {
      switch self {
      case .timeout: "no answer within \(allowance.inSeconds) s"
      case .hurry: "interrupted"
      }
    }
  }

  /// So much is kept of either stream; of a flood only the last counts.
  private static let kept = 1 << 16
  private static let longestPause = Duration.milliseconds(20)

  private let errors: Int32
  private let output: Int32?
  private let hurry: Hurry
  private var deadline: ContinuousClock.Instant

  /// Why the child was ended; nil as long as it goes on of itself.
  private(set) var cutShort: CutShort?
  /// What came on standard output.
  private(set) var said: [UInt8] = []
  /// What came on standard error.
  private(set) var complained: [UInt8] = []

  init(errors: Int32, output: Int32?, allowance: Duration, hurry: Hurry) {
    self.errors = errors
    self.output = output
    self.hurry = hurry
    deadline = .now + allowance
    for number in [errors, output].compactMap(\.self) { _ = fcntl(number, F_SETFL, O_NONBLOCK) }
  }

  /// Returns when the child has ended; it is not collected yet.
  mutating func untilEnd(of child: pid_t, _ watch: @Sendable ([UInt8]) -> Duration?) async {
    var pause = Duration.milliseconds(1)
    while true {
      // Asked before the last reading, so that nothing said at the end is missed.
      let hasEnded = Self.hasEnded(child)
      listen(watch)
      if hasEnded { return }
      let latest = hurry.latest ?? deadline
      if ContinuousClock.now >= min(deadline, latest) {
        cutShort = cutShort ?? (deadline <= latest ? .timeout : .hurry)
        if kill(-child, SIGKILL) != 0 { kill(child, SIGKILL) }
      }
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, Self.longestPause)
    }
  }

  private mutating func listen(_ watch: @Sendable ([UInt8]) -> Duration?) {
    let news = Self.arrived(at: errors)
    if !news.isEmpty {
      complained = (complained + news).suffix(Self.kept)
      if let allowance = watch(news) { deadline = .now + allowance }
    }
    if let output { said = (said + Self.arrived(at: output)).suffix(Self.kept) }
  }

  /// What stands ready in a pipe, and no more than a flood's worth.
  private static func arrived(at number: Int32) -> [UInt8] {
    var octets: [UInt8] = []
    while octets.count < 1 << 20 {
      let more = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(read(number, buffer.baseAddress, buffer.count), 0)
      }
      if more.isEmpty { break }
      octets += more
    }
    return octets
  }

  private static func hasEnded(_ child: pid_t) -> Bool {
    var info = siginfo_t()
    let answer = waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT)
    return answer != 0 ? errno != EINTR : info.si_signo != 0
  }
}
