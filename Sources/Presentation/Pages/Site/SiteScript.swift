/// The site's one script: a field above a table that leaves the rows with all its words. Without it the page says the same.
enum SiteScript {
  static let text = """
    'use strict';
    const plain = text => text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase();
    for (const table of document.querySelectorAll('table[data-filter]')) {
      const rows = Array.from(table.tBodies).flatMap(body => Array.from(body.rows));
      if (8 > rows.length) continue;
      const texts = rows.map(row => plain(Array.from(row.cells, cell => cell.className === 'chart' ? '' : cell.textContent).join(' ')));
      const box = document.createElement('p');
      const label = document.createElement('label');
      const input = document.createElement('input');
      const count = document.createElement('output');
      box.className = 'filter';
      label.append(table.dataset.filter, input);
      input.type = 'search';
      input.autocomplete = 'off';
      box.append(label, count);
      table.before(box);
      const show = () => {
        const words = plain(input.value).split(/\\s+/).filter(Boolean);
        let left = 0;
        rows.forEach((row, index) => {
          row.hidden = !words.every(word => texts[index].includes(word));
          if (!row.hidden) left += 1;
        });
        count.textContent = words.length ? `${left} ${table.dataset.of} ${rows.length} ${table.dataset.rows}` : '';
      };
      input.addEventListener('input', show);
    }

    """

  /// By which the page allows it, and it alone (CSP 3).
  static let source = "'sha256-\(Base64.text(SHA256.digest(of: Array(text.utf8))))'"
}
