/// A text whose places one can look at: the markers ① to ⑨ are taken out and remembered; ‹C0 AF› stands for these raw octets.
struct MarkedText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var marks: [Unicode.Scalar: Int] = [:]

  init(_ text: String) {
    var digits: String?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "①"..."⑨": marks[scalar] = bytes.count
      case "‹": digits = ""
      case "›":
        bytes += (digits ?? "").split(separator: " ").map { UInt8($0, radix: 16)! }
        digits = nil
      default:
        if digits == nil { bytes += Array(String(scalar).utf8) } else { digits?.unicodeScalars.append(scalar) }
      }
    }
  }

  /// The offset at which the marker stood.
  subscript(mark: Unicode.Scalar) -> Int { marks[mark]! }

  /// Whether the marker stands in the text.
  func has(_ mark: Unicode.Scalar) -> Bool { marks[mark] != nil }
}
