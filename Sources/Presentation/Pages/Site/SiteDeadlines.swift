import Contracts
import Days

/// Deadlines on a page: the same thing by the same day for several contracts stands there once.
struct SiteDeadlines {
  let setting: Setting
  let links: SiteLinks
  /// Whether the contracts are named: not on the page of one.
  var namesContracts = true
  /// Whether their providers are: not on the page of one.
  var namesProviders = true

  private var phrases: Phrases { setting.phrases }
  private var words: DeadlineWords { DeadlineWords(setting: setting) }

  /// Contracts of one row beyond so many are counted; so are rows.
  private static let mostContracts = 60
  static let mostRows = 150

  /// A light: a sign whose shape tells it, and the word.
  func write(_ light: Light, to html: inout HTMLWriter) {
    let sign =
      switch light {
      case .red: "▲"
      case .orange: "◆"
      case .green: "●"
      }
    html.element("span", ["class": "light \(light.rawValue)"]) { html in
      html.element("span", ["aria-hidden": "true"], text: sign)
      html.words(" " + phrases.word(light))
    }
  }

  /// What must be done at once, each as a card.
  func writeCards(_ groups: [DeadlineGroup], to html: inout HTMLWriter) {
    html.element("ul", ["class": "cards"]) { html in
      for group in groups.prefix(Self.mostRows) {
        let example = group.example
        html.element("li", ["class": "card \(example.light.rawValue)"]) { html in
          html.element("h3", text: example.title[setting.language].brief)
          html.element("p", ["class": "when"]) { html in
            write(example.light, to: &html)
            html.words(" ")
            html.element("strong", text: words.actBy(example))
            html.words(" (\(words.left(example)))")
          }
          writeFacts(example, withSilence: true, to: &html)
          writeContracts(group, to: &html)
        }
      }
    }
    writeRest(groups.count - Self.mostRows, to: &html)
  }

  func writeTable(_ groups: [DeadlineGroup], caption: String, to html: inout HTMLWriter) {
    html.element("table", ["class": "dates"]) { html in
      html.element("caption", text: caption)
      html.element("thead") { html in
        html.element("tr") { html in
          for label in [Label.light, .actBy, .what, .ifNobodyActs] {
            html.element("th", ["scope": "col"], text: phrases[label])
          }
        }
      }
      html.element("tbody") { html in
        for group in groups.prefix(Self.mostRows) { writeRow(group, to: &html) }
      }
    }
    writeRest(groups.count - Self.mostRows, to: &html)
  }

  private func writeRow(_ group: DeadlineGroup, to html: inout HTMLWriter) {
    let example = group.example
    html.element("tr") { html in
      html.element("td", [:]) { write(example.light, to: &$0) }
      html.element("td", ["class": "day", "data-label": phrases[.actBy]]) { html in
        html.element("strong", text: words.actBy(example))
        html.element("span", ["class": "sub"], text: words.left(example))
      }
      html.element("th", ["scope": "row"]) { html in
        html.words(example.title[setting.language].brief)
        writeFacts(example, withSilence: false, to: &html)
        writeContracts(group, to: &html)
      }
      if let silence = words.silence(example) {
        html.element("td", ["data-label": phrases[.ifNobodyActs]], text: silence.sentenceCased)
      } else {
        html.element("td", ["class": "empty"], text: phrases.noEffect)
      }
    }
  }

  private func writeFacts(_ deadline: Deadline, withSilence: Bool, to html: inout HTMLWriter) {
    let facts = words.facts(deadline, withSilence: withSilence).map(\.sentenceCased)
    guard !facts.isEmpty else { return }
    html.element("ul", ["class": "facts"]) { html in for fact in facts { html.element("li", text: fact) } }
  }

  private func writeContracts(_ group: DeadlineGroup, to html: inout HTMLWriter) {
    guard namesContracts else { return }
    let named = group.members.filter { $0.contract != nil }
    guard !named.isEmpty else { return }
    html.element("ul", ["class": "contracts"]) { html in
      for deadline in named.prefix(Self.mostContracts) {
        html.element("li") { writeContract(of: deadline, to: &$0) }
      }
      let rest = named.count - Self.mostContracts
      if rest > 0 { html.element("li", text: phrases.moreContracts(rest)) }
    }
  }

  private func writeContract(of deadline: Deadline, to html: inout HTMLWriter) {
    guard let id = deadline.contract, let number = setting.register.contracts.number(of: id) else { return }
    let title = setting.register.contractTitle(of: deadline) ?? ""
    html.element("a", ["href": links.contract(number)]) { $0.name(title.isBlank ? id.brief : title.brief) }
    guard namesProviders, let provider = deadline.provider else { return }
    html.words(", ")
    writeProvider(provider, to: &html)
  }

  /// The name of a provider, leading to its page.
  func writeProvider(_ provider: String, to html: inout HTMLWriter) {
    let name = setting.register.name(ofParty: provider).brief
    guard let link = links.provider(provider) else { return html.name(name) }
    html.element("a", ["href": link, "class": "quiet"]) { $0.name(name) }
  }

  private func writeRest(_ rest: Int, to html: inout HTMLWriter) {
    guard rest > 0 else { return }
    html.element("p") { html in
      html.words(phrases.moreInFile(rest) + " ")
      html.element("a", ["href": links.file("upcoming.csv")], text: "upcoming.csv")
      html.words(".")
    }
  }
}
