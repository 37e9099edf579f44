import Testing

@testable import Delivery

/// What goes to curl says exactly what is meant.
@Suite struct CurlConfigurationTests {
  @Test(arguments: [
    ("plain", "plain"), (#"a"b"#, #"a\"b"#), (#"a\b"#, #"a\\b"#), (#"\""#, #"\\\""#), ("a\tb", #"a\tb"#),
    ("é = # x", "é = # x"),
  ])
  func `a value is quoted`(_ value: String, _ quoted: String) throws {
    var configuration = CurlConfiguration()
    try configuration.set("user", value)
    configuration.set("ssl-reqd")
    #expect(configuration.text == "user = \"\(quoted)\"\nssl-reqd\n")
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\rb", "a\0b", "\u{7F}", "\u{1B}"])
  func `a value that could begin another option is refused`(_ value: String) {
    var configuration = CurlConfiguration()
    #expect(throws: CurlConfiguration.Unfit(option: "user")) { try configuration.set("user", value) }
    #expect(configuration.text.isEmpty)
  }

  @Test(arguments: [(Duration.seconds(60), "60.000"), (.milliseconds(50), "0.050"), (.milliseconds(1500), "1.500")])
  func `a time is told in seconds`(_ time: Duration, _ text: String) {
    #expect(time.inSeconds == text)
  }
}
