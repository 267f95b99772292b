// Keeps what a reader has opened readable without a connection, also after the browser was closed: the
// shell by its hashed names, public pages, and public answers of the API as they were when last seen.
// Nothing personal: only what the server marks public is kept.
// A new version waits until every page of the old one is gone, so nobody's writing is interrupted.
const version = '{{version}}';
const shell = ['{{shell}}'];
const words = JSON.parse('{{words}}'); ///< by language: dir, notice, title, text
const kept_shell = `shell-${version}`;
const kept_pages = `pages-${version}`; ///< they name the shell's files, so each version has its own
const kept_answers = 'answers'; ///< the API outlives versions
const most_kept = { [kept_pages]: 100, [kept_answers]: 300 };
const patience_ms = 6000; ///< then what was kept does, where there is something

const is_answer = (url) => url.pathname.startsWith('/api/');
const store_of = (url) => (is_answer(url) ? kept_answers : kept_pages);
const is_kept_kind = (answer) => /^(text\/(html|javascript)|application\/(json|wasm)|font\/)/.test(answer.headers.get('content-type') ?? '');
const are_words = (answer) => answer.url.endsWith('.catalogue');
const is_public = (answer) => answer.ok && !answer.redirected && (is_kept_kind(answer) || are_words(answer))
  && /\bpublic\b/.test(answer.headers.get('cache-control') ?? '');

async function install() {
  const cache = await caches.open(kept_shell);
  await cache.addAll(shell);
  await keep_open_pages().catch(() => {}); // the rest works without
}

/// What was loaded before there was a worker: the pages that are open, and where an installed site starts.
async function keep_open_pages() {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const addresses = new Set(open.flatMap(({ url }) => [url.split('#')[0], new URL(`/${language_of(new URL(url))}/`, url).href]));
  await Promise.all([...addresses].map(keep_page));
}

async function keep_page(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!is_public(answer)) return;
  await keep(address, answer.clone());
  const messages = [...(await answer.text()).matchAll(/<link rel="preload" href="(\/api\/[^"]+)"/g)];
  await Promise.all(messages.map(async ([, path]) => {
    const message = await fetch(path.replaceAll('&amp;', '&'), { credentials: 'same-origin' });
    if (is_public(message)) await keep(message.url, message);
  }));
}

async function keep_file(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (is_public(answer)) await keep(address, answer);
}

async function keep(request, answer) {
  const name = store_of(new URL(request.url ?? request));
  const cache = await caches.open(name);
  await cache.put(request, answer);
  const all = await cache.keys(); // the oldest first
  await Promise.all(all.slice(0, Math.max(all.length - most_kept[name], 0)).map((one) => cache.delete(one)));
}

async function activate() {
  const ours = [kept_shell, kept_pages, kept_answers];
  const names = await caches.keys();
  await Promise.all(names.filter((name) => !ours.includes(name)).map((name) => caches.delete(name)));
  // Only the first worker finds pages without one: what they load from here on is kept.
  await self.clients.claim();
}

/// The network's answer, or what was kept when there is none, or none soon.
async function newest(event) {
  const { request } = event;
  const url = new URL(request.url);
  let keeping;
  const asked = fetch(request).then((answer) => {
    if (is_public(answer)) keeping = keep(request, answer.clone());
    return answer;
  });
  event.waitUntil(asked.then(() => keeping, () => {})); // also when it comes too late to be shown
  const kept = await caches.match(request, { cacheName: store_of(url), ignoreVary: true });
  if (!kept && request.mode !== 'navigate') return asked;
  const late = kept && new Promise((done) => { setTimeout(done, patience_ms); });
  try {
    const answer = await (late ? Promise.race([asked, late]) : asked);
    if (answer) return answer;
  } catch { /* no network */ }
  if (!kept) return not_kept(url);
  const is_page = /^text\/html/.test(kept.headers.get('content-type') ?? '');
  return is_page ? as_kept(kept, with_notice(await kept.text())) : as_kept(kept, kept.body);
}

function as_kept(kept, body) {
  const headers = new Headers(kept.headers);
  headers.set('x-kept', '1'); // network.js
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(body, { status: kept.status, headers });
}

function language_of(url) {
  const code = url.pathname.slice(1, 3);
  return words[code] && /^\/..(\/|$)/.test(url.pathname) ? code : Object.keys(words)[0];
}

/// Where the page is read as it was printed, its reader is told why it may be old.
function with_notice(page) {
  const language = page.match(/<html lang="(\w+)"/)?.[1];
  return page.replace('<body>', () => `<body>\n<p id="kept" role="status">${words[language]?.notice ?? ''}</p>`);
}

/// A page that was never opened says so; one that the client went to without loading it is drawn by the
/// client, from the answers that were kept.
async function not_kept(url) {
  const language = language_of(url);
  const { dir, notice, title, text } = words[language];
  const named = (start, end) => shell.find((address) => address.startsWith(`/${start}.`) && address.endsWith(end));
  const style = await caches.match(named('style', '.css'), { cacheName: kept_shell });
  const body = `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, minimum-scale=1"><title>${title}</title>
<link rel="stylesheet" href="${named('style', '.css')}"><script type="module" src="${named('boot', '.js')}"></script></head>
<body><p id="kept" role="status">${notice}</p><div id="app"><canvas id="canvas" aria-hidden="true"></canvas>
<main id="not-kept"><h1>${title}</h1><p>${text}</p></main></div></body></html>`;
  return new Response(body, { status: 503, headers: {
    'content-type': 'text/html; charset=utf-8', 'x-kept': '1',
    'content-security-policy': style?.headers.get('content-security-policy') ?? "default-src 'none'" } });
}

async function from_shell(request) {
  return await caches.match(request, { cacheName: kept_shell }) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (shell.includes(url.pathname)) event.respondWith(from_shell(request));
  else event.respondWith(newest(event));
});
// A page loaded it before there was a worker (client.js).
self.addEventListener('message', (event) => {
  const address = event.data?.keep;
  if (!address || new URL(address).origin !== location.origin) return;
  event.waitUntil(keep_file(address).catch(() => {}));
});
