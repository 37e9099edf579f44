/// The addresses of the site's pages as one of them links to the others.
struct SiteLinks: Sendable {
  /// What leads back to the folder: nothing, or `../`.
  let root: String
  let names: SiteNames

  func contract(_ number: Int32) -> String { "\(root)contracts/\(names.contracts[Int(number)]).html" }

  /// Nil for a provider that has no page.
  func provider(_ id: String) -> String? { names.providers[id].map { "\(root)providers/\($0).html" } }

  func file(_ path: String) -> String { root + path }
}
