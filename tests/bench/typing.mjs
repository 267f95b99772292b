// Real keystrokes in the middle of a comment of nearly 20,000 characters, in the real client: what a frame costs
// our code, and what each keystroke costs the page's thread with the mirror and the browser's own field.
import { readFileSync } from 'node:fs';
import { Server } from '../browser/server.mjs';
import { browsers } from '../browser/drivers/browsers.mjs';
import { figure, median, quantile } from './figures.mjs';

export const title = 'typing in the middle of a comment of 19,900 characters';
const strokes = 60;

export async function measure() {
  const server = await Server.start();
  const page = await browsers.chromium({});
  await page.devtools.send('Performance.enable');
  try {
    const { calls: [call] } = await server.get('/api/v1/calls');
    const { units } = await server.get(`/api/v1/calls/${call.slug}`);
    await page.open(`${server.url}/fa/calls/${call.slug}/${units.at(-1).key}`);
    await page.settled();
    await write_long_comment(page);
    const frames = [];
    const busy_before = await thread_ms(page);
    for (let stroke = 0; stroke < strokes; ++stroke) {
      const before = await page.evaluate(() => window.hamandish.frames());
      await page.key('a');
      await page.wait_for((seen) => window.hamandish.frames() > seen, { what: 'a frame' }, before);
      frames.push(await page.evaluate(() => window.hamandish.frame_ms()));
    }
    const busy = (await thread_ms(page) - busy_before) / strokes;
    return [
      figure('our frame after a keystroke, median', 'ms', median(frames), { peer: 16.7, peer_name: 'one frame at 60 Hz',
        bar: 'no frame dropped', met: median(frames) < 16.7 }),
      figure('95th percentile', 'ms', quantile(frames, 0.95)),
      figure('all work of the page\'s thread, a keystroke', 'ms', busy),
    ];
  } finally {
    await page.close();
    await server.stop();
  }
}

/// The constitution's beginning, with its paragraphs, as if pasted; the caret ends in its middle.
async function write_long_comment(page) {
  const law = readFileSync(new URL('../support/texts/constitution-1368.txt', import.meta.url), 'utf8');
  await page.evaluate(() => document.querySelector('textarea').focus());
  await page.devtools.send('Input.insertText', { text: law.replace(/^\ufeff/, '').slice(0, 19_900) });
  await page.settled();
  const length = await page.evaluate(() => {
    const field = document.querySelector('textarea');
    field.setSelectionRange(field.value.length / 2, field.value.length / 2);
    return field.value.length;
  });
  if (length < 19_000) throw new Error(`the field holds ${length} characters only`);
  await page.settled();
}

async function thread_ms(page) {
  const { metrics } = await page.devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}
