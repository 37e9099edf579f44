package import Contracts

/// The agendas of contract talks as pages.
package enum TalkAgendaHTML {
  /// The agenda as a section of another page, with its title as a heading of that level; its style is `style`.
  package static func section(_ agenda: TalkAgenda, _ setting: Setting, level: Int = 2) -> String {
    PageHTML.section(TalkAgendaContent(setting: setting).content(agenda), level: level)
  }

  /// What a page that holds such sections needs in its style sheet.
  package static var style: String { PageStyle.sheet }

  /// A document of agendas, each on paper of its own.
  package static func page(_ agendas: [TalkAgenda], _ setting: Setting) -> String {
    let contents = agendas.map(TalkAgendaContent(setting: setting).content)
    let title = contents.count == 1 ? contents[0].title : setting.phrases.talks
    let sections = contents.map { PageHTML.section($0, level: 1) }
    let none = "<p>\(HTML.escaped(setting.phrases.noTalks))</p>\n"
    return PageHTML.document(
      title, language: setting.language,
      sections: sections.isEmpty ? ["<h1>\(HTML.escaped(title))</h1>\n", none] : sections)
  }
}

package enum TalkAgendaMarkdown {
  package static func text(_ agendas: [TalkAgenda], _ setting: Setting) -> String {
    guard !agendas.isEmpty else {
      var markdown = Markdown()
      markdown.heading(setting.phrases.talks)
      markdown.paragraph(setting.phrases.noTalks)
      return markdown.text
    }
    return PageMarkdown.text(agendas.map(TalkAgendaContent(setting: setting).content))
  }
}
