// A first visit to a call page with empty caches (a fresh profile): what travels, when it can be read, when it answers,
// by turns with CanvasKit's page of one paragraph. Sizes are the encoded bytes that Chromium received, headers included.
import { Server } from '../browser/server.mjs';
import { browsers } from '../browser/drivers/browsers.mjs';
import { serve_canvaskit_hello } from './canvaskit_hello.mjs';
import { figure, median } from './figures.mjs';
import { come_to_rest, live_under, rest_ms, slow_phone, times_of } from './visits.mjs';

export const title = 'cold load of a call page in Chromium';
const rounds = 5;
const slow_rounds = 3;
const kilobyte = 1024;

export async function measure() {
  const server = await Server.start();
  const hello = await serve_canvaskit_hello();
  try {
    const { calls: [call] } = await server.get('/api/v1/calls');
    const address = `${server.url}/fa/calls/${call.slug}`;
    const quick = await by_turns(rounds, address, hello.url, {});
    const slow = await by_turns(slow_rounds, address, hello.url, slow_phone);
    const light = await visit_light(server.url, `/fa/calls/${call.slug}`);
    return [...sizes(quick.ours.at(-1).files, quick.peer.at(-1).files), ...streaming(quick.ours),
      figure('the light version of the page, everything', 'KB', light),
      ...times('this machine', quick), ...times('slow phone, 1.6 Mbit/s', slow)];
  } finally {
    await hello.stop();
    await server.stop();
  }
}

async function by_turns(count, address, peer_address, conditions) {
  const found = { ours: [], peer: [] };
  for (let round = 0; round < count; ++round) {
    found.ours.push(await visit(address, conditions));
    found.peer.push(await visit(peer_address, conditions));
  }
  return found;
}

async function visit(address, conditions) {
  const page = await browsers.chromium({ alone: true });
  try {
    const { devtools } = page;
    await come_to_rest(devtools);
    const files = new Map();
    devtools.on('Network.responseReceived', ({ requestId, response, type }) => {
      const encoding = Object.entries(response.headers).find(([name]) => /^content-encoding$/i.test(name));
      files.set(requestId, { name: new URL(response.url).pathname, type, encoding: encoding?.[1] ?? '' });
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (files.has(requestId)) files.get(requestId).bytes = encodedDataLength;
    });
    await live_under(page, conditions);
    const found = await times_of(page, address);
    return { files: [...files.values()].filter((file) => file.bytes !== undefined), ...found };
  } finally {
    await page.close();
  }
}

/// The same page in the light version: there is no client to wait for.
async function visit_light(origin, path) {
  const page = await browsers.chromium({ alone: true });
  try {
    const { devtools } = page;
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await devtools.send('Network.enable');
    await page.goto(`${origin}/light/on?${new URLSearchParams({ to: path })}`);
    await new Promise((done) => { setTimeout(done, rest_ms); });
    return kb(bytes);
  } finally {
    await page.close();
  }
}

const kb = (bytes) => bytes / kilobyte;
const total = (files) => kb(files.reduce((sum, { bytes }) => sum + bytes, 0));

function sizes(files, peer_files) {
  const everything = total(files);
  const readable = total(files.filter(({ type }) => ['Document', 'Stylesheet'].includes(type)));
  const page = total(files.filter(({ type }) => type === 'Document'));
  const listed = [...files].sort((a, b) => b.bytes - a.bytes)
    .map(({ name, bytes, encoding }) => figure(`  ${name} ${encoding}`, 'KB', kb(bytes)));
  return [
    figure('everything', 'KB', everything, { peer: total(peer_files), peer_name: 'CanvasKit, one paragraph',
      bar: '≤ 650 KB', met: everything <= 650 }),
    figure('the readable part: HTML and CSS', 'KB', readable, { bar: '≤ 40 KB', met: readable <= 40 }),
    figure('the HTML alone', 'KB', page),
    ...listed,
  ];
}

function streaming(visits) {
  const all = visits.every(({ streamed }) => streamed);
  return [figure('wasm compiled while it arrives', '', all ? 'yes' : 'no', { bar: 'yes', met: all })];
}

/// Interactive is when a person sees the page and whatever they do counts: links lead on, what is typed stays, the last
/// press waits for the client (the suite takeover holds it to that). CanvasKit's page has nothing before its canvas.
function times(where, { ours, peer }) {
  const [readable, interactive, drawn] = ['readable', 'interactive', 'drawn']
    .map((what) => median(ours.map((visit) => visit[what])));
  const theirs = median(peer.map((visit) => visit.drawn));
  const peer_name = 'CanvasKit, one paragraph';
  return [
    figure(`time to readable, ${where}`, 'ms', readable, { peer: drawn, peer_name: 'our canvas',
      bar: 'before the canvas', met: readable < drawn }),
    figure(`time to interactive, ${where}`, 'ms', interactive,
      { peer: theirs, peer_name, bar: '≤ 0.6 ×', met: interactive <= 0.6 * theirs }),
    figure(`time until the canvas has taken over, ${where}`, 'ms', drawn,
      { peer: theirs, peer_name, bar: '≤ 0.6 ×', met: drawn <= 0.6 * theirs }),
  ];
}
