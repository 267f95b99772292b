// What a person has switched on to see, reach and hear better (src/app/aids.h). The client draws most of it; the
// browser's part is loaded only where something is on.
export class Aids {
  #loaded = null; #parts = null; #wanted = '';
  waiting = 0;

  /// The client is there: `parts` is what it is made of.
  connect(parts) {
    this.#parts = parts;
    this.apply(this.#wanted);
  }

  /// `text` is as the client keeps it. Where it cannot be loaded, the page stays as it is.
  async apply(text) {
    this.#wanted = text;
    if (!text && !this.#loaded) return;
    this.waiting += 1;
    try {
      this.#loaded ??= import('./aids.lazy.js');
      await (await this.#loaded).apply(text, this.#parts);
    } catch (error) {
      this.#loaded = null;
      console.warn('aids', error);
    } finally {
      this.waiting -= 1;
    }
  }
}
