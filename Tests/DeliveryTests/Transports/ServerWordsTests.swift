import Testing

@testable import Delivery

/// A stranger's words in our log.
@Suite struct ServerWordsTests {
  @Test(arguments: [
    ("2.0.0 ok", "2.0.0 ok"), ("a\r\nb", "a b"), ("\u{1B}[31mred\u{7}", " [31mred"), ("a\u{202E}b", "a b"),
    ("één ✓", "één ✓"),
    ("x \r\n", "x"), ("", ""),
  ])
  func `words stand on one line without controls`(_ words: String, _ plain: String) {
    #expect(ServerWords.plain(words) == plain)
  }

  @Test(arguments: [
    ("AUTH PLAIN AGE= failed", ["AGE="], "AUTH PLAIN *** failed"), ("aab", ["a", "aa"], "***b"), ("é", [""], "é"),
    ("nothing", ["geheim"], "nothing"), ("geheimgeheim", ["geheim"], "******"),
  ])
  func `secrets are blotted out`(_ words: String, _ secrets: [String], _ plain: String) {
    #expect(ServerWords.plain(words, without: secrets) == plain)
  }
}
