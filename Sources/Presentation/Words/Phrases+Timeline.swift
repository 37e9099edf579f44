/// The words in and around a timeline, and about the months in which decisions fall.
extension Phrases {
  var timeline: String { text("Tijdlijn", "Timeline") }

  func timelineOf(_ title: String) -> String { text("Tijdlijn van \(title)", "Timeline of \(title)") }

  func years(_ first: Int, _ last: Int) -> String {
    text("De jaren \(first) tot en met \(last)", "The years \(first) through \(last)")
  }

  var axisDescription: String {
    text(
      "De streep is vandaag; de datums van elk contract staan ook in de tabel.",
      "The line is today; each contract's dates also stand in the table.")
  }

  var todayWord: String { text("vandaag", "today") }

  var legendAgreed: String { text("afgesproken looptijd", "agreed term") }
  var legendOption: String { text("optie om te verlengen", "option to extend") }
  var legendUpTo: String { text("verlengbaar tot uiterlijk", "extensible to at the latest") }
  var legendEndless: String { text("einde onbekend", "end unknown") }
  var legendWindow: String { text("te laat om mee te delen", "too late to tell") }
  var legendMeeting: String { text("overleg dat besluit", "meeting that decides") }
  var legendToday: String { text("vandaag", "today") }

  var runsUntil: String { text("Loopt tot en met", "Runs through") }
  var tellByHead: String { text("Meedelen uiterlijk", "Tell by") }

  func upToAtMost(_ day: String) -> String { text("uiterlijk \(day)", "\(day) at the latest") }

  func timelineCaption(_ shown: Int, of all: Int) -> String {
    shown == all
      ? text(
        "\(contracts(all)), wat het eerst besloten moet worden bovenaan",
        "\(contracts(all)), what must be decided first on top")
      : text(
        "De \(shown) van \(contracts(all)) waarover het eerst besloten moet worden",
        "The \(shown) of \(contracts(all)) that must be decided first")
  }

  func timelinePage(_ first: Int, _ last: Int, of all: Int) -> String {
    text("Contract \(first) tot en met \(last) van \(all)", "Contract \(first) through \(last) of \(all)")
  }

  // Filtering.

  var filter: String { text("Filter op contract, aanbieder of datum", "Filter by contract, provider or date") }
  var filterOf: String { text("van", "of") }
  var filterRows: String { text("regels", "rows") }

  // Months.

  var decisionsByMonth: String { text("Besluiten per maand", "Decisions by month") }
  var contractsByMonth: String { text("Welke contracten dat zijn", "Which contracts these are") }
  var year: String { text("Jaar", "Year") }
  var monthPast: String { text("voorbij", "past") }
  var ifOptionsUsed: String { text("als eerdere opties worden gebruikt", "if earlier options are used") }

  /// `jan`, `mrt`: as Dutch and English shorten them.
  func shortMonth(_ month: Int, _ words: any Words) -> String {
    let short = String(words.month(month).prefix(3)).lowercased()
    return month == 3 ? text("mrt", short) : short
  }

  func pile(_ month: String, _ contracts: String) -> String {
    text(
      "De drukste maand is \(month): dan moet er over \(contracts) besloten zijn.",
      "The fullest month is \(month): by then \(contracts) must have been decided.")
  }

  func passedMoments(_ count: Int) -> String {
    count == 1
      ? text("Bij 1 contract is het laatste moment al voorbij.", "Of 1 contract the last moment has already passed.")
      : text(
        "Bij \(count) contracten is het laatste moment al voorbij.",
        "Of \(count) contracts the last moment has already passed.")
  }

  var noMoments: String {
    text("Er staat geen besluit in de agenda.", "No decision stands in the calendar.")
  }

  var monthsLegend: String {
    text(
      "Vet: contracten waarover in die maand besloten en meegedeeld moet zijn, of waarvan de inkoop begint. "
        + "Waar de termijn voor de mededeling niet bekend is, telt het einde van de looptijd. "
        + "Met een plusteken: alleen als eerdere opties worden gebruikt.",
      "Bold: contracts that must be decided and told by that month, or whose procurement begins. "
        + "Where the notice period is not known, the end of the term counts. "
        + "With a plus sign: only if earlier options are used.")
  }
}
