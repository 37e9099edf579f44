/// Easter Sunday, from which the movable holidays are counted (Algemene termijnenwet art. 3).
package enum Easter {
  /// Easter Sunday of that year by the Gregorian reckoning; nil outside the calendar. 2026: `2026-04-05`.
  package static func sunday(in year: Int) -> Day? {
    Day.years.contains(year) ? sunday(ofCalendarYear: year) : nil
  }

  /// The reckoning of Meeus, Jones and Butcher, for a year 1...9999.
  static func sunday(ofCalendarYear year: Int) -> Day {
    let golden = year % 19
    let century = year / 100
    let yearOfCentury = year % 100
    let lunarCorrection = (century - (century + 8) / 25 + 1) / 3
    // Days from 21 March to the paschal full moon, but for the two exceptions that `exception` takes care of.
    let moon = (19 * golden + century - century / 4 - lunarCorrection + 15) % 30
    let toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - moon - yearOfCentury % 4) % 7
    let exception = (golden + 11 * moon + 22 * toSunday) / 451
    return Day(countedFrom: year, month: 3, day: 22).adding(days: moon + toSunday - 7 * exception)
  }
}
