import Contracts

/// The sentences about writing into the register.
extension Phrases {
  package func written(_ file: String) -> String { text("Vastgelegd in \(file.shown).", "Recorded in \(file.shown).") }

  package var notWritten: String {
    text("Er is niets geschreven (--dry-run).", "Nothing was written (--dry-run).")
  }

  package func unchanged(_ file: String) -> String {
    text("\(file.shown) blijft zoals het is.", "\(file.shown) stays as it is.")
  }

  package func cannotWriteBack(_ file: String) -> String {
    text(
      "\(file.shown) is geen bestand om in te schrijven; noem het register met --register, of kijk met --dry-run",
      "\(file.shown) is no file to write into; name the register with --register, or look with --dry-run")
  }

  package func changedMeanwhile(_ file: String) -> String {
    text(
      "\(file.shown) is intussen door iets anders gewijzigd; er is niets geschreven, probeer het opnieuw",
      "\(file.shown) was changed by something else meanwhile; nothing was written, try again")
  }

  package func isBeingWritten(_ file: String) -> String {
    text(
      "een ander programma schrijft in \(file.shown); er is niets geschreven, probeer het opnieuw",
      "another program is writing \(file.shown); nothing was written, try again")
  }

  package func isReadOnly(_ file: String, _ reason: String) -> String {
    text(
      "\(file.shown) mag niet worden gewijzigd: \(reason); er is niets geschreven",
      "\(file.shown) must not be changed: \(reason); nothing was written")
  }

  package func folderIsClosed(_ file: String, _ reason: String) -> String {
    text(
      "in de map van \(file.shown) kan geen bestand worden gemaakt: \(reason); er is niets geschreven",
      "no file can be made in the folder of \(file.shown): \(reason); nothing was written")
  }

  package func wouldChangeOwner(_ file: String) -> String {
    text(
      "\(file.shown) is van een groep waar u niet bij hoort, en zou dat niet blijven; er is niets geschreven",
      "\(file.shown) belongs to a group that you are not in, and would not stay so; nothing was written")
  }

  package func failedOwnCheck(_ file: String, _ what: String) -> String {
    text(
      "\(file.shown) zou na deze wijziging niet kloppen (\(what)); er is niets geschreven. Meld dit als fout van Tijdig",
      "\(file.shown) would not be right after this change (\(what)); nothing was written. Report this as a fault of Tijdig"
    )
  }

  package var didYouMean: (String) -> String { { text("; bedoelt u '\($0)'?", "; did you mean '\($0)'?") } }
}
