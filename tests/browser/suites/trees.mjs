// The accessibility trees that engines themselves expose of telling screens, compared as texts. Chromium gives its
// whole tree (Accessibility.getFullAXTree) with levels, states and values; Firefox finds by role and by role and name
// (BiDi's accessibility locator), so of it each role is asked for and each name confirmed.
import { settle_in, sign_in } from '../acts.mjs';
import { PointerHand } from '../hands.mjs';
import { expect_golden } from '../goldens.mjs';
import { until } from '../processes.mjs';
import { leave } from '../screens.mjs';
import { golden_clock } from '../steady.mjs';
import { tree_of_chromium } from '../trees/chromium.mjs';
import { tree_of_firefox } from '../trees/firefox.mjs';

export const browsers = ['chromium', 'firefox'];
const trees = { chromium: tree_of_chromium, firefox: tree_of_firefox };
const day_ms = 24 * 3600 * 1000;

export async function play(stage) {
  await stage.scenario('trees', { clock: golden_clock }, (scene) => all_trees(scene, trees[stage.browser]));
}

async function all_trees(scene, tree_of) {
  const { page, server } = scene;
  const call = await settle_in(server);
  const at_call = `/fa/calls/${call.slug}`;
  const compare = async (name) => expect_golden(`tree.${name}.${scene.stage.browser}`, await tree_of(page));
  const look = (name, path) => scene.step(name, async () => {
    await page.open(scene.address(path));
    await page.settled();
    await compare(name);
  }, { go_on: true });
  await look('calls', '/fa/');
  await look('call', at_call);
  await look('article', `${at_call}/article-2?list=newest`); // the equal order is drawn anew each day
  await look('vote', `${at_call}/questions/first-steps`);
  await look('survey', `${at_call}/questions/taking-part`);
  await look('sign-in', '/fa/sign-in');
  await scene.step('dialog', async () => {
    await page.open(scene.address(`${at_call}/article-1`));
    await page.settled();
    await sign_in(scene, new PointerHand(page));
    await page.settled();
    await leave(scene);
    await compare('dialog');
  });
  await close(server, call);
  await look('report', `${at_call}/report`);
}

/// A day after its end, its opinion groups sought: when the server starts and each minute, of calls whose closing is in
/// the log by then.
async function close(server, { slug, closes_at_ms }) {
  const a_day_later = (minutes) => ({ clock: new Date(closes_at_ms + day_ms + minutes * 60_000).toISOString() });
  const has_closing = async () => (await server.get('/api/v1/log/entries/latest')).entries
    .some(({ kind }) => kind === 'call_closed');
  const groups = async () => (await server.get(`/api/v1/calls/${slug}/report`)).opinion_groups.state;
  await server.restart(a_day_later(0));
  await until(has_closing, { what: 'the closing in the log' });
  await server.restart(a_day_later(2));
  await until(groups, { what: 'the opinion groups', timeout_ms: 90_000 });
}
