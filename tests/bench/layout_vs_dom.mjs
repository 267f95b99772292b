// Paragraph layout of a law on a phone's width: ours, Chromium's own, CanvasKit's, in one run of one page.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { file_of } from '../browser/modules.mjs';
import { browsers } from '../browser/drivers/browsers.mjs';
import { figure, median } from './figures.mjs';

export const title = 'paragraph layout of the constitution of 1368 at 360 px, 16 px';
const width_px = 360;
const rounds = 15;

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

export async function measure() {
  const server = await serve();
  const page = await browsers.chromium({});
  try {
    await page.open(`http://127.0.0.1:${server.address().port}/`);
    await page.wait_for(() => typeof window.measure === 'function', { what: 'the bench page' });
    const result = await page.evaluate((width, count) => window.measure(width, count), width_px, rounds);
    return figures_of(result);
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

function figures_of({ paragraphs, characters, times, lines, different }) {
  // The first round fills caches and is shown apart.
  const [ours, dom, kit] = ['ours', 'dom', 'canvaskit'].map((name) => median(times[name].slice(1)));
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
    figure('time', 'ms', ours, { peer: dom, peer_name: 'Chromium DOM', bar: '≤ DOM', met: ours <= dom }),
    figure('time', 'ms', ours, { peer: kit, peer_name: 'CanvasKit', bar: '≤ ½ CanvasKit', met: ours <= kit / 2 }),
    figure('first time', 'ms', times.ours[0], { peer: times.dom[0], peer_name: 'Chromium DOM' }),
  ];
}
