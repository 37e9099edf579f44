import Contracts
import Days

/// The deadlines of one contract below each other.
struct DeadlineLines {
  private let deadlineWords: DeadlineWords
  private let setting: Setting
  private let leftWidth: Int

  /// The columns are as wide as `deadlines` need.
  init(_ setting: Setting, _ deadlines: [Deadline]) {
    self.setting = setting
    let deadlineWords = DeadlineWords(setting: setting)
    self.deadlineWords = deadlineWords
    leftWidth = deadlines.map { deadlineWords.left($0).displayWidth }.max() ?? 0
  }

  /// Each on a line, with what is to be said of it below; what silence does is told with the contract's terms.
  func write(_ deadlines: [Deadline], to page: inout TextPage, indent: Int = 0, withFacts: Bool = true) {
    for deadline in deadlines {
      page.row(
        [
          .init(
            text: setting.phrases.word(deadline.light), width: 6, ink: deadlineWords.ink(deadline.light)),
          .init(text: deadlineWords.actBy(deadline), width: setting.dayWidth),
          .init(text: deadlineWords.left(deadline), width: leftWidth),
        ], deadline.title[setting.language], indent: indent)
      guard withFacts else { continue }
      for fact in deadlineWords.facts(deadline, withSilence: false) {
        page.paragraph(fact, indent: indent + 8, ink: .faint)
      }
    }
  }
}
