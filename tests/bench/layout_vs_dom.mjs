// Paragraph layout of a law on a phone's width: ours, Chromium's own, CanvasKit's, in one run of one page.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { file_of } from '../browser/modules.mjs';
import { browsers } from '../browser/drivers/browsers.mjs';
import { figure, median, quantile } from './figures.mjs';

export const title = 'paragraph layout of the constitution of 1368 at 360 px, 16 px';
const width_px = 360;
const rounds = 15;
const cold_rounds = 15; // single ones differ by half on a shared machine

function served_files() {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const site = process.env.HAMANDISH_SITE;
  if (!site) throw new Error('HAMANDISH_SITE is not set: run ./dev bench');
  const web_build = process.env.HAMANDISH_WEB_BUILD ?? dirname(site);
  const module = join(web_build, 'tests/bench/web/layout_bench');
  const script = 'text/javascript';
  return {
    '/': ['text/html', () => '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">'
      + '<script src="/canvaskit.js"></script><script type="module" src="/layout_page.mjs"></script>'],
    '/layout_page.mjs': [script, () => readFileSync(join(here, 'layout_page.mjs'))],
    '/layout_bench.mjs': [script, () => readFileSync(`${module}.mjs`)],
    '/layout_bench.wasm': ['application/wasm', () => readFileSync(`${module}.wasm`)],
    '/canvaskit.js': [script, () => readFileSync(file_of('canvaskit-wasm', 'bin', 'canvaskit.js'))],
    '/canvaskit-loader.mjs': [script, () => 'export default window.CanvasKitInit;'],
    '/canvaskit.wasm': ['application/wasm', () => readFileSync(file_of('canvaskit-wasm', 'bin', 'canvaskit.wasm'))],
    '/font.ttf': ['font/ttf', () => readFileSync(join(web_build, 'fonts', 'vazirmatn-regular.ttf'))],
    '/text.txt': ['text/plain; charset=utf-8', () => readFileSync(join(here, '../support/texts/constitution-1368.txt'))],
  };
}

function serve() {
  const files = served_files();
  const server = createServer((request, response) => {
    const [type, read] = files[request.url] ?? [];
    if (!type) { response.writeHead(404).end(); return; }
    response.writeHead(200, { 'content-type': type }).end(read());
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/// Opens the page in a new browser and calls one of its functions.
async function in_new_browser(address, name, ...rest) {
  const page = await browsers.chromium({});
  try {
    await page.open(address);
    await page.wait_for((wanted) => typeof window[wanted] === 'function', { what: 'the bench page' }, name);
    return await page.evaluate((wanted, words) => window[wanted](...words), name, rest);
  } finally {
    await page.close();
  }
}

export async function measure() {
  const server = await serve();
  const address = `http://127.0.0.1:${server.address().port}/`;
  try {
    const cold = { ours: [], dom: [], canvaskit: [] };
    for (let round = 0; round < cold_rounds; ++round) {
      for (const name of Object.keys(cold))
        cold[name].push(await in_new_browser(address, 'measure_cold', width_px, name));
    }
    const warm = await in_new_browser(address, 'measure', width_px, rounds);
    return [...line_figures(warm), ...time_figures(warm, cold), ...change_figures(warm)];
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function line_figures({ paragraphs, characters, lines, different }) {
  for (const { paragraph, text, ours: a, dom: b } of different.slice(0, 5)) {
    console.log(`  paragraph ${paragraph} “${text}”: ours ${a}, Chromium ${b}`);
  }
  return [
    figure('paragraphs', '', paragraphs),
    figure('characters', '', characters),
    figure('lines', '', lines.ours, { peer: lines.dom, peer_name: 'Chromium DOM', bar: 'the same',
      met: lines.ours === lines.dom && different.length === 0 }),
    figure('lines', '', lines.ours, { peer: lines.canvaskit, peer_name: 'CanvasKit' }),
    figure('paragraphs broken unlike Chromium', '', different.length, { bar: '0', met: different.length === 0 }),
  ];
}

function time_figures({ times }, cold) {
  // The first round fills caches; what a cold engine needs is measured in browsers of its own.
  const [ours, dom, kit] = ['ours', 'dom', 'canvaskit'].map((name) => median(times[name].slice(1)));
  const [first, first_dom, first_kit] = ['ours', 'dom', 'canvaskit'].map((name) => median(cold[name]));
  return [
    figure('warm layout', 'ms', ours, { peer: dom, peer_name: 'Chromium DOM', bar: '≤ 1 ×', met: ours <= dom }),
    figure('warm layout', 'ms', ours, { peer: kit, peer_name: 'CanvasKit', bar: '≤ 0.5 ×', met: ours <= kit / 2 }),
    figure('first layout of a cold engine', 'ms', first, { peer: first_kit, peer_name: 'CanvasKit, cold',
      bar: '≤ 0.33 ×', met: first <= first_kit / 3 }),
    figure('first layout of a cold engine', 'ms', first, { peer: first_dom, peer_name: 'Chromium DOM, cold' }),
  ];
}

function change_figures({ times, new_width, typing, typing_in_one }) {
  const again = median(new_width);
  const anew = median(times.ours.slice(1));
  const key = (what, strokes) => figure(`a letter typed amid 20,000, ${what}`, 'ms', median(strokes),
    { peer: quantile(strokes, 0.95), peer_name: '95th percentile', bar: '≤ 1 ms', met: median(strokes) <= 1 });
  return [
    figure('the same at a new width', 'ms', again, { peer: anew, peer_name: 'warm layout', bar: '≤ 0.2 ×',
      met: again <= anew / 5 }),
    key('in paragraphs', typing),
    key('in one paragraph', typing_in_one),
  ];
}
