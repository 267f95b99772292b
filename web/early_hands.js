// Before the client is there, where it can be expected: one may write already, links work by themselves, and
// the last button pressed waits instead of doing nothing. Nothing is sent natively, so nothing typed ends up
// in an address.
export class EarlyHands {
  #waiting; ///< controls that the server printed disabled only because nobody listens yet
  #pressed = null;
  #listening = new AbortController();

  constructor(root) {
    this.#waiting = [...root.querySelectorAll('[data-waiting]')];
    for (const control of this.#waiting) control.disabled = false;
    const { signal } = this.#listening;
    root.addEventListener('submit', (event) => event.preventDefault(), { signal });
    root.addEventListener('click', ({ target }) => {
      const button = target.closest('button[data-waiting]');
      if (button) this.#wait(button);
    }, { signal });
  }

  #wait(button) {
    this.#pressed?.removeAttribute('aria-busy');
    button.setAttribute('aria-busy', 'true');
    this.#pressed = button;
  }

  /// The client listens from now on: gives the button that waited, if it is still there.
  hand_over() {
    this.#listening.abort();
    return this.#pressed?.isConnected ? this.#pressed : null;
  }

  /// No client will come: the page is as the server printed it.
  give_up() {
    this.hand_over()?.removeAttribute('aria-busy');
    for (const control of this.#waiting) control.disabled = true;
  }
}
