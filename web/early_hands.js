// Before the client is there, where it can be expected: one may write already, links work by themselves, and
// the last button pressed waits for the client instead of being sent as a form. Where none comes, the page's
// own forms are sent (src/html/forms.h).
export class EarlyHands {
  #waiting; ///< controls that the server printed disabled because they mean nothing without a client
  #pressed = null;
  #listening = new AbortController();

  constructor(root) {
    this.#waiting = [...root.querySelectorAll('[data-waiting]:disabled')];
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
