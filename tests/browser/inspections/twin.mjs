// Twin equals pixels: every text the canvas drew has an element with the same text in the same place,
// and every visible text of the mirror was drawn. axe cannot see a canvas; this can.
import assert from 'node:assert/strict';

export async function twin_equals_pixels({ page }) {
  const { drawn, unlike } = await compare_all(page);
  assert.ok(drawn > 3, `the canvas drew ${drawn} texts`);
  assert.deepEqual(unlike, [], `${drawn} drawn`);
}

/// Only what is in view is drawn, so the page is compared a screenful at a time.
async function compare_all(page) {
  let drawn = 0;
  const unlike = [];
  // WebKitGTK advances by whole pixels on a screen of one to one: its lines are up to a twentieth shorter or longer.
  const stretch = page.can('subpixel_text') ? 0 : 0.05;
  for (let top = 0, height = 1; top < height;) {
    const seen = await page.evaluate(compare, top, stretch);
    drawn += seen.drawn;
    unlike.push(...seen.unlike);
    top += seen.step;
    height = seen.height;
  }
  return { drawn, unlike };
}

/// Runs in the page. Words and places of what paint recorded against words and places of the DOM,
/// all in page pixels: one text of one line on either side.
async function compare(top, stretch) {
  const tolerance = stretch > 0 ? 2 : 1; // whole pixels on either side
  scrollTo(0, top);
  await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))); });
  const squeeze = (text) => text.replace(/[\s\u00a0]+/g, ' ').trim();
  const page = document.getElementById('page');
  /// What is chosen may take several lines, of which only those in view are drawn: a select is compared where all of it is.
  const selects = new Map([...page.querySelectorAll('select')].map((select) => [select.id, rect_of(select)]));
  const tallest = Math.max(0, ...[...selects.values()].map(({ height }) => height));
  /// A text at the edge of the view may be drawn or not; screenfuls overlap by more than two edges and a select.
  const in_view = (edge) => ({ id, rect }) => {
    const { y, height } = selects.get(id) ?? { y: rect.y + rect.height / 2, height: 0 };
    const at_end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    return y >= (scrollY ? scrollY + edge : 0) && y + height <= scrollY + innerHeight - (at_end ? 0 : edge);
  };
  const drawn = window.hamandish.drawn().map(({ id, text, rect }) => ({ id, text: squeeze(text), rect }))
    .filter(({ text }) => text);
  const near = (a, b) => ['x', 'y', 'width', 'height']
    .every((side) => Math.abs(a[side] - b[side]) <= tolerance + stretch * a.width);
  const shown = ({ id, text, rect }) =>
    `${id} “${text}” ${['x', 'y', 'width', 'height'].map((s) => rect[s].toFixed(1)).join(' ')}`;

  function rect_of(measured) {
    const { x, y, width, height } = measured.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height };
  }

  function words_of(field) {
    if (field.type === 'file') return field.getAttribute('aria-label'); // over a drawn button of that name
    return field.localName === 'select' ? field.selectedOptions[0]?.label : field.value;
  }

  /// Every line of every text node, as the browser laid it out.
  function lines_of_mirror() {
    const lines = [];
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!squeeze(node.data) || !element.checkVisibility?.({ visibilityProperty: true })) continue;
      if (element.closest('textarea,option,[data-unseen]')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width <= 1 && box.height <= 1) continue;
      lines.push({ id: element.closest('[id]').id, text: squeeze(node.data),
        rect: rect_of(range) });
    }
    // The values of what is ticked are no words.
    const fields = 'input:not([type=checkbox],[type=radio]),textarea,select';
    for (const field of page.querySelectorAll(fields)) {
      const text = squeeze(words_of(field) || field.placeholder || '');
      if (text) lines.push({ id: field.id, text, field: true, rect: rect_of(field) });
    }
    return lines;
  }

  /// Horizontal places must agree; a text's box is as tall as its font in the DOM and as its line in the
  /// drawing, so vertically the middles must.
  const same_place = (a, b) => near({ ...a, y: a.y + a.height / 2, height: 0 }, { ...b, y: b.y + b.height / 2, height: 0 });

  const lines = lines_of_mirror().filter(in_view(50));
  const unlike = [];
  const left_over = [...drawn];
  for (const line of lines) {
    const index = left_over.findIndex((item) => item.text === line.text
      && (line.field ? item.id === line.id : same_place(item.rect, line.rect)));
    if (index >= 0) { left_over.splice(index, 1); continue; }
    // What is chosen in a select may take several lines, of which the browser's own tells nothing.
    const parts = line.field ? left_over.filter((item) => item.id === line.id) : [];
    if (parts.length > 1 && parts.map(({ text }) => text).join(' ') === line.text) {
      for (const part of parts) left_over.splice(left_over.indexOf(part), 1);
      continue;
    }
    const namesake = left_over.find((item) => item.text === line.text);
    const beside = namesake ? `; drawn at ${shown(namesake)}` : '; not drawn';
    unlike.push(`in the mirror ${line.field ? `${line.id} “${line.text}”` : shown(line)}${beside}`);
  }
  for (const item of left_over.filter(in_view(60))) unlike.push(`drawn without a twin: ${shown(item)}`);
  return { drawn: drawn.length, unlike: unlike.slice(0, 12), step: Math.max(innerHeight - 140 - tallest, 100),
    height: document.documentElement.scrollHeight };
}
