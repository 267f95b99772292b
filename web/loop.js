// Inputs in, and a frame on the next animation frame when the client needs one: idle means none.
export class Loop {
  #client; #surface; #mirror; #run_effects; #provide_pictures;
  #requested = true; ///< until begin() nothing is drawn
  #later_pages = null; ///< on their way, or what did not come
  #missing = null; ///< why they did not come
  #when_missing = () => {};
  #before_frame = [];
  #after_frame = [];
  frames = 0;
  frame_ms = 0;
  taken_over = false;
  settled = false;
  covered = { start: 0, end: 0 }; ///< of the viewport, in pixels

  constructor({ client, surface, mirror, run_effects, provide_pictures }) {
    this.#client = client;
    this.#surface = surface;
    this.#mirror = mirror;
    this.#run_effects = run_effects;
    this.#provide_pictures = provide_pictures;
  }

  send(name, fields = {}) {
    this.#client.take(name, fields);
    this.#run_effects(this.#client.effects());
    this.#request_if_needed();
  }

  /// `act` runs before each frame, when the page may still be measured as it was.
  before_frame(act) { this.#before_frame.push(act); }
  /// `act` runs after each frame, when the mirror is what was drawn.
  after_frame(act) { this.#after_frame.push(act); }

  /// Everything there is to show is shown.
  get at_rest() { return this.taken_over && this.settled && !this.#requested; }

  /// There is something to draw into. The first frame waits for nothing.
  begin() {
    this.#requested = false;
    if (this.#client.needs_frame()) this.#frame();
  }

  /// `act` runs when the page cannot be shown, since its code did not come.
  when_missing(act) {
    this.#when_missing = act;
    if (this.#missing) act(this.#missing);
  }

  /// A frame is asked for, and not drawn yet.
  get is_waiting() { return this.#requested; }

  /// When something came that no input tells of.
  wake() { this.#request_if_needed(); }

  #bring_later_pages() {
    this.#later_pages ??= this.#client.load_later_pages().then(() => {
      this.#later_pages = null; // words of another language may lack yet
      this.wake();
    }, (error) => {
      this.#missing = error;
      this.#when_missing(error);
    });
  }

  #request_if_needed() {
    if (this.#client.awaits_later_pages()) this.#bring_later_pages();
    if (this.#requested || !this.#client.needs_frame()) return;
    this.#requested = true;
    requestAnimationFrame(() => {
      this.#requested = false;
      this.#frame();
    });
  }

  #frame({ followed = false, pictured = false } = {}) {
    const begun = performance.now();
    for (const act of this.#before_frame) act();
    this.#surface.apply_size();
    const frame = this.#client.frame();
    this.frame_ms = performance.now() - begun;
    this.settled = frame.settled;
    this.covered = frame.covered;
    if (frame.taken_over) this.#show(frame);
    this.frames += 1;
    this.#run_effects(this.#client.effects());
    // What the browser drew for us is shown, and has its room, before anybody sees a box in its place.
    if (this.#provide_pictures() && !pictured) return this.#frame({ followed, pictured: true });
    const top = scrollY;
    for (const act of this.#after_frame) act();
    if (!followed && scrollY !== top) return this.#follow_scroll();
    this.#request_if_needed();
  }

  /// What came after the frame moved the page: it is drawn where it now is before anybody sees it.
  #follow_scroll() {
    this.#client.take('scrolled', { top: scrollY });
    this.#frame({ followed: true });
  }

  #show({ title, lang, dir, changes }) {
    const { documentElement: page } = document;
    if (document.title !== title) document.title = title;
    if (page.lang !== lang) page.lang = lang;
    if (page.dir !== dir) page.dir = dir;
    this.#mirror.apply(changes);
    if (this.taken_over) return;
    page.classList.add('live');
    this.taken_over = true;
  }
}
