// Applies what dom_mirror.h tells to the elements under #app. The server's elements are adopted by
// their ids; places and sizes are set through CSSOM, since no inline style may come from markup.
const endings = [null, () => document.createTextNode(' '), () => document.createElement('wbr'),
  () => document.createElement('br')];

const marks = ['', 'ins', 'del', 'mark', 'u'];

/// Words of a line: as they are, or in the element that says they were put in, taken out, found or noted.
function marked(kind, text) {
  if (!marks[kind]) return text;
  const element = document.createElement(marks[kind]);
  element.textContent = text;
  return element;
}

export class Mirror {
  #root;                     ///< what the page's own element lies in
  #elements = new Map();     ///< node id → element
  #nodes = new WeakMap();    ///< element → node id
  #fields;
  #adopting = true;
  #opening = null;           ///< a dialog that was just placed
  #flows = false;            ///< nothing is drawn for the elements: they stand where CSS puts them
  #after_writing = [];

  /// `fields` keeps the values of text fields.
  constructor(root, fields) {
    this.#root = root;
    this.#fields = fields;
  }

  /// 0 when the element is none of ours.
  node_of(element) { return this.#nodes.get(element) ?? 0; }
  element_of(node) { return this.#elements.get(node); }

  /// `act` runs when a frame's changes are written: what else changes the elements is somebody else.
  after_writing(act) { this.#after_writing.push(act); }

  /// From now on the elements are the page that people see.
  let_flow() {
    this.#flows = true;
    for (const element of this.#root.querySelectorAll('[style]')) element.removeAttribute('style');
  }

  apply(reader) {
    const focused = document.activeElement;
    const acts = [this.#remove, this.#element, this.#place, this.#rect, this.#lines, this.#text, this.#value, this.#options];
    for (let count = reader.u32(); count > 0; --count) {
      const act = acts[reader.u8()];
      act.call(this, reader.u32(), reader);
    }
    if (this.#adopting) this.#drop_strangers();
    for (const act of this.#after_writing) act();
    if (this.#opening) return this.#open_dialog();
    if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
  }

  /// Once its buttons are in it, so that the first one gets the focus; what is behind turns inert.
  #open_dialog() {
    this.#opening.removeAttribute('open');
    this.#opening.showModal();
    this.#opening = null;
  }

  /// What the server printed and the client does not have.
  #drop_strangers() {
    for (const element of this.#root.querySelectorAll('[id]')) {
      if (!this.node_of(element) && element.localName !== 'canvas') element.remove();
    }
    this.#adopting = false;
  }

  #remove(node) {
    const element = this.#elements.get(node);
    if (element?.localName === 'dialog') element.close(); // gives the focus back
    element?.remove();
    this.#elements.delete(node);
  }

  #element(node, reader) {
    const tag = reader.text();
    const attributes = new Map(reader.list((r) => [r.text(), r.text()]));
    let element = this.#elements.get(node);
    if (!element) {
      const printed = this.#adopting && document.getElementById(attributes.get('id'));
      element = printed?.localName === tag ? printed : document.createElement(tag);
      this.#elements.set(node, element);
      this.#nodes.set(element, node);
    }
    for (const name of element.getAttributeNames()) {
      if (!['style', 'open'].includes(name) && !attributes.has(name)) element.removeAttribute(name);
    }
    for (const [name, value] of attributes) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    // Once pressed, a box no longer listens to its attribute.
    if (['checkbox', 'radio'].includes(element.type)) element.checked = attributes.has('checked');
  }

  #place(node, reader) {
    const parent = this.#elements.get(reader.u32()) ?? this.#root;
    const previous = this.#elements.get(reader.u32());
    const element = this.#elements.get(node);
    const stands = element.parentNode === parent
      && (parent === this.#root || element.previousElementSibling === (previous ?? null));
    if (stands) return;
    if (previous) previous.after(element);
    else if (parent === this.#root) parent.append(element);
    else parent.prepend(element);
    if (element.localName === 'dialog') this.#opening = element;
  }

  #rect(node, reader) {
    const { x, y, width, height } = reader.rect();
    if (this.#flows) return;
    const { style } = this.#elements.get(node);
    style.inset = `${y}px auto auto ${x}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  }

  #lines(node, reader) {
    const above = reader.f32();
    const below = reader.f32();
    const parts = [];
    for (let count = reader.u32(); count > 0; --count) {
      const line = document.createElement('span');
      line.className = 'line';
      line.append(...reader.list((r) => marked(r.u8(), r.text())));
      const ending = endings[reader.u8()];
      const before = reader.f32();
      const after = reader.f32();
      if (!this.#flows) line.style.margin = `0 ${after}px 0 ${before}px`;
      parts.push(line);
      if (ending) parts.push(ending());
    }
    const element = this.#elements.get(node);
    if (!this.#flows) element.style.padding = `${above}px 0 ${below}px`;
    element.replaceChildren(...parts);
  }

  #text(node, reader) { this.#elements.get(node).textContent = reader.text(); }
  #options(node, reader) {
    const element = this.#elements.get(node);
    element.replaceChildren(...reader.list((r) => new Option(...[r.text(), r.text()].reverse())));
  }
  #value(node, reader) { this.#fields.set_value(this.#elements.get(node), reader.text()); }
}
