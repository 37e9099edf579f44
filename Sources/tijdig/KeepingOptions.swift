import ArgumentParser

/// What every command takes that writes into the register.
struct KeepingOptions: ParsableArguments {
  @Flag(help: "Show the change as a diff; write nothing.")
  var dryRun = false
}
