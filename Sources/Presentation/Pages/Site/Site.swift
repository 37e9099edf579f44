package import Contracts
package import JSONText

/// The pages for an intranet or a share: a folder of files that need no server and load nothing.
///
/// Pure: the same register, day and calendar give the same octets. The files are made when asked for, so that a large site
/// never stands whole in memory.
package struct Site: Sendable {
  private enum Part: Sendable {
    case marker, index
    case contractList(Int)
    case providerList
    case contract(Int32)
    case provider(String)
    case calendar, json, csv
  }

  private let content: SiteContent
  private let calendar: [UInt8]
  private let order: [Int32]
  private let parts: [Part]

  /// The site of a register on a day; `calendar` is the whole file that is put beside the pages.
  package init(_ setting: Setting, calendar: [UInt8], workers: some Workers = OneWorker()) {
    content = SiteContent(setting, workers: workers)
    self.calendar = calendar
    order = SiteListPages.order(content)
    var parts: [Part] = [.marker, .index]
    parts += (0..<SiteListPages.count(of: content.entries.count)).map { .contractList($0) }
    parts += content.entries.map { .contract($0.number) }
    parts.append(.providerList)
    parts += content.providers.map { .provider($0) }
    parts += [.calendar, .json, .csv]
    self.parts = parts
  }

  package var count: Int { parts.count }

  /// The path of each file, in their order.
  package var paths: [String] { parts.map(path) }

  /// What is wrong with the register that the site is made of.
  package var findings: FindingCounts { content.upcoming.findings }

  package func file(_ number: Int) -> SiteFile {
    let part = parts[number]
    switch part {
    case .marker: return SiteFile(path: path(of: part), octets: marker)
    case .index: return SiteIndexPage(content: content).file
    case .contractList(let page): return SiteListPages(content: content).contracts(page, order: order)
    case .providerList: return SiteListPages(content: content).providers
    case .contract(let number): return SiteContractPage(content: content, number: number).file
    case .provider(let provider): return SiteProviderPage(content: content, provider: provider).file
    case .calendar: return SiteFile(path: path(of: part), octets: calendar)
    case .json:
      return SiteFile(path: path(of: part), octets: JSONAnswer(content.setting).lines(content.upcoming).octets)
    case .csv:
      let answer = UpcomingCSV(content.upcoming, content.setting, withMark: true, isRaw: false)
      return SiteFile(path: path(of: part), octets: answer.octets)
    }
  }

  private func path(of part: Part) -> String {
    switch part {
    case .marker: SiteMarker.name
    case .index: "index.html"
    case .contractList(let page): SiteListPages.path(page)
    case .providerList: "providers/index.html"
    case .contract(let number): "contracts/\(content.names.contracts[Int(number)]).html"
    case .provider(let provider): "providers/\(content.names.providers[provider] ?? "").html"
    case .calendar: "calendar.ics"
    case .json: "upcoming.json"
    case .csv: "upcoming.csv"
    }
  }

  private var marker: [UInt8] {
    SiteMarker.octets(
      of: parts.map(path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, content.setting.phrases)
  }
}
