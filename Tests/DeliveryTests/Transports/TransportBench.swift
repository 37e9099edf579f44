import Delivery

/// A transport with all that it needs around it: one that works, one that fails for now, and some that are set wrongly.
struct TransportBench {
  enum Kind: CaseIterable, Sendable {
    case sendmail, smtp, maildir, webhook
  }

  let working: any Transport
  /// Nil where no fault that passes can be made without harm to the machine.
  let failing: (any Transport)?
  let misset: [any Transport]
  let folder: TestFolder
  private let kind: Kind
  private let mailServer: MailServer?
  private let webServer: WebServer?

  init(_ kind: Kind) throws {
    self.kind = kind
    mailServer = kind == .smtp ? try MailServer() : nil
    webServer = kind == .webhook ? try WebServer(["200"]) : nil
    folder = try TestFolder()
    let path = folder.path
    switch kind {
    case .sendmail:
      let taking = try folder.write(
        "#!/bin/sh\nn=$(ls '\(path)' | grep -c eml)\nexec cat >\"\(path)/$n.eml\"\n", to: "taking", mode: 0o700)
      let failing = try folder.write("#!/bin/sh\necho busy >&2\nexit 75\n", to: "failing", mode: 0o700)
      let plain = try folder.write("#!/bin/sh\n", to: "plain")
      working = Sendmail(.init(command: [taking, "-t", "-i"]))
      self.failing = Sendmail(.init(command: [failing]))
      misset = [[], [""], ["\(path)/nothing"], [plain], [path], ["no-such-program"], ["\(plain)/x"]].map {
        Sendmail(.init(command: $0))
      }
    case .smtp:
      let port = mailServer?.port ?? 0
      let taken = SMTP.Settings(host: "127.0.0.1", port: port, security: .none, timeout: .seconds(30))
      working = SMTP(taken)
      var failing = taken
      // Nobody listens on the port for multiplexed services.
      failing.port = 1
      self.failing = SMTP(failing)
      var starttls = taken
      starttls.security = .starttls
      var far = taken
      far.host = "example.org"
      misset = [SMTP(starttls), SMTP(far)]
    case .maildir:
      working = Maildir(.init(path: "\(path)/maildir"))
      failing = nil
      let file = try folder.write("", to: "file")
      misset = ["\(path)/no/such/folder", file, "\(file)/x", "/proc/nothing"].map { Maildir(.init(path: $0)) }
    case .webhook:
      let port = webServer?.port ?? 0
      working = Webhook(.init(url: "http://127.0.0.1:\(port)/hook"))
      failing = Webhook(.init(url: "http://127.0.0.1:1/hook", timeout: .seconds(5)))
      misset = [
        "http://example.org/hook", "ftp://127.0.0.1/", "", "https://", "http://127.0.0.1@example.org/",
        "file:///etc/passwd",
        "https://127.0.0.1:\(port)/hook",
      ].map { Webhook(.init(url: $0, timeout: .seconds(5))) }
    }
  }

  /// A message as this transport leaves it: on the wire as it is, in files with bare line ends.
  func form(_ letter: Letter) -> [UInt8] {
    switch kind {
    case .smtp, .webhook: letter.octets
    case .sendmail, .maildir: letter.withBareLineEnds
    }
  }

  /// What has arrived, in its order.
  var arrived: [[UInt8]] {
    switch kind {
    case .smtp: mailServer?.mails ?? []
    case .webhook: webServer?.requests.map { Array($0.body.unicodeScalars.map { UInt8($0.value) }) } ?? []
    case .maildir: folder.names(in: "maildir/new").map { folder.octets(of: "maildir/new/\($0)") }
    case .sendmail: folder.names(in: ".").filter { $0.hasSuffix(".eml") }.map { folder.octets(of: $0) }
    }
  }
}
