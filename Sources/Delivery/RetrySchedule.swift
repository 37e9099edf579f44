/// When a letter that could not be delivered is tried again, and when it is given up (NOTIFY 1).
enum RetrySchedule {
  private static let minutes: [Int64] = [1, 5, 15]
  /// The longest wait between two attempts, in seconds.
  static let longest: Int64 = 3600
  /// So long after its first attempt a letter is given up, in seconds: five days.
  private static let patience: Int64 = 5 * 86_400
  /// Not before so many attempts: a machine that slept for a week, or a clock that was wrong, has not tried for long.
  private static let leastAttempts = 5

  /// The instant of the attempt that follows the attempt of this number, which failed at `instant`.
  static func next(after attempt: Int, at instant: Int64) -> Int64 {
    instant + (minutes.indices.contains(attempt - 1) ? 60 * minutes[attempt - 1] : longest)
  }

  /// Whether the letter is given up after the attempt of this number, which failed at `instant`.
  static func isOver(after attempt: Int, since first: Int64, at instant: Int64) -> Bool {
    attempt >= leastAttempts && instant - first >= patience
  }
}
