// The W3C WebDriver protocol over HTTP: one session, its commands.
const evaluation_ms = 20_000;

/// The browser's own process ended, or answers no more.
export class BrowserGone extends Error {}

export class Session {
  constructor(address) { this.address = address; }

  async #send(method, path, body, signal) {
    const answer = await fetch(`${this.address}${path}`, {
      method, body: body === undefined ? undefined : JSON.stringify(body),
      headers: { 'content-type': 'application/json' }, signal,
    });
    const { value } = await answer.json();
    if (!answer.ok) {
      const Kind = value?.error === 'invalid session id' ? BrowserGone : Error;
      throw new Kind(`WebDriver ${path}: ${value?.error} ${value?.message ?? ''}`);
    }
    return value;
  }

  async begin(capabilities) {
    const { sessionId } = await this.#send('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    this.base = `/session/${sessionId}`;
  }

  get(path) { return this.#send('GET', this.base + path); }
  post(path, body = {}, signal = undefined) { return this.#send('POST', this.base + path, body, signal); }
  remove(path) { return this.#send('DELETE', this.base + path); }
  end() { return this.remove(''); }

  /// Evaluates an expression, promises awaited; a thrown error comes back as an error. A page that goes
  /// into the back-forward cache meanwhile is frozen, its timers too, and never answers; of one that is left in the
  /// middle of an answer WebKit cannot parse the rest.
  async evaluate(expression) {
    const patience = AbortSignal.timeout(evaluation_ms);
    const answer = await this.post('/execute/async', { script: `
      const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression}))
        .then((value) => done({ value }), (error) => done({ error: String(error && error.stack || error) }));`,
    args: [] }, patience).catch((error) => {
      const is_cut_off = patience.aborted || /Could not parse script result/.test(error.message);
      throw is_cut_off ? new Error('the evaluation was cut off: is the page navigating?') : error;
    });
    if (answer?.error) throw new Error(answer.error);
    return answer?.value;
  }

  async element(expression) {
    const reference = await this.post('/execute/sync', { script: `return ${expression}`, args: [] });
    return Object.values(reference)[0];
  }
}
