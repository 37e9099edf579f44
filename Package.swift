// swift-tools-version: 6.2

import PackageDescription

/// Every target: `any` is written out, and an import is private to the file that has it.
let everywhere: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The pure targets also refuse unsafe constructs, so that no input can make them read out of bounds.
let pure: [SwiftSetting] = everywhere + [.strictMemorySafety()]

/// `TIJDIG_STRICT=1 swift build` makes every warning an error; `Scripts/check` and CI build so.
let strict: [SwiftSetting] = Context.environment["TIJDIG_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
  name: "Tijdig",
  products: [.executable(name: "tijdig", targets: ["tijdig"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    // The types of paths and descriptors that swift-subprocess speaks in; it brings them along itself.
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    .target(name: "Days", swiftSettings: pure + strict),
    .target(name: "JSONText", swiftSettings: pure + strict),
    .target(name: "Contracts", dependencies: ["Days", "JSONText"], swiftSettings: pure + strict),
    .target(name: "Presentation", dependencies: ["Contracts", "JSONText", "Days"], swiftSettings: pure + strict),
    .target(
      name: "Delivery",
      dependencies: [
        "Presentation", "Contracts", "JSONText", "Days",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: everywhere + strict),
    .executableTarget(
      name: "tijdig",
      dependencies: [
        "Delivery", "Presentation", "Contracts", "JSONText", "Days",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: everywhere + strict),
    .target(
      name: "TestSupport", dependencies: ["JSONText"], path: "Tests/TestSupport", swiftSettings: everywhere + strict),
    .testTarget(name: "DaysTests", dependencies: ["Days", "TestSupport"], swiftSettings: everywhere + strict),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "TestSupport"], swiftSettings: everywhere + strict),
    .testTarget(
      name: "ContractsTests", dependencies: ["Contracts", "Days", "JSONText", "TestSupport"],
      resources: [.copy("Vectors")],
      swiftSettings: everywhere + strict),
    .testTarget(
      name: "PresentationTests", dependencies: ["Presentation", "Contracts", "Days", "JSONText", "TestSupport"],
      exclude: ["Agendas", "Digests", "Readers"],
      swiftSettings: everywhere + strict),
    .testTarget(
      name: "DeliveryTests",
      dependencies: [
        "Delivery", "Contracts", "Days", "JSONText", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Transports/Server"], swiftSettings: everywhere + strict),
    .testTarget(
      name: "CommandTests", dependencies: ["tijdig", "Contracts", "TestSupport"],
      exclude: [
        "Cases", "README.md", "Sending/older.py", "Sending/tally.py", "Importing/workbook.py", "Site/browse.py",
        "Site/chromium.py", "Site/measure.js", "Site/pages.py",
      ],
      swiftSettings: everywhere + strict),
  ]
)
