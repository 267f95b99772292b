// Typing in the middle of a comment of 20,000 characters: what a key costs here, and in a bare textarea with the same
// text and font. Keys are real; each waits for the frame it leads to.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Server } from '../browser/server.mjs';
import { browsers } from '../browser/drivers/browsers.mjs';
import { viewports } from '../browser/drivers/page.mjs';
import { words } from '../browser/words.mjs';
import { constitution_lines } from './constitution.mjs';
import { figure, median, quantile } from './figures.mjs';

export const title = 'typing in the middle of 20,000 characters';
const characters = 20_000;
const keys = 60;

export async function measure() {
  const text = constitution_lines().join('\n').slice(0, characters);
  const one_paragraph = text.replaceAll('\n', ' ');
  const figures = [];
  const server = await Server.start();
  const bare = await bare_page();
  const page = await browsers.chromium({ viewport: { ...viewports.desktop, width: 360, height: 740 } });
  await page.devtools.send('Performance.enable');
  try {
    const { calls: [call] } = await server.get('/api/v1/calls');
    for (const [name, value] of [['in paragraphs', text], ['in one paragraph', one_paragraph]]) {
      await page.open(`${server.url}/fa/calls/${call.slug}/article-1`);
      await page.settled();
      await page.by_role('textbox', words('fa')('comment.label')).focus();
      const ours = await type_into(page, value);
      await page.open(bare.url);
      await page.evaluate(() => document.fonts.load('16px measured').then(() => document.querySelector('textarea').focus()));
      const theirs = await type_into(page, value);
      figures.push(
        figure(`${name}: the client's frame, median`, 'ms', median(ours.own), { bar: '≤ 16.7 ms', met: median(ours.own) <= 16.7 }),
        figure(`${name}: 95th percentile`, 'ms', quantile(ours.own, 0.95)),
        figure(`${name}: longest`, 'ms', Math.max(...ours.own)),
        figure(`${name}: all work of the page's thread, a key`, 'ms', ours.thread, { peer: theirs.thread, peer_name: 'a bare textarea' }));
    }
    return figures;
  } finally {
    await page.close();
    await server.stop();
    bare.close();
  }
}

async function thread_ms(page) {
  const { metrics } = await page.devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

async function type_into(page, value) {
  await page.evaluate((words_of_it) => {
    document.execCommand('insertText', false, words_of_it);
    const { value: { length } } = document.activeElement;
    document.activeElement.setSelectionRange(length / 2, length / 2);
  }, value);
  const next_frame = () => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }));
  await next_frame();
  const own = [];
  const before = await thread_ms(page);
  for (let key = 0; key < keys; ++key) {
    await page.key('م');
    await next_frame();
    own.push(await page.evaluate(() => window.hamandish?.frame_ms() ?? 0));
  }
  return { own, thread: (await thread_ms(page) - before) / keys };
}

/// A page of one textarea that looks like ours.
async function bare_page() {
  const font = readFileSync(join(process.env.HAMANDISH_BUILD, 'fonts/vazirmatn-regular.ttf'));
  const server = createServer((request, response) => {
    if (request.url === '/font.ttf') return response.writeHead(200, { 'content-type': 'font/ttf' }).end(font);
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>
      <link rel="icon" href="data:,"><style>@font-face { font-family: measured; src: url(/font.ttf) }
      textarea { font: 16px/29px measured; width: 288px; height: 348px; text-rendering: geometricPrecision }</style><textarea dir="auto"></textarea>`);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
