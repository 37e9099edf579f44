extension String {
  /// Appends `number` with at least `width` digits; a year before 0001 keeps its sign.
  mutating func append(_ number: Int, width: Int) {
    let digits = String(number.magnitude)
    if number < 0 { append("-") }
    for _ in 0..<max(0, width - digits.utf8.count) { append("0") }
    append(digits)
  }
}
