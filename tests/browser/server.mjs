// The real server, in a temporary folder, on a free port: started, asked, killed and started again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { free_port, start, stop, temporary_folder, until } from './processes.mjs';

const program = () => {
  const path = process.env.HAMANDISH_SERVER;
  if (!path || !existsSync(path)) throw new Error(`HAMANDISH_SERVER names no program: ${path}`);
  return path;
};

export class Server {
  codes = []; ///< one-time codes as the log tells them: { mobile, code }
  log = [];

  /// Starts on fresh data. `clock` is an RFC 3339 instant that demo mode pretends to be at. `drafts`,
  /// { slug, write(folder) → { fa, en } }, is imported as the only call instead of the demo's own.
  /// `house` prepares the data with the program's other commands: it is given `run(words)`, which gives
  /// the lines that were printed. `site`: a built site other than the usual one.
  /// `database`: "postgresql://…", or SQLite in the folder of the data. `options`: more words for serve.
  static async start({ clock, drafts, house, site, database, options = [] } = {}) {
    const server = new Server();
    server.site = site ?? process.env.HAMANDISH_SITE;
    server.database = database;
    server.options = options;
    server.data = join(temporary_folder('data'), 'data');
    server.port = await free_port();
    server.url = `http://127.0.0.1:${server.port}`;
    if (drafts) await server.#import(drafts);
    if (house) await house((words) => server.#command(words));
    await server.#run(clock);
    return server;
  }

  async #import({ slug, write }) {
    const { fa, en } = write(temporary_folder('drafts'));
    const days_from_now = (days) => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString();
    const imported = await start(program(), ['import', '--data', this.data, '--fa', fa, '--en', en, '--slug', slug,
      '--opens', days_from_now(-1), '--closes', days_from_now(40), '--owner-fa', slug, '--owner-en', slug,
      '--summary-fa', slug, '--summary-en', slug], { on_line: (line) => this.#read(line) }).ended;
    if (imported.code !== 0) throw new Error(`hamandish import ended with ${imported.code}:\n${this.log.join('\n')}`);
  }

  async #command(words) {
    const lines = [];
    const on_line = (line) => lines.push(line);
    const ended = await start(program(), [...words, '--data', this.data], { on_line }).ended;
    if (ended.code !== 0) throw new Error(`hamandish ${words.join(' ')} ended with ${ended.code}:\n${lines.join('\n')}`);
    return lines;
  }

  async #run(clock) {
    const { site } = this;
    if (!site || !existsSync(site)) throw new Error(`HAMANDISH_SITE names no folder: ${site}`);
    const flags = ['serve', '--data', this.data, '--port', String(this.port), '--web', site, '--demo', ...this.options];
    if (clock) flags.push('--clock', clock);
    if (this.database) flags.push('--database', this.database);
    this.child = start(program(), flags, { on_line: (line) => this.#read(line) });
    let ended;
    this.child.ended.then((end) => { ended = end; });
    await until(async () => {
      if (ended) throw new Error(`the server ended (${JSON.stringify(ended)}):\n${this.log.join('\n')}`);
      return fetch(`${this.url}/healthz`).then((answer) => answer.ok, () => false);
    }, { what: 'the server to be healthy', timeout_ms: 60_000 });
  }

  #read(line) {
    this.log.push(line);
    if (process.env.HAMANDISH_SERVER_LOG) console.error(`server| ${line}`);
    if (!line.startsWith('{')) return;
    try {
      const entry = JSON.parse(line);
      if (entry.event === 'one_time_code') this.codes.push(entry);
    } catch { /* a line of some library, not of the log */ }
  }

  /// In order, or it is a fault of the server, whatever the page made of it.
  async stop() {
    if (this.is_away) return;
    const { code, signal } = await stop(this.child);
    if (code !== 0) throw new Error(`the server ended with ${code ?? signal}:\n${this.log.slice(-40).join('\n')}`);
  }
  kill() { return stop(this.child, 'SIGKILL'); }

  /// Same data, same address; perhaps another time.
  async restart({ clock, kill = false } = {}) {
    await (kill ? this.kill() : this.stop());
    await this.#run(clock);
  }

  /// Nobody answers at the address until it comes back, with the same data.
  async go_away() {
    this.is_away = true;
    await this.kill();
  }
  async come_back({ clock } = {}) {
    await this.#run(clock);
    this.is_away = false;
  }

  /// The newest code sent to this number after `seen` codes were known.
  async code_for(mobile, seen = 0) {
    await until(() => this.codes.slice(seen).some((entry) => entry.mobile.endsWith(mobile.slice(-10))),
      { what: `a one-time code for ${mobile}` });
    return this.codes.slice(seen).findLast((entry) => entry.mobile.endsWith(mobile.slice(-10))).code;
  }

  async get(path) {
    const answer = await fetch(`${this.url}${path}`);
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  /// A person who acts through the API alone: the others in the room.
  async citizen(mobile) {
    const citizen = new Citizen(this.url);
    const seen = this.codes.length;
    await citizen.send('POST', '/api/v1/sign-in/codes', { mobile });
    await citizen.send('POST', '/api/v1/sign-in', { mobile, code: await this.code_for(mobile, seen) });
    return citizen;
  }
}

class Citizen {
  cookie = '';
  constructor(url) { this.url = url; }

  async send(method, path, body) {
    const answer = await fetch(`${this.url}${path}`, { method, body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
      headers: { 'content-type': 'application/json', cookie: this.cookie, origin: this.url } });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    // The server sets one at a time; Debian's Node has no getSetCookie().
    this.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return JSON.parse(text || '{}');
  }

  async comment(call, unit, text) {
    const client_key = `test-${Math.random().toString(16).slice(2).padEnd(16, '0')}`;
    const { comment } = await this.send('POST', `/api/v1/calls/${call}/units/${unit}/comments`, { client_key, text });
    return comment;
  }
  vote(call, unit, choice) { return this.send('PUT', `/api/v1/calls/${call}/units/${unit}/vote`, { choice }); }
  react(comment, choice) { return this.send('PUT', `/api/v1/comments/${comment}/reaction`, { choice }); }
}
