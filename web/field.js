// Text fields: the browser edits, the client hears of every change and paints. Nothing is written to a
// field while something is being composed in it.
const is_ticked = (element) => ['checkbox', 'radio'].includes(element.type);
const is_file = (element) => element.type === 'file';
const is_text = (element) => element instanceof HTMLTextAreaElement
  || (element instanceof HTMLInputElement && !is_ticked(element) && !is_file(element));
const is_field = (element) => is_text(element) || element instanceof HTMLSelectElement || is_file(element);

/// Shift+Space after a Persian letter, with its marks if it has some, or a digit («۱۲‌ساله») is the half-space,
/// as on the standard keyboard (ISIRI 9147); where the layout has it, the key already says so and is left alone.
const persian_end = /[\u0620-\u064a\u0660-\u0669\u0671-\u06d3\u06d5\u06ee-\u06fc\u06ff][\u064b-\u065f\u0670]*$/;
const half_space = '\u200c';
const key_of_input_method = 229; ///< Safari says so of the key that ends a composition

function wants_half_space({ key, keyCode, shiftKey, ctrlKey, altKey, metaKey, isComposing }, field) {
  return key === ' ' && shiftKey && !ctrlKey && !altKey && !metaKey && !isComposing
    && keyCode !== key_of_input_method && persian_end.test(field.value.slice(0, field.selectionStart));
}

/// Where what is being composed stands. It holds the caret; where composing began says little, because
/// phones compose words that were there before.
function composed_range({ value, selectionEnd: caret }, { text, start }) {
  const holds = (at) => at >= 0 && at <= caret && caret <= at + text.length && value.startsWith(text, at);
  if (!text) return [0, 0];
  if (holds(start)) return [start, start + text.length];
  for (let at = caret - text.length; at <= caret; ++at) if (holds(at)) return [at, at + text.length];
  return [0, 0];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/// As the client has it: half of a character typed in two halves is not a character yet.
const well_formed = (text) => decoder.decode(encoder.encode(text));

export class Fields {
  #mirror; #send;
  #composing = null; ///< { field, text, start }
  #told = new WeakMap(); ///< field → what the client last heard, as JSON
  #directions = new MutationObserver((changes) => {
    changes.forEach(turn_back);
    this.#directions.takeRecords(); // of having turned it back
  });

  connect({ mirror, send }) {
    this.#mirror = mirror;
    this.#send = send;
    const on = (type, act) => document.addEventListener(type, ({ target, data }) => {
      if (is_field(target) && mirror.node_of(target)) act(target, data ?? '');
    }, true);
    for (const type of ['input', 'scroll', 'select', 'focusin']) on(type, (field) => this.#tell(field));
    on('compositionstart', (field, text) => this.#compose(field, text, field.selectionStart));
    on('compositionupdate', (field, text) => this.#compose(field, text, this.#composing?.start));
    on('compositionend', (field) => { this.#composing = null; this.#tell(field); });
    document.addEventListener('keydown', (event) => {
      const field = event.target;
      if (!is_text(field) || !mirror.node_of(field) || !wants_half_space(event, field)) return;
      event.preventDefault();
      document.execCommand('insertText', false, half_space);
    });
    document.addEventListener('selectionchange', () => {
      const field = document.activeElement;
      if (is_field(field) && mirror.node_of(field)) this.#tell(field);
    });
    mirror.after_writing(() => this.#directions.takeRecords());
    this.#directions.observe(document.body,
      { subtree: true, attributeFilter: ['dir'], attributeOldValue: true });
  }

  /// The part of a field that the client last heard is being composed.
  composed_in(field) { return JSON.parse(this.#told.get(field) ?? '{}').composition ?? [0, 0]; }

  #compose(field, text, start) {
    this.#composing = { field, text, start: start ?? field.selectionStart };
    if (field.value.includes(text)) this.#tell(field);
  }

  #tell(field) {
    if (is_file(field)) return this.#tell_file(field);
    const { value, selectionStart, selectionEnd, scrollLeft: along, scrollTop } = field;
    const composed = this.#composing?.field === field ? composed_range(field, this.#composing) : [0, 0];
    const change = { node: this.#mirror.node_of(field), value, selection: [selectionStart ?? 0, selectionEnd ?? 0],
      composition: composed, scroll: [along, scrollTop] };
    const told = JSON.stringify(change);
    if (this.#told.get(field) === told) return;
    this.#told.set(field, told);
    this.#send('field_changed', change);
    // An input is scrolled along its line when it is laid out, and has no event for it.
    if (field.localName === 'input') requestAnimationFrame(() => this.#tell(field));
  }

  /// A file is named, never read here.
  #tell_file(field) {
    const name = field.files[0]?.name;
    if (!name) return;
    this.#send('field_changed', { node: this.#mirror.node_of(field), value: name, selection: [0, 0],
      composition: [0, 0], scroll: [0, 0] });
  }

  /// What the client holds. Words typed before the client was there win over it: it is told of them.
  set_value(field, value) {
    if (this.#composing?.field === field || well_formed(field.value) === value) return;
    const typed_before = is_text(field) && !this.#told.has(field) && field.value !== field.defaultValue;
    if (!typed_before) field.value = value;
    queueMicrotask(() => this.#tell(field));
  }

  /// Puts text in place of a part of a field, by default the selection, through the browser's own editing:
  /// nothing else inserts as typing does, so that it can be undone. The selection stays on its words.
  replace(field, text, { start = field.selectionStart, end = field.selectionEnd, stays = false } = {}) {
    if (this.#composing?.field === field) field.blur(); // what is being composed is taken as it is
    if (document.activeElement !== field) field.focus({ preventScroll: true });
    const { selectionStart, selectionEnd, selectionDirection } = field;
    const moved = (at) => (at < end ? Math.min(at, start) : at + text.length - (end - start));
    field.setSelectionRange(start, end);
    document.execCommand(text ? 'insertText' : 'delete', false, text);
    if (stays) field.setSelectionRange(moved(selectionStart), moved(selectionEnd), selectionDirection);
  }
}

/// Browsers have a key that turns a whole field. The client would go on painting by each paragraph's first
/// letter, so it is taken back: what turns a paragraph here, for readers too, is a button beside the field.
function turn_back({ target, oldValue }) {
  if (!is_field(target) || target.getAttribute('dir') === oldValue) return;
  if (oldValue === null) target.removeAttribute('dir');
  else target.setAttribute('dir', oldValue);
}
