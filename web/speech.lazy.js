// Reads the page aloud without any assistive technology (EN 301 549, 5.1), from the same elements that a screen reader
// gets. Four acts lead through it: next, previous, do it, back; any key or touch stops the voice, and what was said can
// be heard again. The words come from locale/, the order of things from speech_items.lazy.js.
import { contexts_of, items_of, language_of, words_of } from './speech_items.lazy.js';
import { Voice } from './speech_voice.lazy.js';
import { words as words_by_language } from './speech_words.lazy.js';

/// No browser and no screen reader has these to itself (access.cpp tells people of them).
const acts_by_key = { F8: 'next', F4: 'previous', F9: 'activate', F2: 'back' };
const writing = 'textarea,input:not([type=checkbox],[type=radio],[type=file])';
const mark = '3px solid var(--accent)';

/// A dialog makes all else inert, but not what leads through it.
function button_at({ target, clientX, clientY }) {
  if (!target.closest('dialog')) return null;
  return [...document.querySelectorAll('#speech button')].find((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return clientX >= x && clientX < x + width && clientY >= y && clientY < y + height;
  });
}

export class Speech {
  #parts; #voice = new Voice();
  #root = document.getElementById('page');
  #listening = null;
  #at = null;      ///< the element that was read last
  #place = 0;      ///< where it stood, should it go
  #pressed = null; ///< { element, words }: read again when it changes
  #path = location.pathname;
  #told = new WeakMap(); ///< live region → what it said

  constructor(parts) {
    this.#parts = parts;
    parts.loop.after_frame(() => this.#after_frame());
    new MutationObserver((changes) => this.#hear(changes))
      .observe(this.#root, { subtree: true, childList: true, characterData: true });
  }

  get #words() { return words_by_language[document.documentElement.lang]; }
  get #keyboard() { return document.getElementById('keyboard'); }

  async start(how) {
    this.#voice.set(how);
    if (this.#listening) return;
    this.#listening = new AbortController();
    const options = { capture: true, signal: this.#listening.signal };
    document.addEventListener('keydown', (event) => this.#key(event), options);
    document.addEventListener('pointerdown', () => this.#voice.silence(), options);
    document.addEventListener('click', (event) => this.#click(event), options);
    document.addEventListener('focusin', ({ target }) => this.#focused(target), options);
    this.#parts.send('voice_sought', { is_found: await this.#voice.is_there(document.documentElement.lang) });
  }

  stop() {
    this.#listening?.abort();
    this.#listening = null;
    this.#voice.silence();
    this.#marked(null);
  }

  #key(event) {
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    const act = shiftKey && key === 'F9' ? 'repeat' : acts_by_key[key];
    this.#voice.silence();
    if (!act || ctrlKey || altKey || metaKey || (shiftKey && act !== 'repeat')) return;
    event.preventDefault();
    event.stopPropagation();
    this.#do(act);
  }

  #click(event) {
    const button = event.target.closest('button') ?? button_at(event);
    if (button?.closest('#speech')) {
      event.stopPropagation();
      this.#do(button.id.slice('speech-'.length));
    } else if (button?.closest('#keyboard')) {
      this.#voice.say([[button.textContent, language_of(button)]]);
    }
  }

  #do(act) {
    const acts = { next: () => this.#step(1), previous: () => this.#step(-1), activate: () => this.#activate(),
      back: () => this.#back(), repeat: () => this.#voice.repeat(), stop: () => this.#voice.silence() };
    acts[act]?.();
  }

  /// Elements of ours stay for as long as what they stand for; when one is gone, its place is where one is.
  #items() {
    const items = items_of(this.#root);
    const found = items.indexOf(this.#at);
    if (found >= 0) this.#place = found;
    return { items, place: this.#at ? Math.min(this.#place, items.length) - (found < 0 ? 1 : 0) : -1 };
  }

  #step(by) {
    const { items, place } = this.#items();
    const keys = this.#keyboard && items.findIndex((item) => this.#keyboard.contains(item));
    // From the field one writes in to the keys, and from the first of them back.
    if (keys > 0 && by > 0 && this.#at === document.activeElement && this.#at.matches(writing)) return this.#read(items[keys]);
    if (keys > 0 && by < 0 && place === keys) return this.#read(document.activeElement);
    const next = items[place + by];
    if (next) return this.#read(next);
    const { start, end } = this.#words;
    this.#voice.say([[by > 0 ? end : start, document.documentElement.lang]]);
  }

  /// A key takes no focus from the field it writes in.
  #read(element) {
    const before = this.#at;
    this.#at = element;
    this.#items();
    const language = document.documentElement.lang;
    const around = contexts_of(element, before, this.#words).map((text) => [text, language]);
    this.#marked(element);
    if (element.matches('a[href],button,input,textarea,select') && !this.#keyboard?.contains(element)) {
      element.focus({ preventScroll: true });
    }
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    this.#voice.say([...around, [words_of(element, this.#words), language_of(element)]]);
  }

  #marked(element) {
    for (const marked of document.querySelectorAll('[style*=outline]')) marked.style.outline = '';
    if (element) element.style.outline = mark;
  }

  #focused(element) {
    if (this.#path !== location.pathname) return; // the page is read when it is there
    if (element === this.#at || !this.#root.contains(element) || element.closest('#speech') || element.localName === 'main') return;
    if (!this.#keyboard?.contains(this.#at)) this.#read(element);
  }

  #activate() {
    const element = this.#at;
    if (!element?.isConnected) return;
    this.#pressed = { element, words: words_of(element, this.#words) };
    if (element.localName === 'select') return this.#choose_next(element);
    if (element.matches(writing)) element.focus();
    else element.click();
  }

  #choose_next(list) {
    list.selectedIndex = (list.selectedIndex + 1) % list.options.length;
    list.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #back() {
    const dialog = this.#root.querySelector('dialog[open]');
    if (this.#keyboard?.contains(this.#at)) return this.#read(document.activeElement);
    if (dialog) return void dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    history.back();
  }

  #after_frame() {
    if (!this.#listening) return;
    if (this.#path !== location.pathname && this.#parts.loop.settled) {
      this.#path = location.pathname;
      const heading = document.getElementById('main-heading');
      if (heading && heading !== this.#at) this.#read(heading);
    }
    const { element, words } = this.#pressed ?? {};
    if (!element || !this.#words) return;
    if (!element.isConnected || element !== this.#at) this.#pressed = null;
    else if (words_of(element, this.#words) !== words) {
      this.#pressed = null;
      this.#voice.say([[words_of(element, this.#words), language_of(element)]]);
    }
  }

  /// What a screen reader would be told of by itself.
  #hear(changes) {
    if (!this.#listening) return;
    const regions = new Set(changes.map(({ target }) => (target.parentElement && target.nodeType === 3 ? target.parentElement : target))
      .flatMap((target) => [target.closest('[aria-live],[role=status],[role=alert]'), ...target.querySelectorAll('[role=alert]')]));
    for (const region of regions) {
      const text = region?.textContent.trim();
      if (!region || this.#told.get(region) === text) continue;
      this.#told.set(region, text);
      if (text) this.#voice.add(text, language_of(region));
    }
  }
}
