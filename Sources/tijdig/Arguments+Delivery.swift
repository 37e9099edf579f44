import ArgumentParser
import Glibc

extension Arguments {
  /// How long to keep trying, `30m`, in seconds.
  static func span(_ text: String) throws -> Int64 {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600]
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int64(text.dropLast()), 0...100_000 ~= number else {
      throw ValidationError("write 90s, 30m or 2h")
    }
    return unit * number
  }

  /// The instant of `SOURCE_DATE_EPOCH`, in seconds since 1970; nil where it is not set.
  static func sourceDate() throws -> Int64? {
    guard let value = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !value.isEmpty else { return nil }
    guard let seconds = Int64(value), seconds >= 0 else {
      throw ValidationError("SOURCE_DATE_EPOCH is no number of seconds since 1970")
    }
    return seconds
  }
}
