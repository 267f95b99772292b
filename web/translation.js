// A browser that translates the page changes the words of its elements, which nobody sees while the canvas
// shows its own. So the canvas gives way, and the page flows as it does without it.
import { place_in_view, show_place } from './place.js';

const says_something = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim();

/// Extensions add elements of their own; translators put other words in place of ours.
function changes_words({ type, target, addedNodes, removedNodes }) {
  if (target.parentElement?.closest('textarea')) return false;
  return type === 'characterData' || [...addedNodes].some(({ localName }) => localName === 'font')
    || [...removedNodes].some(says_something);
}

export class Translation {
  #root; #mirror;
  #observer = new MutationObserver((changes) => {
    if (changes.some(changes_words)) this.#give_way();
  });

  /// `mirror` writes under `root`; whatever else does is somebody else.
  connect({ root, mirror }) {
    this.#root = root;
    this.#mirror = mirror;
    mirror.after_writing(() => this.#observer.takeRecords());
    this.#observer.observe(root, { subtree: true, characterData: true, childList: true });
  }

  #give_way() {
    this.#observer.disconnect();
    const held = place_in_view(this.#root);
    this.#mirror.let_flow();
    document.documentElement.classList.remove('live');
    show_place(held);
  }
}
