// A voice of the machine's own: says one thing at a time, and can be told to be silent or to say it again.
const rates = { slow: 0.7, fast: 1.5 };
const volumes = { middle: 0.6, low: 0.3 };
const patience_ms = 1500; ///< browsers find voices after the page is there
const language_of = (tag) => tag.toLowerCase().split(/[-_]/)[0];

export class Voice {
  #synthesis = globalThis.speechSynthesis;
  #rate = 1; #volume = 1;
  #said = []; ///< what was said last, to say again

  set({ rate, volume }) {
    this.#rate = rates[rate] ?? 1;
    this.#volume = volumes[volume] ?? 1;
  }

  #voice(language) { return this.#synthesis.getVoices().find((voice) => language_of(voice.lang) === language_of(language)); }

  /// Is there one for this language?
  async is_there(language) {
    if (!this.#synthesis) return false;
    const came = new Promise((done) => {
      this.#synthesis.addEventListener?.('voiceschanged', done, { once: true });
      setTimeout(done, patience_ms);
    });
    if (!this.#voice(language)) await came;
    return Boolean(this.#voice(language));
  }

  /// `parts` is [text, language] pairs, in order; what was being said stops.
  say(parts) {
    this.silence();
    this.#said = parts;
    this.#speak(parts);
  }

  /// After what is being said.
  add(text, language) { this.#speak([[text, language]]); }
  repeat() { this.say(this.#said); }
  silence() { this.#synthesis?.cancel(); }

  #speak(parts) {
    for (const [text, language] of parts) {
      if (!this.#synthesis || !text) continue;
      const utterance = new SpeechSynthesisUtterance(text);
      const voice = this.#voice(language);
      utterance.lang = voice?.lang ?? language;
      if (voice) utterance.voice = voice;
      utterance.rate = this.#rate;
      utterance.volume = this.#volume;
      this.#synthesis.speak(utterance);
    }
  }
}
