// Keeps what a reader has seen readable without a connection: the shell by its hashed names, and public
// answers as they were when last seen. Nothing personal: only what the server marks public is kept.
// A new version waits until every page of the old one is gone, so nobody's writing is interrupted.
const version = '{{version}}';
const shell = ['{{shell}}'];
const kept_pages = `pages-${version}`;
const kept_shell = `shell-${version}`;

async function install() {
  const cache = await caches.open(kept_shell);
  await cache.addAll(shell);
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== kept_pages && name !== kept_shell)
    .map((name) => caches.delete(name)));
  // Only the first worker finds pages without one: what they load from here on is kept.
  await self.clients.claim();
}

const is_public = (answer) => answer.ok && !answer.redirected
  && /\bpublic\b/.test(answer.headers.get('cache-control') ?? '');

async function newest(request) {
  try {
    const answer = await fetch(request);
    if (is_public(answer)) (await caches.open(kept_pages)).put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await caches.match(request, { cacheName: kept_pages });
    if (kept) return kept;
    throw error;
  }
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
  else event.respondWith(newest(request));
});
