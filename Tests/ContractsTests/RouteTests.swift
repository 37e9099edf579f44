import Contracts
import Days
import Testing

/// Routes past several bodies, planned backwards (SEMANTICS 11): each meets before the next one's papers are due.
@Suite struct RouteTests {
  struct Body: Sendable {
    let id: String
    var papersDue: String?
    let meetings: [String]

    var text: String {
      let papers = papersDue.map { #""papersDue": "\#($0)", "# } ?? ""
      return #""\#(id)": { \#(papers)"meetings": [\#(meetings.map { "\"\($0)\"" }.joined(separator: ", "))] }"#
    }
  }

  private static func register(_ bodies: [Body], _ members: [String: String] = [:], routes: String? = nil)
    -> RuleRegister
  {
    let route = bodies.map { "\"\($0.id)\"" }.joined(separator: ", ")
    return RuleRegister(
      members,
      [
        "bodies": "{ \(bodies.map(\.text).joined(separator: ", ")) }",
        "routes": routes ?? #"{ "extension": [\#(route)] }"#,
      ])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let bodies: [Body]
    /// The days of the meetings in the order of the route, then those on which their papers are due.
    let meetings: [String]
    let papers: [String?]

    var testDescription: String { bodies.map(\.text).joined(separator: ", ") }
  }

  /// Planned by 2026-08-31.
  static let cases: [Case] = [
    Case(
      bodies: [
        Body(id: "do", papersDue: "P1W", meetings: ["2026-07-02", "2026-07-29", "2026-07-30", "2026-08-13"]),
        Body(id: "pfho", papersDue: "P3W", meetings: ["2026-08-20", "2026-10-08"]),
      ], meetings: ["2026-07-29", "2026-08-20"], papers: ["2026-07-22", "2026-07-30"]),
    // Without the lead time of its papers: before the meeting itself.
    Case(
      bodies: [
        Body(id: "do", papersDue: "P1W", meetings: ["2026-07-29", "2026-08-19", "2026-08-20"]),
        Body(id: "pfho", meetings: ["2026-08-20"]),
      ], meetings: ["2026-08-19", "2026-08-20"], papers: ["2026-08-12", nil]),
    // What comes before a meeting whose day is unknown counts from its first, and must itself be over by then.
    Case(
      bodies: [
        Body(id: "do", papersDue: "P1W", meetings: ["2026-06", "2026-07"]),
        Body(id: "pfho", papersDue: "P3W", meetings: ["2026-08"]),
      ], meetings: ["2026-06-01", "2026-08-01"], papers: ["2026-05-25", "2026-07-11"]),
    Case(
      bodies: [
        Body(id: "do", meetings: ["2026-05-13", "2026-05-14", "2026-08-01"]),
        Body(id: "pfho", papersDue: "P2W", meetings: ["2026-06-11", "2026-08-20"]),
        Body(id: "ab", papersDue: "P1M", meetings: ["2026-07-14", "2026-09-24"]),
      ], meetings: ["2026-05-14", "2026-06-11", "2026-07-14"], papers: [nil, "2026-05-28", "2026-06-14"]),
    // The same body first and last.
    Case(
      bodies: [Body(id: "pfho", papersDue: "P1W", meetings: ["2026-06-11", "2026-08-20"])], meetings: ["2026-08-20"],
      papers: ["2026-08-13"]),
  ]

