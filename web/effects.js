// Carries out the client's effects, in the order of app::Effect; effects.h says how they are written.
import { load_catalogue } from './catalogues.js';
import { send_file, send_request } from './network.js';
import { copy, share } from './sharing.js';
import { store_text } from './storage.js';

const longest_timer_ms = 2_000_000_000;
const largest_read_bytes = 1 << 16; ///< of a file that is read here
const least_seen_px = 48; ///< of what the focus went to

export class Effects {
  #send; #address; #fields; #aids; #covered;
  #wanted_focus = '';

  connect({ send, address, fields, aids, covered }) {
    this.#send = send;
    this.#fields = fields;
    this.#address = address;
    this.#aids = aids;
    this.#covered = covered;
  }

  run(reader) {
    const acts = [
      (r) => this.#request({ request: r.u32(), method: r.text(), path: r.text(), body: r.text(),
        key: r.text(), person: r.text() }),
      (r) => store_text(r.text(), r.text()),
      (r) => this.#address.change(r.text(), r.flag()),
      (r) => { this.#wanted_focus = r.text(); },
      (r) => this.#wake(r.f64()),
      () => scrollTo(0, 0),
      (r) => this.#replace(r.text(), r.text()),
      (r) => {
        const anchor = r.text();
        const [start, end] = [r.u32(), r.u32()];
        this.#replace(anchor, r.text(), { start, end, stays: true });
      },
      (r) => this.#send_file({ request: r.u32(), method: r.text(), path: r.text(), anchor: r.text() }),
      (r) => this.#load_catalogue(r.text()),
      (r) => {
        const path = r.text();
        location[r.flag() ? 'replace' : 'assign'](path);
      },
      () => dispatchEvent(new Event('hamandish-visit-over')), // kiosk.js
      (r) => this.#pass_on(share(r.text())),
      (r) => this.#aids.apply(r.text()),
      (r) => this.#pass_on(copy(r.text())),
      (r) => this.#read_file(r.text()),
    ];
    reader.list((r) => acts[r.u8()](r));
  }

  #replace(anchor, text, where) {
    const field = document.getElementById(anchor);
    if (field) this.#fields.replace(field, text, where);
  }

  async #request({ request, ...what }) {
    this.#send('reply_arrived', { request, ...await send_request(what) });
  }

  async #load_catalogue(language) {
    this.#send('catalogue_arrived', { language, ...await load_catalogue(language) });
  }

  #take_file(anchor) {
    const field = document.getElementById(anchor);
    const file = field?.files?.[0];
    if (field) field.value = ''; // the same file may be chosen again
    return file;
  }

  /// What is too large to be meant, or cannot be read, is told as empty.
  async #read_file(anchor) {
    const file = this.#take_file(anchor);
    const text = file && file.size <= largest_read_bytes ? await file.text().catch(() => '') : '';
    this.#send('file_read', { text });
  }

  async #send_file({ request, anchor, ...what }) {
    const file = this.#take_file(anchor);
    this.#send('reply_arrived', { request, ...await send_file({ ...what, file }) });
  }

  async #pass_on(outcome) {
    this.#send('share_ended', { outcome: await outcome });
  }

  /// Never early: a browser's timers may be, by the grain of its clock, and the farthest reach a month only.
  #wake(at_ms) {
    const wait = Math.min(Math.max(at_ms - Date.now(), 0), longest_timer_ms);
    setTimeout(() => (Date.now() < at_ms ? this.#wake(at_ms) : this.#send('clock_ticked')), wait);
  }

  /// Moves the focus that was asked for, once its element is there.
  move_focus() {
    const element = this.#wanted_focus && document.getElementById(this.#wanted_focus);
    if (!element) return;
    this.#wanted_focus = '';
    element.focus({ preventScroll: true });
    if (element !== document.activeElement) {
      element.tabIndex = -1; // a heading or a text: reachable for this once
      element.focus({ preventScroll: true });
    }
    const { top, bottom } = element.getBoundingClientRect();
    const seen = Math.min(bottom, top + least_seen_px);
    const { start, end } = this.#covered();
    if (top >= start && seen <= innerHeight - end) return;
    const fits = bottom - top < innerHeight / 2;
    element.scrollIntoView({ block: fits ? 'center' : 'start', behavior: 'instant' });
  }
}
