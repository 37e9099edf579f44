import Delivery
import Foundation
import Glibc
import Testing

@Suite struct LastGoodRegisterTests {
  @Test func `the register is kept octet for octet, for this user alone`() throws {
    let state = try TemporaryState()
    let kept = LastGoodRegister(in: state.directory)
    #expect(try kept.load() == nil)
    for text in ["{\"version\": 1}", "{\"version\": 1, \"x-é\": \"\\u0000\"}\n", ""] {
      try kept.store(Array(text.utf8))
      #expect(try kept.load() == Array(text.utf8))
      #expect(try state.names() == ["register.last-good.json"])
    }
    var status = stat()
    #expect(stat(kept.path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `the same register is not written again`() throws {
    let state = try TemporaryState()
    let kept = LastGoodRegister(in: state.directory)
    try kept.store(Array("{}".utf8))
    var before = stat()
    #expect(stat(kept.path, &before) == 0)
    try kept.store(Array("{}".utf8))
    var after = stat()
    #expect(stat(kept.path, &after) == 0 && before.st_ino == after.st_ino)
    try kept.store(Array("[]".utf8))
    #expect(stat(kept.path, &after) == 0 && before.st_ino != after.st_ino)
  }

  @Test func `what is no text is not kept`() throws {
    let state = try TemporaryState()
    let kept = LastGoodRegister(in: state.directory)
    try kept.store(Array("{}".utf8))
    #expect(throws: FileFailure.self) { try kept.store([0x7B, 0xFF, 0x7D]) }
    #expect(try kept.load() == Array("{}".utf8))
  }
}
