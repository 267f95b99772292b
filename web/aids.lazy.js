// The browser's part of the aids: sizes and colours of the twins, what is covered of the screen, speech.
const words_of = (text) => new Map(text.split(' ').filter(Boolean).map((word) => word.split('=')));
const root = document.documentElement;

let style = null;
let speech = null;
let watched = null;

/// Resolves when the sheet holds.
function load_style() {
  style ??= new Promise((done, failed) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL('./aids.lazy.css', import.meta.url);
    link.onload = done;
    link.onerror = () => { style = null; failed(new Error(link.href)); };
    document.head.append(link);
  });
  return style;
}

function set(name, value) {
  if (value === undefined) delete root.dataset[name];
  else root.dataset[name] = value;
}

/// `parts` is nothing until the client is there.
export async function apply(text, parts) {
  const wanted = words_of(text);
  for (const name of ['scheme', 'contrast', 'lines', 'lowered']) set(name, wanted.get(name));
  set('text', wanted.get('text') ?? (wanted.has('lines') ? '100' : undefined));
  if (parts) watch(parts);
  await load_style();
  if (!parts) return;
  if (wanted.has('speech')) speech ??= new (await import('./speech.lazy.js')).Speech(parts);
  if (wanted.has('speech')) speech.start({ rate: wanted.get('rate'), volume: wanted.get('volume') });
  else speech?.stop();
}

function watch({ client, loop, mirror }) {
  if (watched) return;
  watched = { place: '', covered: '' };
  const act = () => {
    const { start, end } = loop.covered;
    const covered = `${start}px ${end}px`;
    if (watched.covered !== covered) {
      watched.covered = covered;
      root.style.scrollPaddingBlock = covered;
      root.style.setProperty('--covered', `${start}px`);
    }
    keep_in_sight(document.activeElement, { client, mirror, start, end });
  };
  loop.after_frame(act);
  act(); // a frame may have been there already
}

/// Keys at the screen's end hide neither the field nor the line that is being written.
function keep_in_sight(field, { client, mirror, start, end }) {
  if (!document.getElementById('keyboard') || !field.matches('input,textarea')) return;
  const at = field.selectionEnd;
  const place = `${field.id} ${at} ${field.value.length} ${end}`;
  if (watched.place === place) return;
  watched.place = place;
  const box = field.getBoundingClientRect();
  const caret = client.carets(mirror.node_of(field)).findLast((one) => one.at === at);
  const line = parseFloat(getComputedStyle(field).lineHeight);
  const fits = box.height <= innerHeight - start - end;
  const top = fits || !caret ? box.top : caret.y - scrollY;
  const bottom = fits || !caret ? Math.min(box.bottom, box.top + innerHeight - start - end) : top + line;
  if (bottom > innerHeight - end) scrollBy({ top: bottom - innerHeight + end, behavior: 'instant' });
  else if (top < start) scrollBy({ top: top - start, behavior: 'instant' });
}
