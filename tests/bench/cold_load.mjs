// A first visit to a call page with empty caches (a fresh profile): what travels, when it can be read, when it answers.
// Sizes are the encoded bytes that Chromium received, headers included.
import { Server } from '../browser/server.mjs';
import { browsers } from '../browser/drivers/browsers.mjs';
import { figure, median } from './figures.mjs';

export const title = 'cold load of a call page in Chromium';
const rounds = 5;
const kilobyte = 1024;
/// A middling phone on a slow mobile network, after WebPageTest's "3G fast" and a 4 times slower processor.
const phone_network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

export async function measure() {
  const server = await Server.start();
  try {
    const { calls: [call] } = await server.get('/api/v1/calls');
    const address = `${server.url}/fa/calls/${call.slug}`;
    const quick = [];
    const slow = [];
    for (let round = 0; round < rounds; ++round) {
      quick.push(await visit(address, {}));
      if (round < 3) slow.push(await visit(address, { network: phone_network, slowdown: 4 }));
    }
    return [...sizes(quick.at(-1).files), ...times('this machine', quick), ...times('slow phone, 1.6 Mbit/s', slow)];
  } finally {
    await server.stop();
  }
}

async function visit(address, { network, slowdown }) {
  const page = await browsers.chromium({});
  try {
    const { devtools } = page;
    const files = new Map();
    devtools.on('Network.responseReceived', ({ requestId, response, type }) => {
      const encoding = Object.entries(response.headers).find(([name]) => /^content-encoding$/i.test(name));
      files.set(requestId, { name: new URL(response.url).pathname, type, encoding: encoding?.[1] ?? '' });
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (files.has(requestId)) files.get(requestId).bytes = encodedDataLength;
    });
    await devtools.send('Network.enable');
    if (network) await devtools.send('Network.emulateNetworkConditions', network);
    if (slowdown) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.before_load(note_when_ready);
    await page.open(address);
    await page.wait_for(() => window.__ready_ms !== undefined, { what: 'the canvas', timeout_ms: 120_000 });
    await page.settled();
    const { readable, interactive } = await page.evaluate(() => ({
      readable: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      interactive: window.__ready_ms }));
    return { files: [...files.values()].filter((file) => file.bytes !== undefined), readable, interactive };
  } finally {
    await page.close();
  }
}

/// In the page, before its scripts: when does `hamandish.ready` come true?
function note_when_ready() {
  let hamandish;
  Object.defineProperty(window, 'hamandish', {
    configurable: true,
    get: () => hamandish,
    set: (value) => {
      hamandish = value;
      value.ready.then(() => { window.__ready_ms = performance.now(); });
    },
  });
}

function sizes(files) {
  const kb = (bytes) => bytes / kilobyte;
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const readable = files.filter(({ type }) => ['Document', 'Stylesheet'].includes(type))
    .reduce((sum, { bytes }) => sum + bytes, 0);
  const listed = [...files].sort((a, b) => b.bytes - a.bytes)
    .map(({ name, bytes, encoding }) => figure(`  ${name} ${encoding}`, 'KB', kb(bytes)));
  return [
    figure('everything', 'KB', kb(total), { bar: '≤ 650 KB', met: kb(total) <= 650 }),
    figure('the readable part: HTML and CSS', 'KB', kb(readable), { bar: '≤ 40 KB', met: kb(readable) <= 40 }),
    ...listed,
  ];
}

function times(where, visits) {
  const readable = median(visits.map((visit) => visit.readable));
  const interactive = median(visits.map((visit) => visit.interactive));
  return [
    figure(`time to readable, ${where}`, 'ms', readable,
      { peer: interactive, peer_name: 'canvas ready', bar: 'before the canvas', met: readable < interactive }),
    figure(`time to interactive, ${where}`, 'ms', interactive),
  ];
}
