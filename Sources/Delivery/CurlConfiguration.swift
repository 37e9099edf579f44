/// What `curl` is to do, in the form of its configuration file, which it reads from its input: no argument, no variable
/// and no file shows a secret.
struct CurlConfiguration: Sendable {
  /// A value that no configuration can carry, by the option's name; the value may be secret.
  struct Unfit: Error, Sendable, Equatable {
    let option: String
  }

  private(set) var text = ""

  /// An option without a value.
  mutating func set(_ option: String) {
    text += option + "\n"
  }

  /// An option with its value, quoted as curl(1) asks under `--config`.
  mutating func set(_ option: String, _ value: String) throws(Unfit) {
    var quoted = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", "\"":
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      case "\t": quoted += "\\t"
      // A line's end would begin another option.
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: throw Unfit(option: option)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    text += "\(option) = \"\(quoted)\"\n"
  }
}

extension Duration {
  /// Seconds with three decimals, as curl takes them.
  var inSeconds: String {
    let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
  }
}
