// Starts the client over the page the server wrote. What is missing leaves that page as it is.
import { Address } from './address.js';
import { Aids } from './aids.js';
import { Client, NotArrived } from './client.js';
import { watch_copying } from './copy.js';
import { EarlyHands } from './early_hands.js';
import { Effects } from './effects.js';
import { Fields } from './field.js';
import { Hands } from './input.js';
import { Loop } from './loop.js';
import { Mirror } from './mirror.js';
import { requests_waiting } from './network.js';
import { picture_of } from './pictures.js';
import { place_in_view, show_place } from './place.js';
import { watch_selection } from './selection.js';
import { stored_texts, watch_other_tabs } from './storage.js';
import { Surface, context_of } from './surface.js';
import { keep_field_in_view, random_digits, watch_surroundings } from './surroundings.js';
import { Translation } from './translation.js';

/// This script runs as soon as it is there, which may be before the page is.
const parsed = () => new Promise((done) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', done, { once: true });
  else done();
});
/// Of a kiosk's pages alone, and before anything can go wrong.
const kiosk = 'kiosk' in document.documentElement.dataset ? import('./kiosk.js') : null;
const aids = new Aids();

function join(client, { root, canvas }) {
  const surface = new Surface(canvas);
  const fields = new Fields();
  const mirror = new Mirror(root, fields);
  const effects = new Effects();
  const address = new Address();
  const provide_pictures = () => {
    const pictures = client.wanted_pictures().map(picture_of);
    for (const picture of pictures) client.provide(picture);
    client.load_wanted_fonts().then((came) => { if (came) loop.wake(); });
    return pictures.length > 0;
  };
  const loop = new Loop({ client, surface, mirror, provide_pictures, run_effects: (reader) => effects.run(reader) });
  const send = (name, fields_of_input) => loop.send(name, fields_of_input);
  effects.connect({ send, address, fields, aids, covered: () => loop.covered });
  aids.connect({ client, loop, mirror, send });
  return { loop, surface, fields, mirror, effects, address, send };
}

/// What needs no canvas yet, while the browser paints the server's page: the client knows where it is and asks for
/// what it lacks.
function start({ surface, send }) {
  send('started', { path: location.pathname + location.search + location.hash, stored: stored_texts(),
    random: random_digits(), online: navigator.onLine, kiosk: Boolean(kiosk) });
  watch_other_tabs((kept) => send('kept_elsewhere', kept));
  surface.watch({ tell: (size) => send('resized', size), lost: () => send('device_lost') });
}

/// Resolves when the canvas has taken over.
function take_over({ loop, fields, mirror, effects, address, send }, { root, early }) {
  watch_surroundings(send);
  fields.connect({ mirror, send });
  const hands = new Hands();
  address.connect({ send, root });
  let held = null; ///< what the reader looks at while the page changes under it
  let width = 0;
  let is_done = false;
  return new Promise((done, fail) => {
    // The server writes that page, too.
    loop.when_missing((error) => (is_done ? location.reload() : fail(error)));
    loop.before_frame(() => {
      if (!is_done || innerWidth !== width) held = place_in_view(root); // a phone that is turned shows the same lines
      width = innerWidth;
    });
    loop.after_frame(() => {
      if (!loop.taken_over) return;
      if (!is_done) {
        is_done = true;
        watch_copying(root);
        watch_selection({ root, mirror, send });
        keep_field_in_view();
        new Translation().connect({ root, mirror });
        hands.connect({ mirror, send, follow: (link, event) => address.follow(link, event) });
        press_again(early.hand_over(), mirror, send);
        note_client();
        done();
      }
      show_place(held);
      held = null;
      address.restore_place(loop.settled);
      effects.move_focus();
    });
    loop.begin();
  });
}

/// Pages need not show a person's own state here: the client asks for it, and public pages can be kept
/// (server/http/visits.h).
function note_client() {
  document.cookie = `script=1; path=/; max-age=31536000; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
}

/// What was pressed while the client was on its way, once it has heard what was typed (field.js).
function press_again(controls, mirror, send) {
  for (const node of controls.map((control) => mirror.node_of(control))) {
    if (node) queueMicrotask(() => send('activated', { node }));
  }
}

/// The page can be read before anything of ours takes the thread: waking the graphics card alone may
/// take it for a second. A hidden page paints nothing and waits for nothing.
const painted = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 300);
});

async function boot() {
  aids.apply(stored_texts().find(([key]) => key === 'aids')?.[1] ?? '');
  const parts = typeof WebAssembly === 'object' ? Client.fetch(document.documentElement.lang) : null;
  const state = { loop: null, mirror: null, fields: null, client: null };
  let early = null;
  const give_up = () => {
    early?.give_up();
    document.getElementById('unsupported')?.removeAttribute('hidden');
  };
  const is_painted = painted();
  const ready = (async () => {
    await parsed();
    const page = { root: document.getElementById('app'), canvas: document.getElementById('canvas') };
    early = new EarlyHands(page.root);
    performance.mark('presses-count');
    if (!parts) return give_up();
    state.client = await Client.load(parts);
    const joined = join(state.client, page);
    await (await kiosk)?.keep(joined);
    Object.assign(state, { loop: joined.loop, mirror: joined.mirror, fields: joined.fields });
    start(joined);
    await is_painted;
    const context = context_of(page.canvas);
    if (!context) return give_up();
    state.client.draw_into(context);
    await take_over(joined, { root: page.root, early });
  })();
  ready.catch(() => early?.give_up());
  expose(state, ready);
  try {
    await ready;
  } catch (error) {
    if (error instanceof NotArrived) return;
    throw error;
  }
  if (navigator.serviceWorker && !kiosk) navigator.serviceWorker.register('/service_worker.js').catch(() => {});
}

/// What tests and benchmarks look at.
function expose(state, ready) {
  window.hamandish = {
    ready,
    state: () => (state.loop?.taken_over ? 'canvas' : 'html'),
    /// Nothing is on its way, neither an answer nor a frame.
    at_rest: () => Boolean(state.loop?.at_rest) && !state.client.fonts_awaited
      && !state.client.awaits_later_pages() && !aids.waiting && requests_waiting() === 0,
    frames: () => state.loop?.frames ?? 0,
    frame_ms: () => state.loop?.frame_ms ?? 0,
    memory_bytes: () => state.client?.memory_bytes() ?? 0,
    drawn: () => (state.client?.drawn() ?? []).map(({ node, text, rect }) =>
      ({ id: state.mirror.element_of(node)?.id ?? '', text, rect })),
    composed: (field) => state.fields?.composed_in(field) ?? [0, 0],
    carets: (field) => state.client?.carets(state.mirror.node_of(field)) ?? [],
  };
}

boot();
