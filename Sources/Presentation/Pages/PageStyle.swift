/// How pages look: on paper, on a screen, and in a word processor, which understands less.
enum PageStyle {
  /// What a document of sheets adds: the paper, and a quiet place on a screen.
  static let document = """
    @page { size: A4; margin: 11mm 14mm 13mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Calibri, Arial, sans-serif; color: #4a5560; } }
    html { color-scheme: light dark; }
    body { margin: 0; color: #1b1f24; background: #ffffff;
      font-family: Calibri, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
    main { max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
    @media (prefers-color-scheme: dark) { body { color: #e6e8ea; background: #16191d; } }
    @media print { body { color: #000000; background: #ffffff; } main { max-width: none; padding: 0; } }

    """

  /// What a sheet needs wherever it stands: all below `.sheet`, so that it disturbs no page around it.
  static let sheet = """
    .sheet { font-size: 0.95rem; line-height: 1.4; overflow-wrap: anywhere; hyphens: auto; }
    .sheet h1, .sheet h2, .sheet h3, .sheet h4, .sheet h5, .sheet h6 { line-height: 1.2; break-after: avoid;
      page-break-after: avoid; }
    .sheet h1 { font-size: 1.6rem; margin: 0 0 0.6rem; padding-bottom: 0.35rem; border-bottom: 3px solid #1f5f8b; }
    .sheet h2 { font-size: 1.1rem; margin: 1.1rem 0 0.35rem; color: #1f5f8b; }
    .sheet p { margin: 0.4rem 0; }
    .sheet ul { margin: 0.3rem 0; padding-left: 1.3rem; }
    .sheet table { border-collapse: collapse; width: 100%; margin: 0.3rem 0; }
    .sheet th, .sheet td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; font-weight: normal;
      border: 1px solid #b9c2cb; }
    .sheet thead th { font-weight: bold; background-color: #e8eef3; color: #1b1f24; }
    .sheet thead { display: table-header-group; }
    .sheet tr { break-inside: avoid; page-break-inside: avoid; }
    .sheet .facts th, .sheet .facts td { border: 0; border-bottom: 1px solid #d5dbe1; padding-left: 0; }
    .sheet .facts th { width: 22%; font-weight: bold; }
    .sheet .group th { font-weight: bold; background-color: #f4f6f8; color: #1b1f24; break-after: avoid;
      page-break-after: avoid; }
    .sheet .room td { height: 1.7rem; }
    .sheet .day { white-space: nowrap; hyphens: none; }
    .sheet .small { font-size: 0.86em; color: #4a5560; }
    .sheet .late { color: #a3001b; }
    @media (prefers-color-scheme: dark) { .sheet h2, .sheet h3 { color: #8cc4ea; } .sheet .small { color: #aeb7c0; }
      .sheet .late { color: #ff9a9a; } }
    @media (max-width: 40rem) { .sheet table:not(.facts) { font-size: 0.85rem; }
      .sheet th, .sheet td { padding: 0.25rem; } }
    @media print {
      .sheet { font-size: 9pt; line-height: 1.25; }
      .sheet + .sheet { break-before: page; page-break-before: always; }
      .sheet h1 { font-size: 15pt; margin-bottom: 1.5mm; padding-bottom: 1mm; }
      .sheet h2 { font-size: 10.5pt; margin: 2.2mm 0 0.6mm; color: #1f5f8b; }
      .sheet p, .sheet ul, .sheet table { margin: 0.6mm 0; }
      .sheet th, .sheet td { padding: 0.6mm 1.4mm; } .sheet .room td { height: 5.5mm; }
      .sheet .small { color: #3c454e; } .sheet .late { color: #a3001b; }
    }

    """
}
