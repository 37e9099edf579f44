package import Contracts

/// The cover sheet of a meeting as a page.
package enum MeetingSheetHTML {
  package static func page(_ sheet: MeetingSheet, _ setting: Setting) -> String {
    let content = MeetingSheetContent(setting: setting)
    return PageHTML.document(
      content.title(sheet), language: setting.language, sections: [PageHTML.section(content.content(sheet), level: 1)])
  }
}

package enum MeetingSheetMarkdown {
  package static func text(_ sheet: MeetingSheet, _ setting: Setting) -> String {
    PageMarkdown.text([MeetingSheetContent(setting: setting).content(sheet)])
  }
}
