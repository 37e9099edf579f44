/// How the pages look: one style sheet, in each page, so that a page keeps its looks wherever it is copied.
///
/// System fonts; light, dark and print; text has a contrast of at least 4.5 to its ground and signs one of 3 (WCAG 2, 1.4.3 and
/// 1.4.11), which a test measures in a browser.
enum SiteStyle {
  /// In lines as they are, since the page's policy names the hash of every octet.
  static let text = """
    :root{color-scheme:light dark;--bg:#f3f5f8;--card:#fff;--ink:#1a2330;--soft:#4a5869;--line:#d3dae4;--edge:#76869a;
    --link:#0b4a86;--focus:#9a3f00;--red:#a1071f;--red-bg:#fdebed;--orange:#7d4200;--orange-bg:#fff1dc;--green:#1b5a21;
    --green-bg:#e6f4e7;--bar:#1f5a94;--option:#cfe0f2;--hatch:#fff;--grid:#dbe2eb;--today:#a1071f;--meeting:#7a3e00;
    --low:#e1edf9;--middle:#b5d1ef;--high:#1f5a94;--high-ink:#fff}
    @media screen and (prefers-color-scheme:dark){:root{--bg:#10151c;--card:#19212b;--ink:#e8edf3;--soft:#aab7c7;
    --line:#344252;--edge:#8494a8;--link:#93c5f8;--focus:#ffb454;--red:#ffa3ab;--red-bg:#43161b;--orange:#ffc778;
    --orange-bg:#3d2a10;--green:#98dc9d;--green-bg:#15321a;--bar:#6ca7e6;--option:#28435f;--hatch:#10151c;--grid:#2b3644;
    --today:#ff8f99;--meeting:#ffc778;--low:#213448;--middle:#2f5379;--high:#8fc0f4;--high-ink:#0d1723}}
    *{box-sizing:border-box}
    html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;
    -webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;background:var(--bg);color:var(--ink);overflow-wrap:break-word}
    bdi,h1,h2,h3,dd,li,.sub,th[scope=row]{overflow-wrap:anywhere}
    .top,main,footer{max-width:78rem;margin:0 auto;padding:0 clamp(1rem,3vw,2.5rem)}
    .top{padding-top:1.25rem;padding-bottom:.75rem;display:flex;flex-wrap:wrap;gap:.5rem 2rem;align-items:baseline;
    justify-content:space-between}
    .site{margin:0;font-weight:600;max-width:30rem}
    .site a{color:inherit;text-decoration:none}
    .site a:hover{text-decoration:underline}
    .site .sub{font-weight:400}
    nav ul,nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;margin:0;padding:0}
    nav a{display:inline-block;padding:.3rem 0}
    nav a[aria-current]{color:inherit;font-weight:600;text-decoration-thickness:.15em;text-underline-offset:.35em}
    .trail li+li::before{content:"›";margin-right:1.1rem;color:var(--soft)}
    main{padding-top:.5rem;padding-bottom:2rem}
    main:focus{outline:none}
    a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.07em}
    a:hover{text-decoration-thickness:.14em}
    a.quiet{color:var(--soft);text-decoration-color:var(--line)}
    :focus-visible{outline:.2rem solid var(--focus);outline-offset:.15rem;border-radius:.15rem}
    .skip{position:absolute;left:-99rem;top:0;background:var(--card);padding:.75rem 1rem;z-index:1}
    .skip:focus{left:0}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    h1{font-size:clamp(1.5rem,1.15rem + 1.6vw,2.15rem);line-height:1.2;letter-spacing:-.01em;margin:.75rem 0 .35rem;
    text-wrap:balance}
    h2{font-size:1.3rem;line-height:1.3;margin:0 0 .75rem}
    h3{font-size:1.02rem;line-height:1.35;margin:1.25rem 0 .4rem}
    p{margin:.35rem 0;max-width:46rem}
    .lead{font-size:1.1rem}
    .sub,.when,caption,dt,.facts{color:var(--soft);font-size:.9rem}
    .sub{display:block;font-weight:400}
    section{background:var(--card);border:1px solid var(--line);border-radius:.6rem;margin:1.25rem 0;
    padding:clamp(1rem,2.5vw,1.75rem)}
    .answer{border-left:.4rem solid var(--green)}
    .answer.red{border-left-color:var(--red)}
    .answer.orange{border-left-color:var(--orange)}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.75rem;margin:1rem 0 0;padding:0;
    list-style:none}
    .tiles a,.tiles span.tile{display:block;padding:.6rem .85rem;border:1px solid var(--line);border-radius:.5rem;color:inherit;
    text-decoration:none;background:var(--bg)}
    .tiles a:hover{border-color:var(--edge)}
    .tiles b{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}
    .cards{list-style:none;margin:0;padding:0;display:grid;gap:.9rem}
    .card{border:1px solid var(--line);border-left:.4rem solid var(--edge);border-radius:.5rem;padding:.85rem 1.1rem;
    background:var(--bg);min-width:0}
    .card.red{border-left-color:var(--red)}
    .card.orange{border-left-color:var(--orange)}
    .card.green{border-left-color:var(--green)}
    .card h3{margin-top:0}
    .when strong{color:var(--ink)}
    .light{display:inline-block;white-space:nowrap;border-radius:1rem;padding:.05rem .6rem;font-size:.85rem;font-weight:600}
    .light.red{color:var(--red);background:var(--red-bg)}
    .light.orange{color:var(--orange);background:var(--orange-bg)}
    .light.green{color:var(--green);background:var(--green-bg)}
    .facts,.contracts{margin:.35rem 0;padding:0;list-style:none}
    .facts li+li,.contracts li+li{margin-top:.15rem}
    .contracts{font-size:.92rem;font-weight:400;columns:20rem auto;column-gap:1.75rem}
    .contracts li{break-inside:avoid;padding-left:.9rem;text-indent:-.9rem}
    .contracts li::before{content:"–";display:inline-block;width:.9rem;text-indent:0;color:var(--soft)}
    .facts{font-weight:400}
    table{border-collapse:collapse;width:100%;font-size:.95rem}
    caption{text-align:left;padding:0 0 .5rem}
    th,td{text-align:left;vertical-align:top;padding:.6rem .75rem .6rem 0;border-top:1px solid var(--line)}
    thead th{border-top:0;border-bottom:2px solid var(--edge);font-size:.85rem;color:var(--soft);font-weight:600;
    vertical-align:bottom;padding-top:0}
    tbody th{font-weight:600}
    .dates td{overflow-wrap:anywhere}
    .dates td:not(.day){min-width:6.5rem}
    td.day,th.day{white-space:nowrap;font-variant-numeric:tabular-nums}
    thead th.day{white-space:normal}
    .dates th[scope=row]{width:54%}
    .chain th[scope=row],.brief th[scope=row]{width:auto}
    .wanting th[scope=row]{width:26%}
    .wanting td:last-child{width:52%}
    .timeline th[scope=row]{width:26%}
    .timeline th.chart,.timeline td.chart{width:44%;padding-top:0;padding-bottom:0}
    .timeline td.chart{vertical-align:middle}
    .timeline td.day{font-size:.85rem}
    .timeline tbody tr:hover{background:var(--bg)}
    .timeline tbody th{font-size:.92rem;line-height:1.35}
    .timeline tbody th,.timeline td.day{padding-top:.45rem;padding-bottom:.45rem}
    .timeline .sub{font-size:.85rem}
    svg{display:block;width:100%;height:auto;overflow:visible}
    svg.none{position:absolute;width:0;height:0}
    .sign{display:inline-block;width:1.75rem;height:1.1rem;margin-right:.45rem;vertical-align:-.2rem}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:.25rem 0 1rem;padding:0;font-size:.9rem;
    color:var(--soft)}
    .agreed{fill:var(--bar)}
    .option{fill:var(--option);stroke:var(--bar);stroke-width:1}
    .upTo{fill:none;stroke:var(--bar);stroke-width:1.4;stroke-dasharray:5 3}
    .over{fill:none;stroke:var(--edge);stroke-width:1.4}
    .endless{fill:none;stroke:var(--bar);stroke-width:1.4;stroke-dasharray:1.5 3}
    .window{fill:url(#hatch);stroke:var(--bar);stroke-width:1}
    .hatch-ground{fill:var(--hatch)}
    .hatch-line{fill:var(--bar)}
    .meeting{fill:var(--meeting);stroke:var(--card);stroke-width:1.5}
    .today{stroke:var(--today);stroke-width:1.6;fill:none}
    .grid{stroke:var(--grid);stroke-width:1;fill:none}
    .axis text{font-size:13px;fill:var(--soft)}
    .axis .now{fill:var(--today);font-weight:600}
    .heat{table-layout:fixed;font-variant-numeric:tabular-nums;border-collapse:separate;border-spacing:.2rem}
    .heat th,.heat td{padding:.35rem 0;text-align:center;border:0;font-size:.9rem;font-weight:400}
    .heat th[scope=row]{text-align:left;font-weight:600}
    .heat abbr{text-decoration:none}
    .heat td{border-radius:.3rem;background:var(--bg)}
    .heat td b{font-weight:700}
    .heat .low{background:var(--low)}
    .heat .middle{background:var(--middle)}
    .heat .high{background:var(--high);color:var(--high-ink)}
    .heat .past{background:none}
    .possible{font-size:.85em;margin-left:.1em}
    details{margin-top:1rem}
    summary{cursor:pointer;font-weight:600;padding:.3rem 0}
    dl{margin:0}
    .months dt{margin-top:.75rem}
    dd{margin:0}
    .terms{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.45rem 1.5rem}
    .terms dt{padding-top:.1rem}
    .findings{list-style:none;margin:0;padding:0}
    .findings li{border-left:.3rem solid var(--edge);padding:.1rem 0 .1rem .9rem;margin:.9rem 0}
    .findings .error{border-left-color:var(--red)}
    .findings .warning{border-left-color:var(--orange)}
    .findings p{max-width:60rem}
    .steps{margin:.25rem 0 0;padding-left:1.6rem;max-width:60rem}
    .steps li{margin:.3rem 0;padding-left:.25rem}
    .steps .from{color:var(--soft);font-size:.85rem}
    .result{color:var(--soft);font-weight:400}
    figure{margin:0}
    .filter label{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;font-size:.9rem}
    .filter{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:0 0 1rem}
    input{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--edge);border-radius:.4rem;padding:.4rem .6rem;
    width:min(22rem,100%)}
    footer{color:var(--soft);font-size:.85rem;padding-bottom:2.5rem}
    .line{display:block;font-weight:inherit}
    strong.line{font-weight:600}
    .late{color:var(--red)}
    .scroll{overflow-x:auto;margin:.5rem 0 1rem}
    .ruled{min-width:46rem;font-size:.92rem}
    .ruled th,.ruled td{overflow-wrap:break-word}
    .ruled th,.ruled td{border:1px solid var(--line);padding:.45rem .6rem}
    .ruled thead th{background:var(--bg);border-bottom:1px solid var(--edge);padding:.45rem .6rem}
    .ruled tbody th{font-weight:400}
    .ruled .sub{font-size:.85rem}
    tr.room td,dd.room{height:2rem}
    dd.room{border-bottom:1px solid var(--edge)}
    @media screen and (max-width:60rem){
    .timeline,.timeline tbody,.timeline thead{display:block}
    .timeline tr{display:grid;grid-template-columns:repeat(auto-fit,minmax(5.5rem,1fr));gap:0 1rem;border-top:1px solid var(--line);
    padding:.6rem 0}
    .timeline caption{display:block}
    .timeline .empty{display:none}
    .timeline thead tr{border-top:0;padding:0}
    .timeline thead th:not(.chart){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .timeline tr>*{border:0;padding:.15rem 0}
    .timeline th[scope=row],.timeline th.chart,.timeline td.chart{grid-column:1/-1;width:auto}
    .timeline thead th.chart{border-bottom:2px solid var(--edge)}
    td[data-label]::before{content:attr(data-label);display:block;font-size:.8rem;color:var(--soft)}
    }
    @media screen and (max-width:44rem){
    .axis text{font-size:21px}
    .axis .odd{display:none}
    .dates,.dates tbody{display:block}
    .dates caption{display:block}
    .dates thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .dates tr{display:grid;grid-template-columns:1fr 1fr;gap:.1rem 1rem;border-top:1px solid var(--line);padding:.8rem 0}
    .dates tr>*{border:0;padding:.15rem 0}
    .dates th[scope=row],.dates td:last-child{grid-column:1/-1;width:auto}
    .dates th[scope=row]{grid-row:1}
    .dates .empty{display:none}
    .terms{grid-template-columns:1fr;gap:.1rem}
    .terms dd{margin-bottom:.6rem}
    .heat{border-spacing:.1rem}
    .heat th,.heat td{font-size:.72rem;letter-spacing:-.02em}
    .heat th[scope=row],.heat thead th:first-child{width:2.2rem}
    }
    @media screen and (max-width:60rem) and (min-width:44.01rem){.dates td[data-label]::before{content:none}}
    @media print{
    :root{--bg:#fff}
    html{font-size:10pt}
    @page{margin:14mm 12mm}
    .top nav,.skip,.filter,.tiles{display:none}
    .agenda{break-before:page}
    section{border:0;padding:0;margin:0 0 1.2rem}
    .answer{padding-left:.8rem}
    .ruled{min-width:0}
    .timeline td.day,.timeline .sub{font-size:.75rem}
    .top,main,footer{max-width:none;padding:0}
    a{color:inherit;text-decoration:none}
    h2,h3,thead,caption{break-after:avoid}
    tr,.card,.findings li,.steps li{break-inside:avoid}
    .row,.axis,.sign,.heat td,.light,.card,.answer{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }

    """

  /// By which the page allows it, and it alone (CSP 3).
  static let source = "'sha256-\(Base64.text(SHA256.digest(of: Array(text.utf8))))'"
}
