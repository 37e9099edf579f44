/// What stands on a page for people, before it is HTML or Markdown, so that both say the same.
struct PageContent {
  /// What kind of page it is: its class in HTML.
  let kind: String
  let title: String
  var parts: [Part] = []

  enum Part {
    /// One level below the title.
    case heading(String)
    case paragraph(String, isSmall: Bool = false)
    /// Each under its name.
    case facts([Fact])
    case list([String])
    case table(Table)
  }

  struct Fact {
    let name: String
    /// Empty: room to write.
    var lines: [Line]
  }

  struct Line {
    enum Tone {
      case plain, strong, small
      /// What is late.
      case alarm
    }

    let text: String
    var tone = Tone.plain
    /// What stands behind it, smaller.
    var note: String?
  }

  struct Table {
    /// What kind of table it is: its class in HTML.
    let kind: String
    let columns: [Column]
    var groups: [Group]
  }

  struct Column {
    let head: String
    /// How much of the table's width it takes, in percent.
    let width: Int
  }

  /// Rows that belong together, under a name where they have one.
  struct Group {
    var name: String?
    var rows: [Row]
  }

  enum Row {
    /// A cell for each column; the first names the row.
    case cells([[Line]])
    /// Empty, to be written in by hand.
    case room
  }
}

extension PageContent.Table {
  /// A table without groups.
  init(_ kind: String, _ columns: [PageContent.Column], rows: [PageContent.Row]) {
    self.init(kind: kind, columns: columns, groups: [.init(rows: rows)])
  }
}
