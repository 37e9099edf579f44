import Delivery
import Testing

/// What a web server's answer means for the message.
@Suite(.takingTurns) struct WebhookTests {
  @Test(arguments: [
    ("200", "delivered"), ("202", "delivered"), ("204", "delivered"),
    ("400", "never"), ("413", "never"), ("422", "never"),
    ("408", "later"), ("425", "later"), ("429", "later"), ("500", "later"), ("503", "later"), ("drop", "later"),
    ("hang", "later"),
    ("401", "wrongSetting"), ("403", "wrongSetting"), ("404", "wrongSetting"), ("410", "wrongSetting"),
    ("redirect", "wrongSetting"),
  ])
  func `an answer means what it says`(_ answer: String, _ name: String) async throws {
    let server = try WebServer([answer])
    let settings = Webhook.Settings(
      url: "\(server.address)/hook?sig=Geheim", timeout: answer == "hang" ? .seconds(2) : .seconds(30))
    let outcome = await Webhook(settings).deliver(.sample())
    #expect(outcome.name == name, "\(outcome)")
    #expect(outcome.trouble?.words.contains("Geheim") != true)
    #expect(server.requests.map(\.path) == ["/hook?sig=Geheim"])
    #expect(server.requests.map(\.method) == ["POST"])
    #expect(server.requests.map(\.type) == ["application/json"])
  }

  @Test(arguments: [
    "http://10.0.0.1/", "http://localhost.example.org/", "http://localhost:80@example.org/", "http://[::2]/",
    "http://example.org\\@127.0.0.1/", "https://x y/", "https://x\r\nheader: y", "HTTP://example.org/",
    "gopher://localhost/",
  ])
  func `an address in clear to elsewhere, or none, is refused`(_ url: String) async {
    let outcome = await Webhook(.init(url: url)).deliver(.sample())
    #expect(outcome.name == "wrongSetting")
    #expect(outcome.trouble?.stage == "settings")
  }

  @Test func `the address, which may be a secret, stands in no argument`() async throws {
    let server = try WebServer(["200"])
    let folder = try TestFolder()
    let curl = try folder.write(
      "#!/bin/sh\ntr '\\0' '\\n' </proc/$$/cmdline >'\(folder.path)/seen'\nexec curl \"$@\"\n", to: "curl", mode: 0o700)
    let webhook = Webhook(.init(url: "\(server.address)/Geheim"), curl: curl)
    #expect(await webhook.deliver(.sample()).name == "delivered")
    #expect(folder.text(of: "seen").contains("-K"))
    #expect(!folder.text(of: "seen").contains("Geheim"))
  }
}
