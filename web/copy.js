// What is copied or dragged out of the page: the words that were selected, as text and as HTML that says what
// they are, in which language and which way they run. Of the mirror's lines and places nothing is left.
const meaningful = 'h1,h2,h3,h4,h5,h6,p,a[href],ul,ol,li,blockquote,table,thead,tbody,tr,th,td,dl,dt,dd';
const unsaid = 'button,input,textarea,label,[aria-hidden="true"],[hidden],.b-skip-link';
const paragraphs = 'h1,h2,h3,h4,h5,h6,p';

/// { leaf, text, is_whole } for each element of words that the range meets, in reading order.
export function pieces_of(range, root) {
  const pieces = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!range.intersectsNode(node)) continue;
    const is_break = node.localName === 'br';
    if (node.nodeType !== Node.TEXT_NODE && !is_break) continue;
    const leaf = node.parentElement.closest('[id]');
    if (leaf.closest(unsaid) || !root.contains(leaf)) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : undefined;
    const text = is_break ? '\n' : node.data.slice(start, end);
    if (pieces.at(-1)?.leaf === leaf) pieces.at(-1).text += text;
    else pieces.push({ leaf, text });
  }
  return pieces.filter(({ text }) => text.trim()).map((piece) => (
    { ...piece, is_whole: squeezed(piece.text) === squeezed(piece.leaf.textContent) }));
}
const squeezed = (text) => text.replace(/\s+/g, '');

function is_beside(one, other) {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.top < b.bottom && b.top < a.bottom;
}

function between({ leaf: one }, { leaf: other }) {
  const [cell, next_cell] = [one.closest('th,td'), other.closest('th,td')];
  if (cell && next_cell && cell !== next_cell && cell.parentElement === next_cell.parentElement) return '\t';
  if (is_beside(one, other)) return ' ';
  return one.matches(paragraphs) || other.matches(paragraphs) ? '\n\n' : '\n';
}

export function text_of(pieces) {
  return pieces.map((piece, i) => (i ? between(pieces[i - 1], piece) : '') + piece.text).join('');
}

/// Says language and direction where what it will stand in does not.
function say_language(element, live, told) {
  const lang = live.closest('[lang]')?.lang ?? '';
  const dir = live.closest('[dir]')?.dir === 'auto' ? 'auto' : getComputedStyle(live).direction;
  if (lang && lang !== told?.lang) element.lang = lang;
  if (dir !== told?.dir) element.dir = dir;
  return { lang, dir };
}

class HtmlWriter {
  #root = document.createElement('div');
  #made = new Map(); ///< element of the page → { element, told }: what was written for it
  #before = null;

  /// What `leaf` stands in: the meaningful elements around it, each written once.
  #place_of(live) {
    const around = live.parentElement.closest(meaningful);
    return around && around.closest('#page') ? this.#written(around) : { element: this.#root };
  }

  #written(live) {
    if (this.#made.has(live)) return this.#made.get(live);
    const place = this.#place_of(live);
    const element = document.createElement(live.localName);
    if (live.localName === 'a') element.href = live.href;
    const told = say_language(element, live, place.told);
    place.element.append(element);
    this.#made.set(live, { element, told });
    return this.#made.get(live);
  }

  write({ leaf, text, is_whole }, is_alone) {
    const is_inline = leaf.localName === 'span' || (is_alone && !is_whole && leaf.localName !== 'a');
    const place = this.#place_of(leaf);
    let element;
    if (leaf.matches(meaningful) && !is_inline) ({ element } = this.#written(leaf));
    else {
      if (this.#before && is_beside(this.#before, leaf)) place.element.append(' ');
      element = document.createElement(is_inline ? 'span' : 'div');
      say_language(element, leaf, place.told);
      place.element.append(element);
    }
    this.#before = leaf;
    text.split('\n').forEach((line, i) => element.append(...(i ? [document.createElement('br')] : []), line));
  }

  html() { return this.#root.innerHTML; }
}

export function html_of(pieces) {
  const writer = new HtmlWriter();
  for (const piece of pieces) writer.write(piece, pieces.length === 1);
  return writer.html();
}

/// Of what is selected now under `root`; nothing when no words of ours are.
function selected_pieces(root) {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return [];
  return pieces_of(selection.getRangeAt(0), root);
}

export function watch_copying(root) {
  const fill = (event, data) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return false;
    const pieces = selected_pieces(root);
    if (!pieces.length || !data) return false;
    data.setData('text/plain', text_of(pieces));
    data.setData('text/html', html_of(pieces));
    return true;
  };
  document.addEventListener('copy', (event) => {
    if (fill(event, event.clipboardData)) event.preventDefault();
  });
  document.addEventListener('dragstart', (event) => {
    const drags_words = event.target instanceof Text || getSelection().containsNode(event.target, true);
    if (drags_words) fill(event, event.dataTransfer);
  });
}
