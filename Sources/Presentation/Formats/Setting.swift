package import Contracts
package import Days
import JSONText

/// What an answer is written for: the register that gives the names, the day, the language, and the paper.
package struct Setting: Sendable {
  package let register: Register
  /// The register's file as the user named it.
  package let file: String
  /// What the register is called beside others in one view; nil where it is the only one.
  package let name: String?
  package let today: Day
  package let language: Language
  /// How many columns a line may have.
  package let width: Int
  package let isColoured: Bool

  let words: any Words
  let phrases: Phrases

  package init(
    _ register: Register, file: String, name: String? = nil, today: Day, language: Language, width: Int,
    isColoured: Bool
  ) {
    self.register = register
    self.file = file
    self.name = name
    self.today = today
    self.language = language
    self.width = width
    self.isColoured = isColoured
    words = language.words
    phrases = Phrases(language)
  }
}

extension Setting {
  /// The same for another day.
  func on(_ day: Day) -> Setting {
    Setting(
      register, file: file, name: name, today: day, language: language, width: width, isColoured: isColoured)
  }

  /// `ma 31-08-2026`, on one line.
  func day(_ day: Day) -> String { words.day(day).unbroken }

  /// What tells the line of an offset in the register, for the findings that name a second place; nil where none does.
  func lines(for findings: [ReportedFinding]) -> (@Sendable (Int) -> Int)? {
    guard findings.contains(where: { $0.finding.code == .duplicateIdentifier }) else { return nil }
    let places = Places(of: register.bytes)
    return { places.place(of: $0).line }
  }
}