  @Test(arguments: cases) func `each body meets before the next one's papers are due`(example: Case) throws {
    let register = Self.register(example.bodies)
    let plan = RoutePlan(example.bodies.map(\.id), by: try #require(Day("2026-08-31")), register: try register.read())
    #expect(plan.stops.map(\.body) == example.bodies.map(\.id) && plan.missing == nil)
    #expect(plan.stops.map(\.slot.first.description) == example.meetings)
    #expect(plan.stops.map { $0.papersDue?.description } == example.papers)
    // The decision is the last body's, the papers are the first's.
    #expect(try register.days("decision", on: "2026-05-01") == [example.meetings.last])
    #expect(try register.days("papers", on: "2026-05-01") == [example.papers[0]].compactMap(\.self))
    #expect(try register.unknown()["papers"] == (example.papers[0] == nil ? ["bodies.do.papersDue"] : nil))
  }

  @Test func `a body may stand twice on a route`() throws {
    let body = Body(id: "pfho", papersDue: "P1W", meetings: ["2026-06-11", "2026-08-13", "2026-08-20"])
    let register = Self.register([body], routes: #"{ "extension": ["pfho", "pfho"] }"#)
    let plan = RoutePlan(["pfho", "pfho"], by: try #require(Day("2026-08-31")), register: try register.read())
    #expect(plan.stops.map(\.slot.first.description) == ["2026-06-11", "2026-08-20"])
    #expect(try register.days("papers") == ["2026-06-04"])
  }

  @Test func `where an earlier body has no meeting in time, the decision is due today and the body is named`() throws {
    let register = Self.register([
      Body(id: "do", papersDue: "P1W", meetings: ["2026-07-30"]),
      Body(id: "pfho", papersDue: "P3W", meetings: ["2026-08-20"]),
    ])
    let decision = try register.deadline("decision")
    #expect(decision.due.description == "2026-05-28" && decision.light == .red && decision.state == .open)
    #expect(decision.missingMeeting?.body == "do" && decision.missingMeeting?.limit.description == "2026-07-29")
    #expect(try register.days("papers") == [] && register.unknown() == [:])
    // The talk is then a month before the notice.
    #expect(try register.days("talk") == ["2026-07-31"])
    // Due today on every day, until the meeting that would decide is past.
    #expect(try register.days("decision", on: "2026-08-20") == ["2026-08-20"])
    let missed = try register.deadline("decision", on: "2026-08-21")
    #expect(missed.due.description == "2026-08-20" && missed.state == .overdue && missed.missingMeeting?.body == "do")
  }

  @Test func `a body in the middle without a calendar is named, and not the one before it`() throws {
    let register = Self.register([
      Body(id: "do", meetings: ["2026-06-04"]), Body(id: "pfho", meetings: []),
      Body(id: "ab", meetings: ["2026-07-14"]),
    ])
    #expect(try register.deadline("decision").missingMeeting?.body == "pfho")
    let plan = RoutePlan(["do", "pfho", "ab"], by: try #require(Day("2026-08-31")), register: try register.read())
    #expect(plan.stops.map(\.body) == ["ab"] && plan.first == nil && plan.decision?.body == "ab")
    #expect(plan.limit.description == "2026-07-13")
  }

  @Test func `a body of a route that the register does not know has no meetings`() throws {
    let register = Self.register(
      [Body(id: "pfho", meetings: ["2026-08-20"])], routes: #"{ "extension": ["college", "pfho"] }"#)
    #expect(try register.deadline("decision").missingMeeting?.body == "college")
    #expect(try register.codes(.error) == [.unknownReference])
  }

  @Test func `a contract takes the route that it names, else the one named extension`() throws {
    let bodies = [
      Body(id: "do", papersDue: "P1W", meetings: ["2026-07-02"]),
      Body(id: "pfho", papersDue: "P1W", meetings: ["2026-08-20"]),
    ]
    let routes = #"{ "extension": ["pfho"], "mandaat": ["do"], "leeg": [] }"#
    for (route, days) in [
      (nil, ["2026-08-20"]), ("extension", ["2026-08-20"]), ("mandaat", ["2026-07-02"]), ("none", []), ("leeg", []),
      ("onbekend", []),
    ] {
      let members = route.map { ["route": "\"\($0)\""] } ?? [:]
      #expect(try Self.register(bodies, members, routes: routes).days("decision") == days, "\(route ?? "-")")
    }
    #expect(try Self.register(bodies, routes: #"{ "mandaat": ["do"] }"#).days("decision") == [])
  }

  @Test func `no meeting is before the first day or after the last`() throws {
    let register = try Self.register([Body(id: "pfho", papersDue: "P9999Y", meetings: ["0001-01-01", "9999-12-31"])])
      .read()
    for (day, meeting) in [(Day.first, "0001-01-01"), (.last.previous, "0001-01-01"), (.last, "9999-12-31")] {
      #expect(RoutePlan(["pfho"], by: day, register: register).decision?.slot.first.description == meeting)
    }
    let plan = RoutePlan(["pfho", "pfho"], by: .last, register: register)
    #expect(plan.missing == "pfho" && plan.stops.count == 1)
  }
}
