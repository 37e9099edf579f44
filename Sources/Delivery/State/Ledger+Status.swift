import GRDB

extension Ledger {
  /// How many letters wait, were sent and were given up.
  package func counts() throws(LedgerFailure) -> LedgerCounts {
    try read { database in
      let sql = """
        SELECT
          count(*) FILTER (WHERE state = 'queued') AS queued,
          min(created) FILTER (WHERE state = 'queued') AS oldest,
          min(next_attempt) FILTER (WHERE state = 'queued') AS next,
          count(*) FILTER (WHERE state = 'sent') AS sent,
          max(settled) FILTER (WHERE state = 'sent') AS last,
          count(*) FILTER (WHERE state = 'failed') AS failed
        FROM letter
        """
      guard let row = try Row.fetchOne(database, sql: sql) else {
        return LedgerCounts(queued: 0, oldestQueued: nil, nextAttempt: nil, sent: 0, lastSent: nil, failed: 0)
      }
      return LedgerCounts(
        queued: try row.read("queued"), oldestQueued: try row.readOptional("oldest"),
        nextAttempt: try row.readOptional("next"), sent: try row.read("sent"), lastSent: try row.readOptional("last"),
        failed: try row.read("failed"))
    }
  }

  /// The last letters that were given up, the newest first.
  package func failedLetters(atMost count: Int) throws(LedgerFailure) -> [FailedLetter] {
    try failed("ORDER BY settled DESC, id DESC LIMIT ?", [count])
  }

  /// The letters that were given up and of which the operator has not been told; a letter to the operator is not one.
  package func unreportedFailures() throws(LedgerFailure) -> [FailedLetter] {
    try failed("AND reported IS NULL AND NOT for_operator ORDER BY id", [])
  }

  private func failed(_ rest: String, _ arguments: StatementArguments) throws(LedgerFailure) -> [FailedLetter] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM letter WHERE state = 'failed' \(rest)", arguments: arguments)
      return try rows.map { row in
        FailedLetter(
          id: try row.read("id"), recipient: try row.read("recipient"), subject: try row.read("subject"),
          attempts: try row.read("attempts"), created: try row.read("created"), settled: try row.read("settled"),
          trouble: try Self.trouble(row), isForOperator: try row.read("for_operator"))
      }
    }
  }

  /// What the queue waits for: the words of the last attempt of each letter that had one, the longest waiting first.
  package func waitingLetters() throws(LedgerFailure) -> [WaitingLetter] {
    try read { database in
      let sql = "SELECT * FROM letter WHERE state = 'queued' ORDER BY created, id"
      return try Row.fetchAll(database, sql: sql).map { row in
        WaitingLetter(
          id: try row.read("id"), recipient: try row.read("recipient"), subject: try row.read("subject"),
          created: try row.read("created"), attempts: try row.read("attempts"),
          nextAttempt: try row.read("next_attempt"),
          trouble: (row["words"] as DatabaseValue).isNull ? nil : try Self.trouble(row))
      }
    }
  }

  private static func trouble(_ row: Row) throws -> DeliveryTrouble {
    DeliveryTrouble(
      stage: try row.read("stage"), code: try row.readOptional("code"), words: try row.read("words"))
  }

  /// The damage of which the operator has not been told.
  package func unreportedDamage() throws(LedgerFailure) -> [LedgerDamage] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM damage WHERE reported IS NULL ORDER BY id").map { row in
        LedgerDamage(
          id: try row.read("id"), noticed: try row.read("noticed"), setAside: try row.read("set_aside"),
          complaints: try row.read("complaints", as: String.self).split(separator: "\n").map(String.init),
          told: try row.read("told"), letters: try row.read("letters"),
          acknowledgements: try row.read("acknowledgements"))
      }
    }
  }
}
