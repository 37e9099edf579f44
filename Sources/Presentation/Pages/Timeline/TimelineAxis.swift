/// The years above a timeline, the mark of today, and what its signs mean.
struct TimelineAxis {
  let phrases: Phrases
  let scale: TimelineScale

  private static let height = 42

  /// The years as a drawing; of little use to who does not see it, so it says only which they are.
  func write(name: String, to html: inout HTMLWriter) {
    let first = scale.years.lowerBound
    let last = scale.years.upperBound
    html.element(
      "svg",
      [
        "class": "axis", "viewBox": "0 0 \(TimelineScale.width) \(Self.height)", "role": "img",
        "aria-labelledby": "\(name)-t", "aria-describedby": "\(name)-d",
      ]
    ) { html in
      html.element("title", ["id": "\(name)-t"], text: phrases.years(first, last))
      html.element("desc", ["id": "\(name)-d"], text: phrases.axisDescription)
      for year in scale.years { write(year, to: &html) }
      let today = scale.tenths(of: scale.today)
      let at = TimelineScale.units(today)
      // The word must not run over the border.
      let side = today < 500 ? "start" : today > 10 * TimelineScale.width - 500 ? "end" : "middle"
      html.element(
        "text", ["class": "now", "x": at, "y": "14", "text-anchor": side], text: phrases.todayWord)
      html.element("path", ["class": "today", "d": "M\(at) 19V\(Self.height)"]) { _ in }
    }
  }

  private func write(_ year: Int, to html: inout HTMLWriter) {
    let left = scale.tenths(ofYear: year)
    let middle = TimelineScale.units((left + scale.tenths(ofYear: year + 1)) / 2)
    if year > scale.years.lowerBound {
      html.element("path", ["class": "grid", "d": "M\(TimelineScale.units(left)) 22V\(Self.height)"]) { _ in }
    }
    let isEven = (year - scale.years.lowerBound).isMultiple(of: 2)
    html.element(
      "text", ["class": isEven ? "year" : "year odd", "x": middle, "y": "36", "text-anchor": "middle"],
      text: String(year))
  }

  /// What each sign means; its first drawing also holds the hatching that all others use.
  func writeLegend(to html: inout HTMLWriter) {
    html.element("ul", ["class": "legend"]) { html in
      item("<rect class=\"agreed\" x=\"1\" y=\"3\" width=\"26\" height=\"12\" rx=\"2\"/>", phrases.legendAgreed, &html)
      item("<rect class=\"option\" x=\"1\" y=\"3\" width=\"26\" height=\"12\" rx=\"2\"/>", phrases.legendOption, &html)
      item("<rect class=\"upTo\" x=\"1\" y=\"3\" width=\"26\" height=\"12\" rx=\"2\"/>", phrases.legendUpTo, &html)
      item(
        "<rect class=\"endless\" x=\"1\" y=\"3\" width=\"26\" height=\"12\" rx=\"2\"/>", phrases.legendEndless, &html)
      let window =
        "<rect class=\"agreed\" x=\"1\" y=\"3\" width=\"26\" height=\"12\" rx=\"2\"/>"
        + "<rect class=\"window\" x=\"9\" y=\"3\" width=\"18\" height=\"12\" rx=\"2\"/>"
      item(window, phrases.legendWindow, &html)
      item("<path class=\"meeting\" d=\"M14 0l7 9l-7 9l-7 -9z\"/>", phrases.legendMeeting, &html)
      item("<path class=\"today\" d=\"M14 0V18\"/>", phrases.legendToday, &html)
    }
  }

  private func item(_ drawing: String, _ words: String, _ html: inout HTMLWriter) {
    html.element("li") { html in
      html.ready("<svg class=\"sign\" viewBox=\"0 0 28 18\" aria-hidden=\"true\">\(drawing)</svg>")
      html.words(words)
    }
  }

  /// The hatching, once a page, in a drawing that takes no room.
  static let hatching = """
    <svg class="none" width="0" height="0" aria-hidden="true"><defs>\
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect class="hatch-ground" width="6" height="6"/><rect class="hatch-line" width="2.4" height="6"/></pattern></defs></svg>

    """
}
