// A cheap phone on a slow mobile network: the first visit to an article, the next one, and how long what one types and
// touches waits. Keys and fingers are real; the browser itself tells how long each waited (Event Timing).
import { Server } from '../browser/server.mjs';
import { browsers } from '../browser/drivers/browsers.mjs';
import { viewports } from '../browser/drivers/page.mjs';
import { words } from '../browser/words.mjs';
import { figure, median, quantile } from './figures.mjs';
import { come_to_rest, live_under, slow_phone, times_of } from './visits.mjs';

export const title = 'a cheap phone on a slow network (a quarter of the processor, 1.6 Mbit/s, 150 ms)';
const rounds = 3;
const keys = 40;
const touches = 10;
const pause_ms = 120;
const hold_ms = 80; ///< a finger's tap
const shortest_told_ms = 16; ///< Event Timing is silent about what was painted sooner
const say = words('fa');

export async function measure() {
  const server = await Server.start();
  try {
    const { calls: [call] } = await server.get('/api/v1/calls');
    const address = `${server.url}/fa/calls/${call.slug}/article-1`;
    const found = [];
    for (let round = 0; round < rounds; ++round) found.push(await live_a_while(address));
    return figures(found);
  } finally {
    await server.stop();
  }
}

async function live_a_while(address) {
  const page = await browsers.chromium({ alone: true, viewport: viewports.phone });
  try {
    await come_to_rest(page.devtools);
    await live_under(page, slow_phone);
    const first = await times_of(page, address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    const next = await times_of(page, address);
    await page.evaluate(note_waits, shortest_told_ms);
    await page.by_role('textbox', say('comment.label')).press();
    await page.settled();
    for (let key = 0; key < keys; ++key) await after_a_pause(() => page.key('م'));
    const [one, other] = [/^درخواست$/u, /^نظر$/u].map((kind) => page.by_role('radio', kind));
    for (let touch = 0; touch < touches; ++touch) await after_a_pause(() => tap(page, touch % 2 ? other : one));
    await page.settled();
    return { first, next, waits: await page.evaluate(() => window.__waits()) };
  } finally {
    await page.close();
  }
}

async function tap({ devtools }, target) {
  const { x, y, width, height } = await target.rect();
  const point = { x: x + width / 2, y: y + height / 2 };
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await new Promise((done) => { setTimeout(done, hold_ms); });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function after_a_pause(act) {
  await new Promise((done) => { setTimeout(done, pause_ms); });
  await act();
}

/// In the page: what the browser tells of each key and touch, from now on.
function note_waits(threshold) {
  const told = [];
  const take = (list) => {
    for (const { name, startTime, processingStart, duration } of list)
      if (['keydown', 'pointerdown', 'pointerup'].includes(name)) told.push({ delay: processingStart - startTime, duration });
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: threshold });
  window.__waits = () => {
    take(observer.takeRecords());
    return told;
  };
}

function figures(found) {
  const of = (visit, what) => median(found.map((one) => one[visit][what]));
  const waits = found.flatMap((one) => one.waits);
  if (!waits.length) throw new Error('the browser told of no key and no touch');
  const readable = of('first', 'readable'), cold = of('first', 'drawn'), warm = of('next', 'drawn');
  const delay = quantile(waits.map((one) => one.delay), 0.95);
  const durations = waits.map((one) => one.duration);
  return [
    figure('first visit: readable', 'ms', readable, { bar: '≤ 2,500 ms', met: readable <= 2500 }),
    figure('first visit: what one does counts', 'ms', of('first', 'interactive')),
    figure('first visit: the canvas has taken over', 'ms', cold, { bar: '≤ 8,000 ms', met: cold <= 8000 }),
    figure('next visit: readable', 'ms', of('next', 'readable')),
    figure('next visit: the canvas has taken over', 'ms', warm, { bar: '≤ 2,000 ms', met: warm <= 2000 }),
    figure('keys and touches that took 16 ms or more to be seen', '', waits.length,
      { peer: rounds * (keys + 2 * (1 + touches)), peer_name: 'all' }), // a finger goes down and up
    figure('of them: input delay, 95th percentile', 'ms', delay, { bar: '≤ 100 ms', met: delay <= 100 }),
    figure('of them: until it is painted, median', 'ms', median(durations)),
    figure('of them: until it is painted, 95th percentile', 'ms', quantile(durations, 0.95)),
  ];
}
