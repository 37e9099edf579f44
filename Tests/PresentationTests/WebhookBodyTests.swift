import Contracts
import Days
import Foundation
import Presentation
import Testing

@Suite struct WebhookBodyTests {
  private static let notice = WebhookNotice(
    subject: "Vandaag: verlengingsbesluit Retrovo (uiterlijk 31-08-2026)",
    lines: ["Goedemorgen,", "", "Deel het besluit mee aan \"GGz Centraal\"."], language: .nl,
    reminders: [.sample(.orange)])

  @Test func `is a card for Teams`() {
    #expect(
      text(WebhookBody.teams(Self.notice)) == """
        {
          "type": "message",
          "attachments": [
            {
              "contentType": "application/vnd.microsoft.card.adaptive",
              "content": {
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                "type": "AdaptiveCard",
                "version": "1.4",
                "lang": "nl",
                "msteams": { "width": "Full" },
                "body": [
                  { "type": "RichTextBlock", "spacing": "None", "inlines": [{ "type": "TextRun", "text": "Vandaag: verlengingsbesluit Retrovo (uiterlijk 31-08-2026)", "weight": "Bolder", "size": "Medium" }] },
                  { "type": "RichTextBlock", "spacing": "Medium", "inlines": [{ "type": "TextRun", "text": "Goedemorgen," }] },
                  { "type": "RichTextBlock", "spacing": "Medium", "inlines": [{ "type": "TextRun", "text": "Deel het besluit mee aan \\"GGz Centraal\\"." }] }
                ]
              }
            }
          ]
        }

        """)
  }

  @Test func `is a message for ntfy, on the topic of its address`() throws {
    let address = try #require(WebAddress("https://ntfy.example.org/contracten"))
    let topic = try #require(NtfyTopic(address))
    #expect(topic.server.text == "https://ntfy.example.org/")
    #expect(
      text(WebhookBody.ntfy(Self.notice, topic: topic)) == """
        {
          "topic": "contracten",
          "title": "Vandaag: verlengingsbesluit Retrovo (uiterlijk 31-08-2026)",
          "message": "Goedemorgen,\\n\\nDeel het besluit mee aan \\"GGz Centraal\\".",
          "priority": 3,
          "tags": ["orange_circle"]
        }

        """)
  }

  @Test func `is values for a program`() {
    #expect(
      text(WebhookBody.json(Self.notice)) == """
        {
          "version": 1,
          "subject": "Vandaag: verlengingsbesluit Retrovo (uiterlijk 31-08-2026)",
          "text": "Goedemorgen,\\n\\nDeel het besluit mee aan \\"GGz Centraal\\".",
          "language": "nl",
          "reminders": [
            {
              "deadline": "retrovo/extension-notice/2026-08-31",
              "step": "P3M",
              "rule": "extension-notice",
              "title": "Verlengingsbesluit meedelen",
              "contract": "retrovo",
              "contractTitle": "Respijtvoorziening Retrovo",
              "providerName": "GGz Centraal",
              "due": "2026-08-31",
              "actBy": "2026-08-31",
              "daysLeft": 95,
              "state": "open",
              "light": "orange",
              "ifNobodyActs": "ends"
            }
          ]
        }

        """)
  }

  @Test(
    arguments: [
      ([], 2, nil), ([.green], 2, "green_circle"), ([.green, .orange], 3, "orange_circle"),
      ([.orange, .red, .green], 4, "red_circle"),
    ] as [([Light], Int, String?)])
  func `presses in ntfy as the gravest reminder does`(lights: [Light], priority: Int, tag: String?) throws {
    var notice = Self.notice
    notice.reminders = lights.map { .sample($0) }
    let topic = try #require(WebAddress("https://ntfy.example.org/t").flatMap(NtfyTopic.init))
    let body = try JSONDecoder().decode(NtfyMessage.self, from: Data(WebhookBody.ntfy(notice, topic: topic)))
    #expect(body.priority == priority)
    #expect(body.tags == tag.map { [$0] })
  }

  @Test func `holds any text whole, and stays as small as its receiver asks`() throws {
    let topic = try #require(WebAddress("https://ntfy.example.org/t").flatMap(NtfyTopic.init))
    for text in TestTexts.harmless + TestTexts.hostile {
      let lines = Array(repeating: text, count: 200)
      let notice = WebhookNotice(subject: text, lines: lines, language: .en, reminders: [])
      let card = WebhookBody.teams(notice)
      #expect(card.count < 28_000)
      let runs = try JSONDecoder().decode(TeamsMessage.self, from: Data(card)).texts
      #expect(runs.dropFirst().dropLast().allSatisfy { $0 == text.shown })
      let message = WebhookBody.ntfy(notice, topic: topic)
      let read = try JSONDecoder().decode(NtfyMessage.self, from: Data(message))
      #expect(read.message.utf8.count <= 4096 && read.title.utf8.count <= 256)
      let values = try JSONDecoder().decode(Values.self, from: Data(WebhookBody.json(notice)))
      #expect(Array(values.subject.unicodeScalars) == Array(text.unicodeScalars))
      #expect(Array(values.text.unicodeScalars) == Array(lines.joined(separator: "\n").unicodeScalars))
    }
  }

  @Test(
    arguments: [
      ("https://ntfy.sh/contracten", "https://ntfy.sh/", "contracten"),
      ("https://example.org:8443/push/a_B-9?x=y#z", "https://example.org:8443/push/", "a_B-9"),
      ("http://[::1]:80/t", "http://[::1]:80/", "t"), ("https://ntfy.sh", nil, nil), ("https://ntfy.sh/", nil, nil),
      ("https://ntfy.sh/a.b", nil, nil), ("https://ntfy.sh/a%20b", nil, nil),
      ("https://ntfy.sh/" + String(repeating: "a", count: 65), nil, nil),
    ] as [(String, String?, String?)])
  func `reads a topic from an address`(text: String, server: String?, name: String?) {
    let topic = WebAddress(text).flatMap(NtfyTopic.init)
    #expect(topic?.server.text == server)
    #expect(topic?.name == name)
  }

  @Test(arguments: [
    "", "https://", "https:///x", "ftp://a", "javascript:alert(1)", "//a", "https://a b", "https://a\r\nX: y",
    "https://é",
    "https://a\"", "https://a<b>", "HTTPS://a", "https://?x",
  ])
  func `takes nothing else for an address on the web`(text: String) {
    #expect(WebAddress(text) == nil)
  }

  private func text(_ octets: [UInt8]) -> String { String(decoding: octets, as: UTF8.self) }

  private struct NtfyMessage: Decodable {
    let title: String
    let message: String
    let priority: Int
    let tags: [String]?
  }

  private struct Values: Decodable {
    let subject: String
    let text: String
  }

  private struct TeamsMessage: Decodable {
    let attachments: [Attachment]
    struct Attachment: Decodable { let content: Card }
    struct Card: Decodable { let body: [Block] }
    struct Block: Decodable { let inlines: [Run] }
    struct Run: Decodable { let text: String }
    var texts: [String] { attachments.flatMap { $0.content.body.flatMap { $0.inlines.map(\.text) } } }
  }
}

extension WebhookNotice.Reminder {
  fileprivate static func sample(_ light: Light) -> WebhookNotice.Reminder {
    WebhookNotice.Reminder(
      deadline: "retrovo/extension-notice/2026-08-31", step: "P3M", rule: "extension-notice",
      title: "Verlengingsbesluit meedelen", contract: "retrovo", contractTitle: "Respijtvoorziening Retrovo",
      providerName: "GGz Centraal", due: day("2026-08-31"), actBy: day("2026-08-31"), daysLeft: 95, state: .open,
      light: light, ifNobodyActs: .ends)
  }
}
