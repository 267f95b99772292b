// A kiosk's pages: signs of life are told to the client, nothing of a visit outlives it, no gesture leads out,
// and whatever goes wrong ends at the start screen.
const start_screen = '/kiosk';
const least_ms_between_touches = 1000;
const watch_ms = 5000;
const longest_boot_ms = 60_000;
const retry_ms = 3000;
const is_start = /^\/([a-z]{2}\/)?kiosk$/.test(location.pathname);
let is_leaving = false;

async function forget_databases() {
  for (const { name } of await indexedDB.databases?.() ?? []) indexedDB.deleteDatabase(name);
}

async function forget_caches() {
  for (const name of await globalThis.caches?.keys() ?? []) await caches.delete(name);
  for (const worker of await navigator.serviceWorker?.getRegistrations() ?? []) await worker.unregister();
}

/// Everything that a page can leave in a browser, but for cookies: those are the server's.
async function forget_everything() {
  for (const kind of ['localStorage', 'sessionStorage']) {
    try {
      window[kind].clear();
    } catch { /* a browser that keeps nothing */ }
  }
  await Promise.allSettled([forget_databases(), forget_caches()]);
}

/// Shows nothing of anybody, here and if the browser goes back to what it kept of this page.
function blank() {
  for (const part of document.querySelectorAll('body > *')) part.remove();
  document.title = '';
}

/// Signed out at the server; true once it has answered.
async function sign_out() {
  try {
    const answer = await fetch('/api/v1/kiosk/end', { method: 'POST', headers: { 'content-type': 'application/json' },
      credentials: 'same-origin', redirect: 'error' });
    return answer.ok || answer.status === 403; // a kiosk out of service ends at its start screen, too
  } catch {
    return false;
  }
}

const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/// Ends the visit. Without a network nothing is shown until there is one: the browser's own error page would stay.
export async function leave() {
  if (is_leaving) return;
  is_leaving = true;
  blank();
  await forget_everything();
  while (!await sign_out()) await pause(retry_ms);
  location.replace(start_screen);
}

/// Not at once when the page itself has just begun: what fails again and again should not spin.
async function fail() {
  if (is_leaving) return;
  blank();
  if (performance.now() < 4 * watch_ms) await pause(watch_ms);
  await leave();
}

/// A pointer or a key says that somebody is there. While it is asked for, it says nothing else: a touch must not
/// press what lies under the question.
function tell_touches(send) {
  let told = -Infinity;
  let is_answer = false;
  const touch = (event) => {
    is_answer = Boolean(document.getElementById('kiosk-warning'));
    if (is_answer && event.type === 'keydown') event.preventDefault();
    const now = performance.now();
    if (!is_answer && now - told < least_ms_between_touches) return;
    told = now;
    send('touched');
  };
  addEventListener('pointerdown', touch, { capture: true, passive: true });
  addEventListener('keydown', touch, { capture: true });
  addEventListener('wheel', touch, { capture: true, passive: true });
  addEventListener('click', (event) => {
    if (is_answer) {
      event.preventDefault();
      event.stopPropagation();
    }
    is_answer = false;
  }, { capture: true });
}

/// Fragments would be steps in the history; other keys and gestures lead out or keep something.
function close_ways_out() {
  addEventListener('contextmenu', (event) => event.preventDefault());
  addEventListener('dragstart', (event) => event.preventDefault());
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView();
  });
  addEventListener('beforeprint', blank);
  addEventListener('afterprint', leave);
  addEventListener('pagehide', blank);
  addEventListener('pageshow', ({ persisted }) => { if (persisted) leave(); });
}

/// What throws in the client has broken it; what asks for a frame and gets none is stuck.
function watch(loop) {
  let frames = -1;
  setInterval(() => {
    if (document.hidden) return void (frames = -1);
    if (!loop.taken_over) return void (performance.now() > longest_boot_ms && fail());
    if (loop.is_waiting && loop.frames === frames) return void fail();
    frames = loop.is_waiting ? loop.frames : -1;
  }, watch_ms);
}

addEventListener('error', fail);
addEventListener('unhandledrejection', fail);
addEventListener('hamandish-visit-over', leave);

/// Before the client begins; at the start screen nothing of whoever was here before is left for it to read.
export async function keep({ loop, send }) {
  if (is_start) await forget_everything();
  tell_touches(send);
  close_ways_out();
  watch(loop);
}
