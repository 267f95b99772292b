// What is pressed before the client is there: links work by themselves, and the last button waits for the
// client instead of doing nothing. Nothing is sent natively, so nothing typed ends up in an address.
export class EarlyHands {
  #pressed = ''; ///< id of the button that waits
  #listening = new AbortController();

  constructor(root) {
    const { signal } = this.#listening;
    root.addEventListener('submit', (event) => event.preventDefault(), { signal });
    root.addEventListener('click', ({ target }) => {
      const button = target.closest('button[id]');
      if (button) this.#wait(button);
    }, { signal });
  }

  #wait(button) {
    document.getElementById(this.#pressed)?.removeAttribute('aria-busy');
    button.setAttribute('aria-busy', 'true');
    this.#pressed = button.id;
  }

  /// The client listens from now on: gives the button that waited, if it is still there.
  hand_over() {
    this.#listening.abort();
    return document.getElementById(this.#pressed);
  }

  /// No client will come.
  give_up() { this.hand_over()?.removeAttribute('aria-busy'); }
}
