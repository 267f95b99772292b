// The address bar: links of ours become inputs, effects become history entries, and each entry
// remembers what was in view.
import { place_in_view, show_place } from './place.js';

/// What has a language's code in front is a page of ours, unless its name ends like a file's.
const ours = /^\/[a-z]{2}(\/[^.]*)?$/;
const path_of = ({ pathname, search }) => pathname + search;
const kept_as = 'hamandish-places';

function kept_places() {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(kept_as) ?? '[]'));
  } catch {
    return new Map();
  }
}

function keep_places(places) {
  try {
    sessionStorage.setItem(kept_as, JSON.stringify([...places]));
  } catch { /* a browser that keeps nothing begins at the top */ }
}

export class Address {
  #send; #root;
  #path = path_of(location);
  #entry = history.state?.entry ?? Date.now(); ///< unlike any of an earlier visit
  #places = kept_places(); ///< history entry → place
  #wanted_place = null;

  /// `root` is what places are looked for in. A page come back to shows its place at once.
  connect({ send, root }) {
    this.#send = send;
    this.#root = root;
    // The client's pages are drawn when their data is there, which the browser can't know.
    history.scrollRestoration = 'manual';
    history.replaceState({ entry: this.#entry }, '');
    if (scrollY === 0) show_place(this.#places.get(this.#entry));
    addEventListener('popstate', ({ state }) => this.#went(state));
    addEventListener('pagehide', () => {
      this.#note_place();
      keep_places(this.#places);
    });
  }

  #note_place() { this.#places.set(this.#entry, place_in_view(this.#root)); }

  /// A plain press on a link of ours is taken; anything else is the browser's.
  follow(link, event) {
    const special = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
      || link.target || link.hasAttribute('download');
    const url = new URL(link.href, location.href);
    if (special || url.origin !== location.origin || !ours.test(url.pathname)) return;
    if (url.hash && path_of(url) === this.#path) return;
    event.preventDefault();
    this.#send('address_changed', { path: path_of(url) + url.hash, by_history: false });
  }

  /// The client is at another address.
  change(path, replace) {
    this.#note_place();
    if (!replace) this.#entry += 1;
    history[replace ? 'replaceState' : 'pushState']({ entry: this.#entry }, '', path);
    this.#path = path_of(location);
    this.#wanted_place = null;
  }

  #went(state) {
    this.#note_place();
    this.#entry = state?.entry ?? this.#entry + 1;
    if (!state) history.replaceState({ entry: this.#entry }, ''); // a fragment of this page
    if (path_of(location) === this.#path) return;
    this.#path = path_of(location);
    this.#wanted_place = this.#places.get(this.#entry) ?? { id: 'page', top: 0 };
    this.#send('address_changed', { path: this.#path, by_history: true });
  }

  /// Goes back to where the entry was left once its page is all there.
  restore_place(settled) {
    if (!this.#wanted_place || !settled) return;
    show_place(this.#wanted_place);
    this.#wanted_place = null;
  }
}
