// Before the client is there, where it can be expected: one may write and tick already, links work by
// themselves, and the last button pressed waits for the client instead of being sent as a form. Where none
// comes, the page's own forms are sent (src/html/forms.h).
export class EarlyHands {
  #waiting; ///< controls that the server printed disabled because they mean nothing without a client
  #pressed = null;
  #ticked = new Map(); ///< boxes and radio buttons that were turned, and what they were turned to
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
    root.addEventListener('change', ({ target }) => {
      if (target.matches('[data-waiting]:is([type=checkbox],[type=radio])')) this.#tick(target);
    }, { signal });
  }

  #tick(box) {
    for (const other of this.#ticked.keys()) {
      if (other.type === 'radio' && other.name === box.name) this.#ticked.delete(other);
    }
    this.#ticked.set(box, box.checked);
  }

  #wait(button) {
    this.#pressed?.removeAttribute('aria-busy');
    button.setAttribute('aria-busy', 'true');
    this.#pressed = button;
  }

  /// The client listens from now on: gives what is still there and not as it was turned, and the button
  /// that waited, in this order.
  hand_over() {
    this.#listening.abort();
    const turned = [...this.#ticked].filter(([box, wanted]) => box.checked !== wanted).map(([box]) => box);
    return [...turned, this.#pressed].filter((control) => control?.isConnected);
  }

  /// No client will come: the page is as the server printed it.
  give_up() {
    this.#listening.abort();
    this.#pressed?.removeAttribute('aria-busy');
    for (const control of this.#waiting) control.disabled = true;
  }
}
