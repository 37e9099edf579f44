/// The words of the site's pages.
extension Phrases {
  // The frame.

  var toContent: String { text("Naar de inhoud", "Skip to content") }
  var pagesOfSite: String { text("Pagina's", "Pages") }
  var overview: String { text("Overzicht", "Overview") }
  var allContracts: String { text("Contracten", "Contracts") }
  var allProviders: String { text("Aanbieders", "Providers") }
  var calendarFile: String { text("Agenda (ICS)", "Calendar (ICS)") }
  var spreadsheetFile: String { text("Excel (CSV)", "Excel (CSV)") }
  var dataFile: String { text("Gegevens (JSON)", "Data (JSON)") }

  func siteState(_ day: String) -> String { text("Stand op \(day)", "As of \(day)") }

  func siteMade(_ title: String, _ day: String) -> String {
    text(
      "Gemaakt door Tijdig uit ‘\(title)’, stand op \(day). De pagina verandert niet vanzelf.",
      "Made by Tijdig from ‘\(title)’, as of \(day). The page does not change by itself.")
  }

  var siteDerivedMark: String {
    text(
      "~ rust op iets wat wij in een tekst lezen; hoe, staat op de pagina van het contract.",
      "~ rests on what we read into a text; the contract's page says how.")
  }

  func onBehalfOf(_ names: String) -> String { text("namens \(names)", "on behalf of \(names)") }

  // The overview.

  var whatNow: String { text("Wat moet nu?", "What must be done now?") }
  var nothingNow: String { text("Er is nu niets dringends.", "Nothing is urgent now.") }

  func whatNext(_ until: String) -> String {
    text("Wat komt eraan, tot en met \(until)", "What is coming, through \(until)")
  }

  var nothingNext: String { text("In deze periode staat niets.", "There is nothing in this period.") }
  var noEffect: String { text("niets", "nothing") }
  var withoutDate: String { text("Zonder datum", "Without a date") }

  var withoutDateLead: String {
    text(
      "Van deze contracten is iets niet bekend, zodat er een datum ontbreekt. Zoek het op in het getekende contract.",
      "Something is not known of these contracts, so that a date is missing. Look it up in the signed contract.")
  }

  var contractsHead: String { text("Contracten", "Contracts") }
  var missingHead: String { text("Niet bekend", "Not known") }
  var neededHead: String { text("Nodig voor", "Needed for") }

  func moreInFile(_ count: Int) -> String {
    text("En nog \(count) regels; alles staat in", "And \(count) more rows; all of it is in")
  }

  func moreFindings(_ count: Int) -> String {
    text("En nog \(count) bevindingen; zie ‘tijdig check’.", "And \(count) more findings; see ‘tijdig check’.")
  }

  var graveLead: String {
    text(
      "Fouten en tegenstrijdigheden in het register. Door een fout kan er een termijn ontbreken.",
      "Errors and contradictions in the register. Because of an error a deadline may be missing.")
  }

  func notesOnPages(_ count: String) -> String {
    text(
      "Daarnaast \(count): die staan op de pagina's van de contracten.",
      "Besides \(count): those stand on the contracts' pages.")
  }

  var noGraveFindings: String { text("Geen fouten en geen waarschuwingen.", "No errors and no warnings.") }
  var emptyRegister: String {
    text("Er staat nog geen contract in het register.", "There is no contract in the register yet.")
  }
  var allInList: String { text("Alle contracten staan in de lijst.", "All contracts stand in the list.") }
  var toList: String { text("Naar de lijst", "To the list") }

  // Contract and provider.

  var whereYouAre: String { text("Waar u bent", "Where you are") }
  var keyFacts: String { text("Afspraken", "Terms") }
  var howDates: String { text("Hoe elke datum is bepaald", "How each date came about") }
  var fullTitle: String { text("Volledige titel", "Full title") }
  var identifierInRegister: String { text("In het register", "In the register") }
  var documents: String { text("Documenten", "Documents") }
  var source: String { text("bron", "source") }
  var derivedStep: String { text("afgeleid", "derived") }
  var contacts: String { text("Contactpersonen", "Contacts") }
  func talkTooLong(_ contracts: String, _ provider: String) -> String {
    text(
      "Met \(contracts) is een agenda hier te lang. 'tijdig agenda --provider \(provider)' maakt hem, met '--owner' erbij voor de contracten van één eigenaar.",
      "With \(contracts) an agenda is too long here. 'tijdig agenda --provider \(provider)' makes it, with '--owner' for the contracts of one owner."
    )
  }

  var noContracts: String {
    text("Er is geen contract met deze aanbieder.", "There is no contract with this provider.")
  }
  var subcontractorHead: String { text("Onderaannemer in", "Subcontractor in") }
  var nextDate: String { text("Eerstvolgende datum", "Next date") }
  var noDate: String { text("geen datum", "no date") }
  var numberOfContracts: String { text("Contracten", "Contracts") }
  var periodHead: String { text("Periode", "Period") }
  var endHead: String { text("Tot en met", "Through") }
  var startHead: String { text("Vanaf", "From") }
  var stateHead: String { text("Stand", "State") }
  var previousPage: String { text("Vorige", "Previous") }
  var nextPage: String { text("Volgende", "Next") }
  var pages: String { text("Bladeren", "Pages of the list") }

  // The folder.

  /// What stands at the top of the file that tells a site from any other folder.
  var markerWords: [String] {
    [
      text(
        "Deze map is gemaakt door 'tijdig site' en wordt bij elke run in zijn geheel vervangen.",
        "This folder was made by 'tijdig site' and is replaced as a whole by each run."),
      text(
        "Bewaar er niets in. Dit zijn de bestanden die erbij horen:",
        "Keep nothing in it. These are the files that belong to it:"),
    ]
  }

  package func siteTooManyEvents(_ count: Int, most: Int) -> String {
    text(
      "\(count) afspraken zijn te veel voor de agenda van een site (hoogstens \(most)): verdeel het register",
      "\(count) events are too many for the calendar of a site (at most \(most)): divide the register")
  }

  package func siteWritten(_ files: Int, _ path: String) -> String {
    text(
      "\(path.shown): \(files) bestanden; open \(path.shown)/index.html in een browser.",
      "\(path.shown): \(files) files; open \(path.shown)/index.html in a browser.")
  }

  package func siteForeign(_ path: String, _ name: String) -> String {
    text(
      "\(path.shown) is geen eerdere site van Tijdig en niet leeg (\(name.shown) staat erin): kies een nieuwe of een lege map",
      "\(path.shown) is no former site of Tijdig and not empty (\(name.shown) is in it): choose a new or an empty folder"
    )
  }

  package func siteStranger(_ path: String, _ name: String) -> String {
    text(
      "\(path.shown) is een eerdere site, maar \(name.shown) hoort er niet bij en zou verloren gaan: verplaats het eerst",
      "\(path.shown) is a former site, but \(name.shown) does not belong to it and would be lost: move it first")
  }

  package func siteNoFolder(_ path: String) -> String {
    text(
      "\(path.shown) is geen map: kies een nieuwe of een lege map",
      "\(path.shown) is no folder: choose a new or an empty folder")
  }

  package func siteNoParent(_ path: String) -> String {
    text(
      "de map waarin \(path.shown) moet komen, bestaat niet: maak die eerst",
      "the folder in which \(path.shown) should be does not exist: make it first")
  }
}
