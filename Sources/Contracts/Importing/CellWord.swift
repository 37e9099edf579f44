/// Reads the words that a register has a few of, as people write them.
enum CellWord {
  /// Whether a cell says that nobody knows, or nothing at all.
  static func isUnknown(_ text: String) -> Bool {
    let folded = FoldedText(text).text
    return folded.isEmpty || unknown.contains(folded)
  }

  private static let unknown: Set<String> = [
    "onbekend", "nvt", "n.v.t.", "n.v.t", "nb", "n.b.", "-", "--", "?", "??", "nog te bepalen", "n.t.b.", "ntb", "nntb",
    "unknown", "n/a", "na", "tbd", "t.b.d.", "not applicable", "niet bekend", "niet van toepassing", "#n/a",
    "#n/b",
    "nog onbekend", "volgt",
  ]

  /// Whether a cell says that there is no end.
  static func isIndefinite(_ text: String) -> Bool {
    [
      "onbepaald", "onbepaalde tijd", "voor onbepaalde tijd", "doorlopend", "indefinite", "open ended", "open-ended",
      "geen einddatum",
    ].contains(FoldedText(text).text)
  }

  /// Whether a cell says that there is none of it.
  static func isNone(_ text: String) -> Bool { ["geen", "none", "niet", "nee", "no"].contains(FoldedText(text).text) }

  static func kind(_ text: String) throws(CellFault) -> ContractKind {
    try choice(
      .kind, text,
      [
        (.contract, "contract|inkoopcontract|raamcontract|raamovereenkomst|framework agreement|inkoopovereenkomst"),
        (
          .serviceAgreement,
          "service-agreement|service agreement|dienstverleningsovereenkomst|dvo|opdrachtovereenkomst"
        ),
        (.covenant, "covenant|convenant|samenwerkingsovereenkomst"),
        (.runOff, "run-off|run-off agreement|uitloopovereenkomst|uitloop"),
        (.other, "other|overig|overige|anders|overeenkomst|agreement"),
      ])
  }

  /// What a cell under 'stilzwijgende verlenging' says.
  enum RenewalAnswer { case tacit, express, none, notTacit }

  static func renewal(_ text: String) throws(CellFault) -> RenewalAnswer {
    try choice(
      .renewal, text,
      [
        (
          .tacit,
          "tacit|stilzwijgend|ja|j|yes|y|automatisch|automatic|stilzwijgend verlengd|waar|true|1|ja, stilzwijgend"
        ),
        (.express, "express|uitdrukkelijk|expliciet|explicit|schriftelijk|op verzoek|door een besluit"),
        (
          .express,
          "uitdrukkelijk, door een besluit dat is meegedeeld|express, by a decision that is told"
        ),
        (.none, "none|geen|van rechtswege|eindigt van rechtswege|geen verlenging"),
        (.notTacit, "nee|n|no|niet|niet stilzwijgend|onwaar|false|0"),
      ])
  }

  static func noticeGiver(_ text: String) throws(CellFault) -> NoticeGiver {
    try choice(
      .noticeBy, text,
      [
        (.client, "client|opdrachtgever|door de opdrachtgever|by the client|gemeente|regio|wij|ons"),
        (
          .provider,
          "provider|opdrachtnemer|aanbieder|leverancier|door de aanbieder|by the provider|supplier|contractor"
        ),
        (.either, "either|beide|beiden|beide partijen|door een van beide|by either party|both|wederzijds"),
      ])
  }

  static func counting(_ text: String) throws(CellFault) -> Counting {
    try choice(
      .counting, text,
      [
        (.lastDay, "lastday|last day|vanaf de laatste dag|laatste dag"),
        (.exclusiveEnd, "exclusiveend|exclusive end|vanaf de dag na het einde|dag na het einde"),
      ])
  }

  static func intention(_ text: String) throws(CellFault) -> Intention {
    try choice(
      .intention, text,
      [
        (.extend, "extend|verlengen|voornemen: verlengen|intention: extend|verlenging"),
        (.lapse, "lapse|laten aflopen|niet verlengen|beeindigen|voornemen: laten aflopen|intention: let lapse|aflopen"),
        (
          .undecided,
          "undecided|nog niet bepaald|onbeslist|voornemen: nog niet bepaald|intention: undecided|nog onbeslist"
        ),
      ])
  }

  private static func choice<Choice>(
    _ field: ImportField, _ text: String, _ words: [(Choice, String)]
  ) throws(CellFault) -> Choice {
    let folded = FoldedText(text).text
    for (choice, names) in words where names.split(separator: "|").contains(where: { $0 == folded }) { return choice }
    throw .noWord(of: field)
  }
}
