import Contracts
import Presentation
import TestSupport
import Testing

@Suite struct HeaderTextTests {
  @Test(arguments: [
    ("é", ["=?utf-8?B?w6k=?="]),
    ("Zorgcoördinatie Gooi", ["=?utf-8?Q?Zorgco=C3=B6rdinatie_Gooi?="]),
    ("Re: a_b=c?d in woorden", ["=?utf-8?Q?Re=3A_a=5Fb=3Dc=3Fd_in_woorden?="]),
    ("日本語", ["=?utf-8?B?5pel5pys6Kqe?="]),
    ("עברית", ["=?utf-8?B?16LXkdeo15nXqg==?="]),
    ("👩‍👩‍👧‍👦", ["=?utf-8?B?8J+RqeKAjfCfkanigI3wn5Gn4oCN8J+Rpg==?="]),
    ("", []),
  ])
  func `writes text as encoded words`(text: String, words: [String]) {
    #expect(EncodedWord.words(text, firstRoom: 67) == words)
  }

  @Test func `keeps characters whole and words within 75 columns`() {
    let family = "👩‍👩‍👧‍👦"
    let words = EncodedWord.words(String(repeating: family, count: 9), firstRoom: 60)
    // 25 octets each: one in 48 columns of base64, never a piece of one.
    #expect(words == Array(repeating: "=?utf-8?B?8J+RqeKAjfCfkanigI3wn5Gn4oCN8J+Rpg==?=", count: 9))
    #expect(
      EncodedWord.words(String(repeating: "e\u{301}", count: 9), firstRoom: 60).allSatisfy { $0.utf8.count <= 75 })
  }

  @Test func `keeps every word within its room, whatever the text`() {
    for seed in SeededGenerator.seeds {
      var generator = SeededGenerator(seed: seed)
      for _ in 0..<200 {
        let text = generator.text(upTo: 80)
        let words = EncodedWord.words(text, firstRoom: 57)
        #expect(words.dropFirst().allSatisfy { $0.utf8.count <= 75 }, "seed \(seed): \(text.debugDescription)")
        #expect((words.first?.utf8.count ?? 0) <= 57, "seed \(seed): \(text.debugDescription)")
      }
    }
  }

  @Test(arguments: [
    ("Contractbeheer <contractbeheer@example.org>", "Contractbeheer", "contractbeheer@example.org"),
    ("contractbeheer@example.org", nil, "contractbeheer@example.org"),
    ("<a@example.org>", nil, "a@example.org"),
    ("Jansen, J. (inkoop) <j+x@mail.example.org>", "Jansen, J. (inkoop)", "j+x@mail.example.org"),
    ("  Zoë  <zoe@example.org>", "Zoë", "zoe@example.org"),
  ])
  func `reads a mailbox`(text: String, name: String?, address: String) throws {
    let mailbox = try #require(MailAddress(text))
    #expect(mailbox.name == name)
    #expect(mailbox.address.text == address)
  }

  @Test(arguments: [
    "", "a", "a@", "@b", "a b@example.org", "\"a b\"@example.org", "a@b@c", "Jan <a@example.org", "Jan a@example.org>",
    "Jan <a@example.org> <b@example.org>", "\"Jan\" <a@example.org>", "Jan\r\nBcc: x <a@example.org>",
    "Jan <a@example.org\r\n>", "a@example.org\n", "a@example.org,b@example.org", "a@[127.0.0.1]", "a@éxample.org",
    "á@example.org", "a@example..org", "a.@example.org", "a@-example.org", "a@example.org\0", "\u{202E}a@example.org",
    "a@" + String(repeating: "x", count: 64) + ".org", String(repeating: "x", count: 65) + "@example.org",
  ])
  func `takes nothing else for a mailbox`(text: String) {
    #expect(MailAddress(text) == nil)
  }
}
