// Text fields: the browser edits, the client hears of every change and paints. Nothing is written to a
// field while something is being composed in it.
const is_field = (element) => element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/// Shift+Space after a Persian letter is the half-space, as on the standard keyboard (ISIRI 9147); where
/// the layout has it, the key already says so and is left alone.
const persian_letter = /[\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff]$/;
const half_space = '\u200c';

function wants_half_space({ key, shiftKey, ctrlKey, altKey, metaKey, isComposing }, field) {
  return key === ' ' && shiftKey && !ctrlKey && !altKey && !metaKey && !isComposing
    && persian_letter.test(field.value.slice(0, field.selectionStart));
}

export class Fields {
  #mirror; #send;
  #composing = null; ///< { field, start, length }
  #told = new WeakMap(); ///< field → what the client last heard, as JSON

  connect({ mirror, send }) {
    this.#mirror = mirror;
    this.#send = send;
    const on = (type, act) => document.addEventListener(type, ({ target, data }) => {
      if (is_field(target) && mirror.node_of(target)) act(target, data ?? '');
    }, true);
    on('input', (field) => this.#tell(field));
    on('scroll', (field) => this.#tell(field));
    on('select', (field) => this.#tell(field));
    on('focusin', (field) => this.#tell(field));
    on('compositionstart', (field) => { this.#composing = { field, start: field.selectionStart, length: 0 }; });
    on('compositionupdate', (field, text) => { if (this.#composing) this.#composing.length = text.length; });
    on('compositionend', (field) => { this.#composing = null; this.#tell(field); });
    document.addEventListener('keydown', (event) => {
      const field = event.target;
      if (!is_field(field) || !mirror.node_of(field) || !wants_half_space(event, field)) return;
      event.preventDefault();
      document.execCommand('insertText', false, half_space);
    });
    document.addEventListener('selectionchange', () => {
      const field = document.activeElement;
      if (is_field(field) && mirror.node_of(field)) this.#tell(field);
    });
  }

  #tell(field) {
    const { value, selectionStart, selectionEnd, scrollTop } = field;
    const composed = this.#composing?.field === field ? this.#composing : { start: 0, length: 0 };
    const change = { node: this.#mirror.node_of(field), value, selection: [selectionStart ?? 0, selectionEnd ?? 0],
      composition: [composed.start, composed.start + composed.length], scroll_top: scrollTop };
    const told = JSON.stringify(change);
    if (this.#told.get(field) === told) return;
    this.#told.set(field, told);
    this.#send('field_changed', change);
  }

  /// What the client holds. Words typed before the client was there win over it: it is told of them.
  set_value(field, value) {
    if (this.#composing?.field === field || field.value === value) return;
    const typed_before = !this.#told.has(field) && field.value !== field.defaultValue;
    if (typed_before) return void queueMicrotask(() => this.#tell(field));
    field.value = value;
  }
}
