import Contracts
import Days

/// A contract's row of a timeline as a drawing (SVG) in the page: bars that differ in colour, in shape and in a word below them.
struct TimelineChart {
  let setting: Setting
  let scale: TimelineScale

  private static let height = 26
  private static let barTop = 7
  private static let barHeight = 12

  /// The drawing with a title and, for who does not see it, all that it shows in words; `name` tells its parts from others of the page.
  func write(_ row: TimelineRow, title: String, name: String, to html: inout HTMLWriter) {
    html.element(
      "svg",
      [
        "class": "row", "viewBox": "0 0 \(TimelineScale.width) \(Self.height)", "role": "img",
        "aria-labelledby": "\(name)-t", "aria-describedby": "\(name)-d",
      ]
    ) { html in
      html.element("title", ["id": "\(name)-t"], text: setting.phrases.timelineOf(title))
      html.element("desc", ["id": "\(name)-d"], text: description(of: row))
      writeYears(to: &html)
      for span in row.spans { write(span, to: &html) }
      for meeting in row.meetings where scale.shows(meeting.day...meeting.day) {
        write(meetingOn: meeting.day, to: &html)
      }
      let today = TimelineScale.units(scale.tenths(of: scale.today))
      html.element("path", ["class": "today", "d": "M\(today) 0V\(Self.height)"]) { _ in }
    }
  }

  private func writeYears(to html: inout HTMLWriter) {
    let lines = scale.years.dropFirst().map { "M\(TimelineScale.units(scale.tenths(ofYear: $0))) 0V\(Self.height)" }
    html.element("path", ["class": "grid", "d": lines.joined()]) { _ in }
  }

  private func write(_ span: TimelineRow.Span, to html: inout HTMLWriter) {
    let first = span.start ?? .first
    let last = span.end ?? .last
    guard first <= last, scale.shows(first...last) else { return }
    let (left, right) = (scale.tenths(of: first), scale.tenths(of: last == .last ? last : last.next))
    bar(from: left, to: right, name: span.end == nil ? "\(span.kind.rawValue) endless" : span.kind.rawValue, to: &html)
    guard let due = span.noticeDue, let end = span.end, due < end, scale.shows(due.next...end) else { return }
    bar(from: max(left, scale.tenths(of: due.next)), to: right, name: "window", to: &html)
  }

  private func bar(from left: Int, to right: Int, name: String, to html: inout HTMLWriter) {
    html.element(
      "rect",
      [
        "class": name, "x": TimelineScale.units(left), "y": "\(Self.barTop)",
        "width": TimelineScale.units(max(10, right - left)), "height": "\(Self.barHeight)", "rx": "2",
      ]
    ) { _ in }
  }

  /// A diamond: told from all else by its shape.
  private func write(meetingOn day: Day, to html: inout HTMLWriter) {
    let x = TimelineScale.units(scale.tenths(of: day))
    html.element("path", ["class": "meeting", "d": "M\(x) 4l7 9l-7 9l-7 -9z"]) { _ in }
  }

  /// All that is drawn, in sentences.
  func description(of row: TimelineRow) -> String {
    let phrases = setting.phrases
    var sentences = row.spans.map { span in
      let name = span.option == 0 ? phrases[.term] : phrases.option(span.option)
      let start = span.start.map(setting.day)
      let end = span.end.map(setting.day)
      let days = span.kind == .upTo ? phrases.term(from: start, upTo: end) : phrases.term(from: start, until: end)
      let notice = span.noticeDue.map { "; " + phrases.tellBy(setting.day($0)) } ?? ""
      return "\(name): \(days) (\(phrases.word(span.state)))\(notice)."
    }
    sentences += row.meetings.map { meeting in
      phrases.meeting(setting.register.name(ofBody: meeting.body).brief, setting.day(meeting.day), isWritten: false)
        .sentenceCased + "."
    }
    return sentences.joined(separator: " ").breakable
  }
}
