// What hands and keys do to the mirror's elements, as inputs naming nodes. One listener a kind of event,
// on the document: elements come and go.
const answering = 'a[href],button,input,textarea,select,[role=tab]';
const focus_by_arrow = { ArrowDown: 1, ArrowUp: -1 };

/// The nearest thing around `target` that answers to a hand.
const answering_at = (target) => (target instanceof Element ? target.closest(answering) : null);

export class Hands {
  #mirror; #send;
  #hovered = 0;
  #pressed = 0;
  #focus = '';

  /// `follow(link, event)` takes links; true when it took one.
  connect({ mirror, send, follow }) {
    this.#mirror = mirror;
    this.#send = send;
    document.addEventListener('click', (event) => this.#click(event, follow));
    document.addEventListener('submit', (event) => event.preventDefault());
    document.addEventListener('cancel', (event) => this.#dismiss(event), true);
    document.addEventListener('focusin', () => this.#tell_focus());
    document.addEventListener('focusout', ({ relatedTarget }) => { if (!relatedTarget) this.#tell_focus(null); });
    document.addEventListener('keydown', (event) => this.#keydown(event));
    document.addEventListener('keyup', () => this.#tell_focus());
    document.addEventListener('pointerover', (event) => this.#hover(event));
    document.addEventListener('pointerleave', () => this.#tell_hover(0));
    document.addEventListener('pointerdown', ({ target }) => this.#tell_press(this.#node_at(target)));
    document.addEventListener('mousedown', (event) => {
      if (answering_at(event.target)?.hasAttribute('data-keeps-focus')) event.preventDefault();
    });
    for (const end of ['pointerup', 'pointercancel', 'dragend']) {
      document.addEventListener(end, () => this.#tell_press(0));
    }
  }

  #node_at(target) {
    const element = answering_at(target);
    return element ? this.#mirror.node_of(element) : 0;
  }

  #click(event, follow) {
    const element = answering_at(event.target);
    if (!element || event.defaultPrevented) return;
    if (element.localName === 'a') return void follow(element, event);
    const node = this.#mirror.node_of(element);
    const ticks = element.matches('[type=checkbox],[type=radio]');
    if (ticks) event.preventDefault(); // whether it is ticked is told by the client
    if (node && (ticks || element.localName === 'button')) this.#send('activated', { node });
  }

  /// A dialog is closed by what the client says next.
  #dismiss(event) {
    const node = this.#mirror.node_of(event.target);
    if (!node) return;
    event.preventDefault();
    this.#send('activated', { node });
  }

  #hover({ target, pointerType }) {
    if (pointerType !== 'touch') this.#tell_hover(this.#node_at(target));
  }

  #tell_hover(node) {
    if (node === this.#hovered) return;
    this.#hovered = node;
    this.#send('hover_changed', { node });
  }

  #tell_press(node) {
    if (node === this.#pressed) return;
    this.#pressed = node;
    this.#send('press_changed', { node });
  }

  #tell_focus(element = document.activeElement) {
    const node = element ? this.#mirror.node_of(element) : 0;
    const visible = node !== 0 && element.matches(':focus-visible');
    const focus = `${node} ${visible}`;
    if (focus === this.#focus) return;
    this.#focus = focus;
    this.#send('focus_changed', { node, visible });
  }

  /// Arrows move the focus within a radio group and choose nothing.
  #keydown(event) {
    const radio = event.target instanceof Element ? event.target.closest('[role=radio]') : null;
    const group = radio?.closest('[role=radiogroup]');
    if (!group || event.altKey || event.ctrlKey || event.metaKey) return;
    const forward = getComputedStyle(group).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const along = event.key === forward ? 1 : -1;
    const step = ['ArrowLeft', 'ArrowRight'].includes(event.key) ? along : focus_by_arrow[event.key];
    if (!step) return;
    event.preventDefault();
    const radios = [...group.querySelectorAll('[role=radio]:not([disabled])')];
    radios.at((radios.indexOf(radio) + step) % radios.length)?.focus();
  }
}
