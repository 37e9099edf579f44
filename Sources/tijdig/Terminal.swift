import Glibc

/// What is known of the screen that the answer goes to.
enum Terminal {
  /// How many columns a line may have: `$COLUMNS`, else those of the terminal, else 80.
  static var width: Int {
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return within(columns) }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return within(Int(size.ws_col))
  }

  /// Colour only on a terminal that has it; `NO_COLOR` and `CLICOLOR_FORCE` overrule, the first before the second.
  static var isColoured: Bool {
    if environment("NO_COLOR") != nil { return false }
    if let force = environment("CLICOLOR_FORCE"), force != "0" { return true }
    return isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb"
  }

  /// Whether someone reads the answer from a screen.
  static var showsAnswer: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether someone reads the words about it from a screen, on which a line can be taken away.
  static var showsWords: Bool { isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb" }

  /// Narrower than this no table can be read, wider no line.
  private static func within(_ columns: Int) -> Int { min(max(columns, 40), 400) }

  /// A variable that is set to something.
  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
