// Processor time of a frame while a law of 177 articles is scrolled by a real wheel, and frames while
// nothing happens. The call is made from the constitution's text by the server's own import.
import { Server } from '../browser/server.mjs';
import { browsers } from '../browser/drivers/browsers.mjs';
import { constitution } from './constitution.mjs';
import { figure, median, quantile } from './figures.mjs';

export const title = 'frames while scrolling the constitution of 1368 (177 articles)';
const wheel_px = 120;
const steps = 150;

export async function measure() {
  const server = await Server.start({ drafts: constitution });
  const page = await browsers.chromium({});
  await page.devtools.send('Performance.enable');
  try {
    await page.open(`${server.url}/fa/calls/${constitution.slug}/draft`);
    await page.settled();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const rounds = [];
    for (let round = 0; round < 3; ++round) rounds.push(await scroll(page));
    const idle = await idle_frames(page);
    const heap_mib = await page.evaluate(() => window.hamandish.memory_bytes()) / 2 ** 20;
    const own = rounds.flatMap((round) => round.own);
    const middle = median(own);
    return [
      figure('height of the page', 'px', height),
      figure('frames measured', '', own.length),
      figure('median frame', 'ms', middle, { peer: 16.7, peer_name: 'one frame at 60 Hz', bar: '≤ 2 ms', met: middle <= 2 }),
      figure('95th percentile', 'ms', quantile(own, 0.95)),
      figure('longest', 'ms', Math.max(...own)),
      figure('all work of the page\'s thread, a frame', 'ms', median(rounds.map(({ all }) => all))),
      figure('memory of the wasm client, all of it scrolled', 'MiB', heap_mib, { bar: '≤ 64 MiB', met: heap_mib <= 64 }),
      figure('frames in 2 s without input', '', idle, { bar: '0', met: idle === 0 }),
    ];
  } finally {
    await page.close();
    await server.stop();
  }
}

/// Each frame's own time as the client tells it, and all work of the page's thread per frame: style,
/// layout of the mirror and the browser's own painting are in the second.
async function scroll(page) {
  await page.evaluate(() => scrollTo(0, 0));
  await page.settled();
  await page.evaluate(watch_frames);
  const busy_before = await thread_ms(page);
  for (let step = 0; step < steps; ++step) {
    await page.devtools.send('Input.dispatchMouseEvent',
      { type: 'mouseWheel', x: 600, y: 400, deltaX: 0, deltaY: wheel_px });
  }
  await page.settled();
  const busy = await thread_ms(page) - busy_before;
  const own = await page.evaluate(() => window.__stop_watching());
  if (own.length < steps / 4) throw new Error(`scrolling drew ${own.length} frames only`);
  return { own, all: busy / own.length };
}

async function thread_ms(page) {
  const { metrics } = await page.devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/// In the page: notes the time of each new frame once a display frame.
function watch_frames() {
  const times = [];
  let seen = window.hamandish.frames();
  let on = true;
  const look = () => {
    if (window.hamandish.frames() > seen) {
      seen = window.hamandish.frames();
      times.push(window.hamandish.frame_ms());
    }
    if (on) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.__stop_watching = () => { on = false; return times; };
}

async function idle_frames(page) {
  return page.evaluate(async () => {
    const before = window.hamandish.frames();
    await new Promise((done) => setTimeout(done, 2000));
    return window.hamandish.frames() - before;
  });
}
