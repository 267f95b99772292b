// A page as it is loaded under conditions of a person's own: a slow network, a slow processor; and when it was there.
export const rest_ms = 3000;
/// A middling phone on a slow mobile network, after WebPageTest's "3G fast" and a 4 times slower processor.
const phone_network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
export const slow_phone = { network: phone_network, slowdown: 4 };

/// Of a Chromium page, from now on; neither is asked for on the machine as it is.
export async function live_under(page, { network, slowdown }) {
  await page.devtools.send('Network.enable');
  if (network) await page.devtools.send('Network.emulateNetworkConditions', network);
  if (slowdown) await page.devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.before_load(note_when_ready);
}

/// Opens it. In milliseconds of the visit: `readable` when its first words are painted, `interactive` when they are and
/// what a person does counts, `drawn` when the canvas has taken over; `streamed`: the module was compiled as it came.
export async function times_of(page, address) {
  await page.open(address);
  await page.wait_for(() => window.__ready_ms !== undefined, { what: 'the canvas', timeout_ms: 120_000 });
  await page.settled();
  return page.evaluate(() => {
    const readable = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const presses_count = performance.getEntriesByName('presses-count')[0]?.startTime; // web/boot.js
    return { readable, interactive: Math.max(readable, presses_count ?? Infinity),
      drawn: window.__ready_ms, streamed: window.__streamed === true };
  });
}

/// A browser that a person opened a moment ago: its own start is not the page's, and nobody asks it for a tree of
/// accessible objects, as these drivers do.
export async function come_to_rest(devtools) {
  await devtools.send('Accessibility.disable');
  await new Promise((done) => { setTimeout(done, rest_ms); });
}

/// In the page, before its scripts: when does `hamandish.ready` come true, and is the module compiled as it comes?
function note_when_ready() {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...words) => {
    const made = await instantiateStreaming.apply(WebAssembly, words);
    window.__streamed = true;
    return made;
  };
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
