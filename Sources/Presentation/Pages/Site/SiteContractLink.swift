import Contracts

/// A contract in a list: its title leads to its page, and its provider tells it from others of the same title.
struct SiteContractLink {
  let setting: Setting
  let links: SiteLinks

  func write(_ entry: SiteEntry, to html: inout HTMLWriter) {
    html.element("a", ["href": links.contract(entry.number)]) { $0.name(entry.title) }
    guard !entry.providers.isEmpty else { return }
    html.words(", ")
    html.name(setting.words.list(entry.providers.map { setting.register.name(ofParty: $0).brief }).brief)
  }
}
