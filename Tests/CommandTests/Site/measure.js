// What is wrong with the page that is open: contrast as computed, names, overflow. Gives a list of sentences.
(() => {
  const wrong = [];
  const say = words => { if (wrong.length < 20) wrong.push(words); };
  const parse = colour => {
    const parts = (colour.match(/[\d.]+/g) || []).map(Number);
    return {r: parts[0], g: parts[1], b: parts[2], a: parts.length > 3 ? parts[3] : 1};
  };
  const over = (top, below) => ({
    r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a), a: 1});
  const light = ({r, g, b}) => {
    const [x, y, z] = [r, g, b].map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, two) => {
    const [a, b] = [light(one), light(two)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const ground = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if (colour.a > 0) layers.push(colour);
      if (colour.a === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), {r: 255, g: 255, b: 255, a: 1});
  };
  const isSeen = element => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility();
  };
  const told = element => `${element.tagName.toLowerCase()}.${element.getAttribute('class') || ''} '${element.textContent.trim().slice(0, 40)}'`;

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || ['SCRIPT', 'STYLE', 'title', 'desc'].includes(element.tagName) || !isSeen(element)) continue;
    const style = getComputedStyle(element);
    const colour = parse(element.namespaceURI.endsWith('svg') ? style.fill : style.color);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    const found = contrast(over(colour, ground(element)), ground(element));
    texts += 1;
    if (found < (isLarge ? 3 : 4.5)) say(`contrast ${found.toFixed(2)}: ${told(element)}`);
  }
  if (texts < 5) say('hardly any text was found');

  // Signs: a fill or a border of at least 3 to the ground. Lines of years and hatching are ornament.
  for (const sign of document.querySelectorAll('svg rect, svg path')) {
    const kind = sign.getAttribute('class');
    if (!kind || kind === 'grid' || kind.startsWith('hatch') || !sign.checkVisibility()) continue;
    const style = getComputedStyle(sign);
    const below = ground(sign.closest('svg').parentElement);
    const found = [style.fill, style.stroke].filter(c => c.startsWith('rgb')).map(c => contrast(over(parse(c), below), below));
    if (!found.length || Math.max(...found) < 3) say(`contrast of the sign ${kind}: ${found}`);
  }

  const nameOf = element => (element.getAttribute('aria-label') || element.textContent || element.title
    || Array.from(element.labels || [], label => label.textContent).join(' ')).trim();
  for (const element of document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')) {
    if (!nameOf(element)) say(`no name: ${element.outerHTML.slice(0, 80)}`);
  }
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth) {
    const wide = Array.from(document.querySelectorAll('body *')).filter(e => !e.closest('.scroll') && e.getBoundingClientRect().right > innerWidth + 1);
    say(`${page.scrollWidth} wide in ${innerWidth}: ${wide.slice(-2).map(told)}`);
  }
  return wrong;
})()
