// Stands between WebKit and the server, because its driver has neither a console nor an offline switch.
// It is an ordinary HTTP proxy, so addresses and origins stay the real ones. Into HTML it puts one
// script, ahead of the page's own, that reports errors; everything else passes through untouched.
import { createServer, request as ask } from 'node:http';
import { report_violations } from './page.mjs';

const script_path = '/__watch.js';
const report_path = '/__watched';

function watch(report_path) {
  document.currentScript.remove(); // the page is as the server wrote it
  const report = (text) => navigator.sendBeacon(report_path, text);
  const old = console.error;
  console.error = (...words) => { report(`console: ${words.map(String).join(' ')}`); old(...words); };
  addEventListener('error', (event) => report(`error: ${event.message} (${event.filename}:${event.lineno})`));
  addEventListener('unhandledrejection', (event) => report(`error: ${event.reason}`));
}
const script = `(${watch})(${JSON.stringify(report_path)}); (${report_violations})();`;

export class WatchingProxy {
  problems = [];
  failed_loads = [];
  offline = false;

  async listen() {
    this.server = createServer((incoming, outgoing) => this.#serve(incoming, outgoing));
    this.server.on('clientError', (error, socket) => socket.destroy());
    await new Promise((done) => this.server.listen(0, '127.0.0.1', done));
    this.address = `127.0.0.1:${this.server.address().port}`;
    return this;
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }

  #serve(incoming, outgoing) {
    const url = new URL(incoming.url, `http://${incoming.headers.host}`);
    if (url.pathname === report_path) return this.#collect(incoming, outgoing);
    if (url.pathname === script_path) {
      outgoing.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(script);
      return undefined;
    }
    if (this.offline) return this.#fail(incoming, url.href);
    return this.#pass(incoming, outgoing, url);
  }

  async #collect(incoming, outgoing) {
    let text = '';
    for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
    this.problems.push(text);
    outgoing.writeHead(204).end();
  }

  #fail(incoming, url) {
    this.failed_loads.push({ url, status: 0 });
    incoming.socket.destroy();
  }

  #pass(incoming, outgoing, url) {
    const headers = { ...incoming.headers };
    delete headers['proxy-connection'];
    const wants_page = /text\/html/.test(headers.accept ?? '');
    if (wants_page) delete headers['accept-encoding'];
    const upstream = ask(url, { method: incoming.method, headers }, (answer) => {
      if (answer.statusCode >= 400) this.failed_loads.push({ url: url.href, status: answer.statusCode });
      if (wants_page && /text\/html/.test(answer.headers['content-type'] ?? '')) insert(answer, outgoing);
      else answer.pipe(outgoing.writeHead(answer.statusCode, answer.rawHeaders));
      answer.on('error', () => outgoing.destroy());
    });
    upstream.on('error', () => this.#fail(incoming, url.href));
    incoming.pipe(upstream);
  }
}

async function insert(answer, outgoing) {
  let html = '';
  for await (const chunk of answer.setEncoding('utf8')) html += chunk;
  const tag = `<script src="${script_path}"></script>`;
  html = /<meta charset[^>]*>/i.test(html) ? html.replace(/<meta charset[^>]*>/i, `$&${tag}`) : tag + html;
  const headers = { ...answer.headers, 'content-length': Buffer.byteLength(html) };
  delete headers['transfer-encoding'];
  outgoing.writeHead(answer.statusCode, headers).end(html);
}
