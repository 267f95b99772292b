// The bytes that cross between wasm and JavaScript; wire.h says how, inputs.h what.
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true }); // a text may begin with U+FEFF

class Writer {
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  #at = 0;

  #room(count) {
    if (this.#at + count > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + count));
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    const at = this.#at;
    this.#at += count;
    return at;
  }

  u8(value) { const at = this.#room(1); this.#view.setUint8(at, value); }
  flag(value) { this.u8(value ? 1 : 0); }
  u32(value) { const at = this.#room(4); this.#view.setUint32(at, value >>> 0, true); }
  f32(value) { const at = this.#room(4); this.#view.setFloat32(at, value, true); }
  bytes(value) { const at = this.#room(value.length); this.#bytes.set(value, at); }
  text(value) {
    const bytes = encoder.encode(value);
    this.u32(bytes.length);
    this.bytes(bytes);
  }
  written() { return this.#bytes.subarray(0, this.#at); }
}

export class Reader {
  #bytes; #view; #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #step(count) { const at = this.#at; this.#at += count; return at; }
  u8() { return this.#view.getUint8(this.#step(1)); }
  flag() { return this.u8() !== 0; }
  u32() { return this.#view.getUint32(this.#step(4), true); }
  f32() { return this.#view.getFloat32(this.#step(4), true); }
  f64() { return this.#view.getFloat64(this.#step(8), true); }
  text() {
    const count = this.u32();
    const at = this.#step(count);
    return decoder.decode(this.#bytes.subarray(at, at + count));
  }
  list(item) {
    const items = [];
    for (let count = this.u32(); count > 0; --count) items.push(item(this));
    return items;
  }
  rect() { return { x: this.f32(), y: this.f32(), width: this.f32(), height: this.f32() }; }
}

// In the order of client::Input; each writes its fields in the order of the struct.
const inputs = [
  ['started', (w, { path, stored, random, online, kiosk }) => {
    w.text(path);
    w.u32(stored.length);
    for (const [key, value] of stored) { w.text(key); w.text(value); }
    w.text(random);
    w.flag(online);
    w.flag(kiosk);
  }],
  ['resized', (w, { width, height, ratio }) => { w.f32(width); w.f32(height); w.f32(ratio); }],
  ['scrolled', (w, { top }) => w.f32(top)],
  ['preferred', (w, { dark, more_contrast, reduced_motion, forced_colors }) => {
    for (const on of [dark, more_contrast, reduced_motion, forced_colors]) w.flag(on);
  }],
  ['address_changed', (w, { path, by_history }) => { w.text(path); w.flag(by_history); }],
  ['activated', (w, { node }) => w.u32(node)],
  ['field_changed', (w, { node, value, selection, composition, scroll }) => {
    w.u32(node);
    w.text(value);
    for (const offset of [...selection, ...composition]) w.u32(offset);
    for (const part of scroll) w.f32(part);
  }],
  ['focus_changed', (w, { node, visible }) => { w.u32(node); w.flag(visible); }],
  ['hover_changed', (w, { node }) => w.u32(node)],
  ['press_changed', (w, { node }) => w.u32(node)],
  ['reply_arrived', (w, { request, status, body, kept }) => {
    w.u32(request);
    w.u32(status);
    w.text(body);
    w.flag(kept);
  }],
  ['catalogue_arrived', (w, { language, status, body }) => {
    w.text(language);
    w.u32(status);
    w.u32(body.length);
    w.bytes(body);
  }],
  ['online_changed', (w, { online }) => w.flag(online)],
  ['clock_ticked', () => {}],
  ['touched', () => {}],
  ['device_lost', () => {}],
  ['share_ended', (w, { outcome }) => w.u8(outcome)],
  ['voice_sought', (w, { is_found }) => w.flag(is_found)],
  ['kept_elsewhere', (w, { name, value }) => { w.text(name); w.text(value); }],
  ['words_selected', (w, { nodes, before, words, after }) => {
    w.u32(nodes.length);
    for (const node of nodes) w.u32(node);
    for (const text of [before, words, after]) w.text(text);
  }],
  ['file_read', (w, { text }) => w.text(text)],
];
const kinds = new Map(inputs.map(([name, write], kind) => [name, { kind, write }]));

/// One client::Input as bytes.
export function input_bytes(name, fields) {
  const { kind, write } = kinds.get(name);
  const writer = new Writer();
  writer.u8(kind);
  write(writer, fields);
  return writer.written();
}

/// What read_picture of frame_message.h takes.
export function picture_bytes({ text, size, bold, width, height, first_column, first_row, advance, rgba }) {
  const writer = new Writer();
  writer.text(text);
  writer.u32(size);
  writer.flag(bold);
  for (const number of [width, height, first_column, first_row, advance]) writer.u32(number);
  writer.bytes(rgba);
  return writer.written();
}
