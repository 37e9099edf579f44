import JSONText
import Testing

/// The layout of what is written, octet for octet.
@Suite struct WriterLayoutTests {
  /// One line per member, two spaces per level; `inline` on one line, and all that is inside it too.
  @Test func `a nested document looks like this`() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", 1)
      writer.member("title", "één")
      writer.member("unknown", String?.none)
      writer.member("count", Int?.none)
      writer.member("settled", false)
      writer.member("options", ["P1Y", "P2Y"])
      writer.member("none", [])
      writer.key("empty")
      writer.object { _ in }
      writer.key("emptyInline")
      writer.object(inline: true) { _ in }
      writer.key("deadlines")
      writer.list { writer in
        writer.object { writer in
          writer.member("id", "a")
          writer.key("steps")
          writer.list { writer in
            writer.number(-1)
            writer.list { $0.bool(true) }
            writer.list { _ in }
          }
        }
        writer.object(inline: true) { writer in
          writer.member("id", "b")
          writer.key("inside")
          writer.list { writer in
            writer.object { $0.member("x", "{") }
            writer.object { _ in }
            writer.verbatimNumber("1.50")
          }
          writer.member("last", true)
        }
        writer.string(nil)
        writer.string("{")
      }
      writer.key("grid")
      writer.list(inline: true) { writer in
        writer.list { writer in
          writer.number(1)
          writer.number(2)
        }
        writer.list(inline: true) { _ in }
      }
    }
    #expect(
      writer.document == """
        {
          "version": 1,
          "title": "één",
          "unknown": null,
          "count": null,
          "settled": false,
          "options": ["P1Y", "P2Y"],
          "none": [],
          "empty": {},
          "emptyInline": {},
          "deadlines": [
            {
              "id": "a",
              "steps": [
                -1,
                [
                  true
                ],
                []
              ]
            },
            { "id": "b", "inside": [{ "x": "{" }, {}, 1.50], "last": true },
            null,
            "{"
          ],
          "grid": [[1, 2], []]
        }

        """)
  }

  @Test func `a list stands as an object does`() {
    var writer = JSONWriter()
    writer.list { writer in
      writer.object(inline: true) { writer in
        writer.key("a")
        writer.object { $0.member("b", 1) }
      }
      writer.object { writer in
        writer.key("c")
        writer.list(inline: true) { writer in
          writer.string("[")
          writer.object { $0.member("d", ["{", "}"]) }
        }
      }
    }
    #expect(
      writer.document == """
        [
          { "a": { "b": 1 } },
          {
            "c": ["[", { "d": ["{", "}"] }]
          }
        ]

        """)
  }

  @Test(arguments: [false, true])
  func `an empty object and an empty list are two brackets`(_ inline: Bool) {
    var object = JSONWriter()
    object.object(inline: inline) { _ in }
    #expect(object.document == "{}\n")
    var list = JSONWriter()
    list.list(inline: inline) { _ in }
    #expect(list.document == "[]\n")
  }
}
