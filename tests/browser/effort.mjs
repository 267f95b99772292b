// What a screen costs a person, by the keystroke-level model (Card, Moran and Newell, "The keystroke-level model for user
// performance time with interactive systems", CACM 23(7), 1980): acts are counted and each has its time, so that the sum is
// the same on every machine. What the program itself takes is not in it.
import { PointerHand } from './hands.mjs';

/// Their figures: an average typist who is no secretary (40 words a minute), pointing, a button going down or up, a hand
/// between mouse and keys, a moment of thought.
const key = 0.28, point = 1.1, button = 0.1, home = 0.4, thought = 1.35;
const press = point + 2 * button;
/// Theirs know the program. Who is new to it thinks before every act, even those that belong together, and reads
/// everything it says once, at less than two thirds of how fast grown-ups read (238 words a minute: Brysbaert, "How many
/// words do we read per minute?", Journal of Memory and Language 109, 2019).
const words_a_minute = 150;
/// The system's own dialog for a file: found, and pressed twice.
const dialog = thought + point + 4 * button;

/// How often fingers go down for a character: half-spaces, capitals and the like are two keys.
const keys_of = (text) => [...text].reduce((sum, one) => sum + (/[\u200cA-Z؟:«»()!?_]/u.test(one) ? 2 : 1), 0);

/// A pointer whose owner has never been here.
export class NewHand extends PointerHand {
  presses = 0; keys = 0; files = 0; moves = 0; waited = 0; words = 0;
  #on_keys = false;
  #read = new Set();

  #reach(keys) {
    if (this.#on_keys !== keys) this.moves += 1;
    this.#on_keys = keys;
  }

  async activate(target) {
    this.#reach(false);
    this.presses += 1;
    await super.activate(target);
  }

  async fill(field, text) {
    this.#reach(false);
    this.presses += 1;
    this.#reach(true);
    this.keys += keys_of(text);
    await super.fill(field, text);
  }

  async choose(list, value) {
    this.#reach(false);
    this.presses += 2;
    await super.choose(list, value);
  }

  async give_file(field, path) {
    this.#reach(false);
    this.presses += 1;
    this.files += 1;
    await super.give_file(field, path);
  }

  /// For what comes from elsewhere: a text message, a telephone's camera.
  waits(seconds) { this.waited += seconds; }

  /// What the page says that no page before it did; what differs by a number alone is read no more.
  async reads() {
    const said = await this.page.evaluate(() => [...document.querySelectorAll('main *')]
      .filter((one) => !one.childElementCount && !one.matches('textarea,input,select,option')).map((one) => one.textContent.replace(/\p{N}+/gu, '0').trim()));
    for (const text of said) {
      if (this.#read.has(text)) continue;
      this.#read.add(text);
      this.words += text.split(/\s+/).filter(Boolean).length;
    }
  }

  get minutes() {
    const acts = this.presses * (thought + press) + this.files * dialog + this.keys * key + this.moves * home;
    return (acts + this.waited) / 60 + this.words / words_a_minute;
  }

  get told() {
    return `${this.presses} presses, ${this.keys} keys, ${this.files} files, `
      + `${this.words} words read, ${this.waited} seconds waited`;
  }
}
