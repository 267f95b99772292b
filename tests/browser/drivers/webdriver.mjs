// The W3C WebDriver protocol over HTTP: one session, its commands.
export class Session {
  constructor(address) { this.address = address; }

  async #send(method, path, body) {
    const answer = await fetch(`${this.address}${path}`, {
      method, body: body === undefined ? undefined : JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebDriver ${path}: ${value?.error} ${value?.message ?? ''}`);
    return value;
  }

  async begin(capabilities) {
    const { sessionId } = await this.#send('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    this.base = `/session/${sessionId}`;
  }

  get(path) { return this.#send('GET', this.base + path); }
  post(path, body = {}) { return this.#send('POST', this.base + path, body); }
  remove(path) { return this.#send('DELETE', this.base + path); }
  end() { return this.remove(''); }

  /// Evaluates an expression, promises awaited; a thrown error comes back as an error.
  async evaluate(expression) {
    const answer = await this.post('/execute/async', { script: `
      const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression}))
        .then((value) => done({ value }), (error) => done({ error: String(error && error.stack || error) }));`,
    args: [] });
    if (answer?.error) throw new Error(answer.error);
    return answer?.value;
  }

  async element(expression) {
    const reference = await this.post('/execute/sync', { script: `return ${expression}`, args: [] });
    return Object.values(reference)[0];
  }
}
