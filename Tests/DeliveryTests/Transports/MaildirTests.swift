import Delivery
import Foundation
import Testing

/// A message as a file: whole, once, under a name that leads nowhere else.
@Suite struct MaildirTests {
  private let folder: TestFolder
  private let maildir: Maildir

  init() throws {
    folder = try TestFolder()
    maildir = Maildir(.init(path: "\(folder.path)/m"))
  }

  private func letter(_ messageID: String) -> Letter {
    Letter(id: 1, messageID: messageID, sender: "a@example.nl", recipient: "b@example.nl", octets: Array("x\r\n".utf8))
  }

  @Test func `the folder is made, for its owner alone`() async throws {
    #expect(await maildir.deliver(letter("<1@example.nl>")) == .delivered(reply: "new/1@example.nl"))
    #expect(folder.names(in: "m") == ["cur", "new", "tmp"])
    for name in ["m", "m/cur", "m/new", "m/tmp"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
    let file = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/m/new/1@example.nl")
    #expect(file[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a message that was read is not put there again`() async throws {
    #expect(await maildir.deliver(letter("<1@example.nl>")).name == "delivered")
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/m/new/1@example.nl", toPath: "\(folder.path)/m/cur/1@example.nl:2,S")
    #expect(await maildir.deliver(letter("<1@example.nl>")) == .delivered(reply: "cur/1@example.nl"))
    #expect(await maildir.deliver(letter("<1@example.n>")).name == "delivered")
    #expect(folder.names(in: "m/new") == ["1@example.n"])
  }

  @Test func `what a killed run left is replaced`() async throws {
    #expect(await maildir.deliver(letter("<1@example.nl>")).name == "delivered")
    try folder.write("half", to: "m/tmp/2@example.nl")
    #expect(await maildir.deliver(letter("<2@example.nl>")).name == "delivered")
    #expect(folder.names(in: "m/tmp").isEmpty)
    #expect(folder.text(of: "m/new/2@example.nl") == "x\n")
  }

  @Test(arguments: [
    "<../../x@example.nl>", "/etc/passwd", "..", ".", "", "<a/b:c\0d\n>", "<é@example.nl>",
    String(repeating: "x", count: 5000),
    "<" + String(repeating: "../", count: 100) + ">",
  ])
  func `no Message-ID leads out of the folder`(_ messageID: String) async throws {
    for _ in 1...2 { #expect(await maildir.deliver(letter(messageID)).name == "delivered") }
    let names = folder.names(in: "m/new")
    #expect(names.count == 1)
    #expect(folder.names(in: ".") == ["m"])
    #expect(names.allSatisfy { !$0.hasPrefix(".") && !$0.contains(":") && $0.utf8.count <= 255 })
  }

  @Test func `two long Message-IDs stay apart`() async throws {
    let long = String(repeating: "x", count: 300)
    for end in ["1", "2"] { #expect(await maildir.deliver(letter("<\(long)\(end)@example.nl>")).name == "delivered") }
    #expect(folder.names(in: "m/new").count == 2)
  }
}
