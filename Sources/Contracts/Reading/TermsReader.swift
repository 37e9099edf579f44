import Days
import JSONText

/// Reads the terms of a contract: what dates rest on.
enum TermsReader {
  static func read(_ key: ContractKey, _ value: Int, _ reading: inout Reading, _ terms: inout Terms) {
    switch key {
    case .start: terms.start = stated(reading.date(value), value, reading)
    case .firstPeriod: readFirstPeriod(value, &reading, &terms)
    case .extensions: readExtensions(value, &reading, &terms)
    case .renewal: terms.statedRenewal = stated(reading.choice(value, of: Renewal.self), value, reading)
    case .notice: readNotice(value, &reading, &terms)
    case .procurement: readProcurement(value, &reading, &terms)
    case .route:
      let route =
        reading.isText(value, "none") ? RouteChoice.none : reading.reference(value, to: .route).map(RouteChoice.named)
      terms.route = stated(route, value, reading)
    case .intention: terms.intention = stated(reading.choice(value, of: Intention.self), value, reading)
    default: break
    }
  }

  static func stated<Value>(_ value: Value?, _ place: Int, _ reading: Reading) -> Stated<Value>? {
    value.map { Stated($0, place: place, contract: reading.contract ?? 0) }
  }

  private static func readFirstPeriod(_ place: Int, _ reading: inout Reading, _ terms: inout Terms) {
    var duration: Stated<Period>?
    var end: Stated<ReducedDate>?
    reading.members(of: place, as: FirstPeriodKey.self) { reading, key, value in
      switch key {
      case .duration: duration = stated(reading.interval(value), value, reading)
      case .end: end = stated(reading.date(value), value, reading)
      }
    }
    terms.firstPeriodDuration = duration
    terms.firstPeriodEnd = end
  }

  private static func readExtensions(_ place: Int, _ reading: inout Reading, _ terms: inout Terms) {
    if reading.isText(place, "none") {
      terms.noExtensions = stated(true, place, reading)
      return
    }
    guard reading.stands(.object, at: place) else {
      reading.report(.wrongType(expected: .objectOrNone, found: reading.kind(place)), at: place)
      return
    }
    var options: Stated<[Period]>?
    var maximumEnd: Stated<ReducedDate>?
    reading.members(of: place, as: ExtensionsKey.self) { reading, key, value in
      switch key {
      case .options:
        var isWhole = reading.stands(.list, at: value)
        let periods = reading.list(value) { reading, element in
          let period = reading.interval(element)
          if period == nil { isWhole = false }
          return period
        }
        // A list with one bad option says nothing of how far the contract can go.
        if isWhole { options = stated(periods, value, reading) }
      case .maximumEnd: maximumEnd = stated(reading.date(value), value, reading)
      }
    }
    terms.options = options
    terms.maximumEnd = maximumEnd
  }

  private static func readNotice(_ place: Int, _ reading: inout Reading, _ terms: inout Terms) {
    var period: Stated<TimeSpan>?
    var by: Stated<NoticeGiver>?
    var counting: Stated<Counting>?
    reading.members(of: place, as: NoticeKey.self) { reading, key, value in
      switch key {
      case .period: period = stated(reading.timeSpan(value), value, reading)
      case .by: by = stated(reading.choice(value, of: NoticeGiver.self), value, reading)
      case .counting: counting = stated(reading.choice(value, of: Counting.self), value, reading)
      }
    }
    terms.noticePeriod = period
    terms.noticeBy = by
    terms.counting = counting
  }

  private static func readProcurement(_ place: Int, _ reading: inout Reading, _ terms: inout Terms) {
    var starts: Stated<ReducedDate>?
    var leadTime: Stated<TimeSpan>?
    reading.members(of: place, as: ProcurementKey.self) { reading, key, value in
      switch key {
      case .starts: starts = stated(reading.date(value), value, reading)
      case .leadTime: leadTime = stated(reading.timeSpan(value), value, reading)
      }
    }
    terms.procurementStarts = starts
    terms.procurementLeadTime = leadTime
  }
}

enum FirstPeriodKey: String, RegisterKey {
  case duration, end
  static let table = KeyTable<Self>()
}

enum ExtensionsKey: String, RegisterKey {
  case options, maximumEnd
  static let table = KeyTable<Self>()
}

enum NoticeKey: String, RegisterKey {
  case period, by, counting
  static let table = KeyTable<Self>()
}

enum ProcurementKey: String, RegisterKey {
  case starts, leadTime
  static let table = KeyTable<Self>()
}
