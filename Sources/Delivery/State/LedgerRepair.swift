import Days
import GRDB
import Glibc

/// Puts a damaged ledger aside and makes a new one of what can still be read of it (NOTIFY F24).
///
/// What the old one proves to have been sent counts as sent in the new one. A reminder whose letter can't be read and
/// that is not known to have been sent is left out, and so becomes due again: twice rather than never.
struct LedgerRepair {
  private let directory: StateDirectory
  private let instant: Int64
  private let complaints: [String]

  init(in directory: StateDirectory, at instant: Int64, complaints: [String]) {
    self.directory = directory
    self.instant = instant
    self.complaints = complaints
  }

  func carryOut() throws(LedgerFailure) {
    let damaged = LedgerFiles(directory.file(Ledger.name))
    let name = freeName()
    let aside = LedgerFiles(directory.file(name))
    // Read from a copy: opening a database writes to it, and the damaged one is evidence.
    let copy = LedgerFiles(directory.file("ledger.salvage"))
    defer { copy.remove() }
    try damaged.copy(to: copy)
    let salvage = LedgerSalvage(copy)
    // The copy that is kept stands before the damaged one is replaced: broken off anywhere, this is done again.
    try damaged.copy(to: aside)
    try Ledger.create(
      in: directory,
      moving: { [damaged] in
        // A log that is left would be taken for that of the new ledger.
        unlink(damaged.log)
        unlink(damaged.index)
      }
    ) { database in
      let counts = try salvage.carry(into: database)
      try database.execute(
        sql: """
          INSERT INTO damage (noticed, set_aside, complaints, told, letters, acknowledgements)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          instant, name, complaints.joined(separator: "\n"), counts.told, counts.letters, counts.acknowledgements,
        ])
    }
  }

  /// A name with the day and time of finding it in UTC, such as `ledger.damaged-2026-08-31T053000Z.sqlite`.
  private func freeName() -> String {
    let (days, seconds) = instant.quotientAndRemainder(dividingBy: 86_400)
    let day = Day(number: 719_162).adding(days: Int(days))
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(two(seconds / 3600))\(two(seconds / 60 % 60))\(two(seconds % 60))"
    for number in 1... {
      let name = "ledger.damaged-\(day)T\(time)Z\(number == 1 ? "" : "-\(number)").sqlite"
      if !LedgerFiles(directory.file(name)).exist { return name }
    }
    return "ledger.damaged.sqlite"
  }
}
