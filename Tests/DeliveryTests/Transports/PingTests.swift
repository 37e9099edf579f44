import Delivery
import Testing

/// The monitor hears of each run; what it answers changes nothing.
@Suite(.takingTurns) struct PingTests {
  @Test func `a run's begin and end are told`() async throws {
    let server = try WebServer(["200"])
    for address in [server.address + "/abc", server.address + "/abc/"] {
      let ping = Ping(url: address)
      #expect(await ping.start())
      #expect(await ping.end(75))
    }
    #expect(server.requests.map(\.path) == ["/abc/start", "/abc/75", "/abc/start", "/abc/75"])
  }

  @Test func `three tries, and no more`() async throws {
    let late = try WebServer(["500", "drop", "200"])
    #expect(await Ping(url: late.address).start())
    #expect(late.requests.count == 3)
    let broken = try WebServer(["500"])
    #expect(await !Ping(url: broken.address).end(0))
    #expect(broken.requests.count == 3)
    let silent = try WebServer(["hang"])
    #expect(await !Ping(url: silent.address, timeout: .milliseconds(300)).start())
    #expect(silent.requests.count <= 3)
  }

  @Test(arguments: ["", "http://example.org/", "ftp://127.0.0.1/", "nonsense"])
  func `an address that can't be used is not asked`(_ url: String) async {
    #expect(await !Ping(url: url).start())
  }
}
