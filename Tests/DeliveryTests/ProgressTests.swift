import Delivery
import JSONText
import Synchronization
import Testing

/// What a long run shows of how far it has come.
@Suite struct ProgressTests {
  /// All that was shown.
  private final class Screen: Sendable {
    private let lines = Mutex<[String]>([])

    var shown: [String] { lines.withLock { $0 } }

    func show(_ line: String) { lines.withLock { $0.append(line) } }
  }

  private static let cleared = "\r\u{1B}[K"

  @Test func `nothing is shown of a run that is soon over`() {
    let screen = Screen()
    let progress = Progress(patience: .seconds(1_000_000)) { screen.show($0) }
    progress.begin("rekenen")
    for _ in 0..<10 { progress.advance(of: 10) }
    progress.end()
    #expect(screen.shown.isEmpty)
  }

  @Test func `after a while it shows the stage and how far it is, and takes it away`() {
    let screen = Screen()
    let progress = Progress(patience: .zero) { screen.show($0) }
    progress.begin("rekenen")
    progress.advance(of: 4)
    #expect(screen.shown == [Self.cleared + "rekenen 25 %"])
    progress.end()
    #expect(screen.shown == [Self.cleared + "rekenen 25 %", Self.cleared])
    progress.end()
    #expect(screen.shown.count == 2)
  }

  @Test func `a run that ends otherwise leaves no line behind`() {
    let screen = Screen()
    var progress: Progress? = Progress(patience: .zero) { screen.show($0) }
    progress?.begin("rekenen")
    progress?.advance(of: 4)
    progress = nil
    #expect(screen.shown == [Self.cleared + "rekenen 25 %", Self.cleared])
  }

  @Test func `every stage begins anew`() {
    let screen = Screen()
    let progress = Progress(patience: .zero) { screen.show($0) }
    progress.begin("lezen")
    progress.advance(of: 2)
    progress.end()
    progress.begin("schrijven")
    progress.advance(of: 10)
    progress.end()
    let lines = screen.shown.filter { $0 != Self.cleared }
    #expect(lines == [Self.cleared + "lezen 50 %", Self.cleared + "schrijven 10 %"])
  }

  @Test func `several rounds of one stage never go beyond all of it`() {
    let screen = Screen()
    let progress = Progress(patience: .zero) { screen.show($0) }
    progress.begin("rekenen")
    for _ in 0..<3 {
      for _ in 0..<4 {
        progress.advance(of: 4)
        // Taken away, so that the next is shown without a pause.
        progress.end()
      }
    }
    let shares = screen.shown.filter { $0 != Self.cleared }.map { $0.dropFirst(Self.cleared.count + 8) }
    #expect(
      shares == ["25 %", "50 %", "75 %", "100 %", "25 %", "50 %", "75 %", "100 %", "25 %", "50 %", "75 %", "100 %"])
  }

  @Test func `the workers tell of each part, and give the results in their order`() {
    let screen = Screen()
    let workers = ParallelWorkers(progress: Progress(patience: .zero) { screen.show($0) })
    #expect(workers.perform(500) { $0 * $0 } == (0..<500).map { $0 * $0 })
    #expect(workers.perform(0) { $0 }.isEmpty)
    #expect(workers.perform(1) { $0 } == [0])
    #expect(workers.map(10_007) { Array($0) }.flatMap { $0 } == Array(0..<10_007))
    #expect(workers.hands == 1 || !screen.shown.isEmpty)
  }
}
