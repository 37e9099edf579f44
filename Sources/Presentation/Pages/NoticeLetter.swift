package import Contracts
import Days

/// The draft of the notice to a provider: of an extension, of the end, or of the stop of a tacit renewal.
///
/// It holds what the register states and nothing else: what is unknown stands in square brackets and among the open points.
package struct NoticeLetter: Sendable {
  package enum Kind: Sendable {
    case `extension`, lapse, stop, termination
  }

  package let kind: Kind
  /// What the reader of the draft must know of it; none of it is part of the letter.
  let note: String
  let openPoints: [String]
  let commands: [String]
  // The letter itself, from its top to its end.
  let sender: [String]
  let recipient: [String]
  let facts: [(label: String, value: String)]
  let paragraphs: [String]
  let signature: [String]

  /// The letter that the contract's decisions or, without any, its intention call for.
  package init(_ sheet: ContractSheet, _ setting: Setting) {
    let draft = LetterDraft(sheet, setting)
    kind = draft.kind
    note = LetterWords.draftNote(LetterWords.day(setting.today))
    openPoints = draft.openPoints
    commands = draft.commands
    sender = draft.sender
    recipient = draft.recipient
    facts = draft.facts
    paragraphs = draft.paragraphs
    signature = draft.signature
  }

  /// As Markdown, the note to its reader at the top.
  package var markdown: String {
    var page = Markdown()
    page.heading(LetterWords.draft)
    page.paragraph(note)
    page.list(openPoints, under: LetterWords.openPoints)
    page.paragraph(LetterWords.record)
    page.code(commands)
    page.rule()
    page.lines(sender)
    page.lines(recipient)
    page.lines(facts.map { "\($0.label): \($0.value)" })
    page.paragraph(LetterWords.salutation)
    for paragraph in paragraphs { page.paragraph(paragraph) }
    page.paragraph(LetterWords.closing)
    page.lines(signature)
    return page.text
  }

  /// As a page that needs nothing from elsewhere; the note to its reader is not printed with it.
  package var html: String {
    func lines(_ lines: [String]) -> String { "<p>" + lines.map(HTML.escaped).joined(separator: "<br>\n") + "</p>\n" }
    let points = openPoints.map { "<li>\(HTML.escaped($0))</li>\n" }.joined()
    let title = facts.first { $0.label == LetterWords.subjectLabel }?.value ?? LetterWords.draft
    return """
      <!DOCTYPE html>
      <html lang="nl">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(HTML.escaped("\(LetterWords.draft): \(title)"))</title>
      <style>
      body { font: 11pt/1.5 Georgia, serif; max-width: 42em; margin: 2em auto; padding: 0 1em; color: #1a1a1a; }
      aside { font-family: sans-serif; font-size: 10pt; border: 2px solid #b35900; padding: 0.5em 1em; }
      pre { white-space: pre-wrap; }
      @media print { aside { display: none; } }
      </style>
      </head>
      <body>
      <aside>
      <p><strong>\(LetterWords.draft).</strong> \(HTML.escaped(note))</p>
      \(points.isEmpty ? "" : "<p>\(LetterWords.openPoints):</p>\n<ul>\n\(points)</ul>\n")\
      <p>\(LetterWords.record)</p>
      <pre>\(commands.map(HTML.escaped).joined(separator: "\n"))</pre>
      </aside>
      \(lines(sender))\(lines(recipient))\(lines(facts.map { "\($0.label): \($0.value)" }))\
      \(lines([LetterWords.salutation]))\(paragraphs.map { lines([$0]) }.joined())\
      \(lines([LetterWords.closing]))\(lines(signature))\
      </body>
      </html>

      """
  }
}
