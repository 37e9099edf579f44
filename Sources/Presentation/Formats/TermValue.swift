import Contracts
import Days
import JSONText

/// The value of a term field, whatever its type.
enum TermValue {
  case date(ReducedDate)
  case span(TimeSpan)
  case options([Period])
  case word(String)

  /// In the form in which a register states it.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .date(let date): writer.string(date.description)
    case .span(let span): JSONAnswer.write(span, to: &writer)
    case .options(let options):
      writer.list(inline: true) { writer in for option in options { writer.string(option.description) } }
    case .word(let word): writer.string(word)
    }
  }
}

extension Terms {
  /// What is known of a field, inherited or not; nil where nothing is.
  func value(of field: TermField) -> TermValue? {
    switch field {
    case .start: start.map { .date($0.value) }
    case .firstPeriodDuration: firstPeriodDuration.map { .span(.period($0.value)) }
    case .firstPeriodEnd: firstPeriodEnd.map { .date($0.value) }
    case .options: noExtensions.map { _ in .word("none") } ?? options.map { .options($0.value) }
    case .maximumEnd: maximumEnd.map { .date($0.value) }
    case .renewal: statedRenewal.map { .word($0.value.rawValue) }
    case .noticePeriod: noticePeriod.map { .span($0.value) }
    case .noticeBy: noticeBy.map { .word($0.value.rawValue) }
    case .counting: counting.map { .word($0.value.rawValue) }
    case .procurementStarts: procurementStarts.map { .date($0.value) }
    case .procurementLeadTime: procurementLeadTime.map { .span($0.value) }
    case .talksEvery: talksEvery.map { .span(.period($0.value)) }
    case .route: route.map { .word($0.value.text) }
    case .intention: intention.map { .word($0.value.rawValue) }
    case .decisions, .dates, .like: nil
    }
  }
}

extension RouteChoice {
  /// As it stands in a contract.
  var text: String {
    switch self {
    case .named(let name): name
    case .none: "none"
    }
  }
}
