import GRDB

extension Ledger {
  /// Which attempt at a letter has begun, and when the first one did.
  struct Attempt {
    let number: Int
    let first: Int64
  }

  /// The queued letters whose time has come, those with the fewest attempts first.
  ///
  /// No letter waits longer than `RetrySchedule.longest`: one that seems to was put off by a clock that was wrong.
  package func dueLetters(at instant: Int64) throws(LedgerFailure) -> [Letter] {
    try letters(where: "AND (next_attempt <= ? OR next_attempt > ?)", [instant, instant + RetrySchedule.longest])
  }

  /// All queued letters, also those that are to wait, those with the fewest attempts first.
  package func queuedLetters() throws(LedgerFailure) -> [Letter] { try letters(where: "", []) }

  /// The queued letters that tell the operator of a fault.
  package func queuedOperatorLetters() throws(LedgerFailure) -> [Letter] { try letters(where: "AND for_operator", []) }

  private func letters(where condition: String, _ arguments: StatementArguments) throws(LedgerFailure) -> [Letter] {
    let sql = "SELECT * FROM letter WHERE state = 'queued' \(condition) ORDER BY attempts, id"
    return try read { database in
      try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
        Letter(
          id: try row.read("id"), messageID: try row.read("message_id"), sender: try row.read("sender"),
          recipient: try row.read("recipient"), octets: try row.readOctets("octets"),
          transport: try row.read("transport"))
      }
    }
  }

  /// Notes that an attempt begins; nil where the letter is queued no longer. What can't be noted must not be sent.
  func beginAttempt(_ letter: Int64, at instant: Int64) throws(LedgerFailure) -> Attempt? {
    try write { database in
      try database.execute(
        sql: """
          UPDATE letter SET attempts = attempts + 1, first_attempt = coalesce(min(first_attempt, ?), ?)
          WHERE id = ? AND state = 'queued'
          """,
        arguments: [instant, instant, letter])
      guard database.changesCount == 1 else { return nil }
      try LedgerSeal.renew("letter", where: "id = ?", [letter], database)
      let row = try Row.fetchOne(
        database, sql: "SELECT attempts, first_attempt FROM letter WHERE id = ?", arguments: [letter])
      return try row.map { Attempt(number: try $0.read("attempts"), first: try $0.read("first_attempt")) }
    }
  }

  /// The letter was accepted: only now what it tells counts as sent (NOTIFY I3).
  package func markSent(_ letter: Int64, reply: String, at instant: Int64) throws(LedgerFailure) {
    try settle(letter, as: "sent", DeliveryTrouble(stage: "", code: nil, words: reply), at: instant)
  }

  /// The letter is given up. What it tells stays told: the operator hears of the letter instead.
  package func markFailed(_ letter: Int64, _ trouble: DeliveryTrouble, at instant: Int64) throws(LedgerFailure) {
    try settle(letter, as: "failed", trouble, at: instant)
  }

  /// The letter stays queued, with the reason, until the next attempt.
  package func markLater(
    _ letter: Int64, _ trouble: DeliveryTrouble, nextAttempt: Int64
  ) throws(LedgerFailure) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE letter SET next_attempt = ?, stage = ?, code = ?, words = ? WHERE id = ? AND state = 'queued'
          """,
        arguments: [nextAttempt, trouble.stage, trouble.code, trouble.words, letter])
      try LedgerSeal.renew("letter", where: "id = ?", [letter], database)
    }
  }

  /// No letter is tried before this instant: a wrong setting is not mended by trying often.
  func postponeQueue(until instant: Int64) throws(LedgerFailure) {
    try write { database in
      try database.execute(
        sql: "UPDATE letter SET next_attempt = ? WHERE state = 'queued' AND next_attempt < ?",
        arguments: [instant, instant])
      try LedgerSeal.renew("letter", where: "state = 'queued'", [], database)
    }
  }

  private func settle(
    _ letter: Int64, as state: String, _ trouble: DeliveryTrouble, at instant: Int64
  ) throws(LedgerFailure) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE letter SET state = ?, settled = ?, stage = ?, code = ?, words = ? WHERE id = ? AND state = 'queued'
          """,
        arguments: [state, instant, trouble.stage, trouble.code, trouble.words, letter])
      try database.execute(sql: "UPDATE told SET settled = ? WHERE letter = ?", arguments: [instant, letter])
      try LedgerSeal.renew("letter", where: "id = ?", [letter], database)
      try LedgerSeal.renew("told", where: "letter = ?", [letter], database)
    }
  }
}
