// What the client finds out for whoever voted: that the vote is in the log, and that a head it is shown is forged.
import assert from 'node:assert/strict';
import { choice_in, in_digits_of, mobile, sit_down } from '../acts.mjs';
import { PointerHand } from '../hands.mjs';
import { until } from '../processes.mjs';

export const browsers = ['chromium'];

const unit = 'article-2';
const head_path = '/api/v1/log/head';

export async function play(stage) {
  await stage.scenario('a vote is proven, and a forged head is not believed', {}, watch_the_log);
}

/// Is there an element that says this, whole or (for a text) among other words?
const says = (page, what) => page.wait_for((source, flags, part) => [...document.querySelectorAll('main, main *')].some((one) => {
  const text = one.textContent.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
  return source ? new RegExp(source, flags).test(text) : text.includes(part);
}), { what: String(what) }, what.source ?? '', what.flags ?? '', what.source ? '' : what);

/// Every head is shown to the page with another root, signed as the true one was.
function forge_heads() {
  const real = window.fetch;
  window.fetch = async (what, ...rest) => {
    const answer = await real(what, ...rest);
    if (!String(what.url ?? what).endsWith('/api/v1/log/head')) return answer;
    const head = await answer.json();
    head.root_hash = [...head.root_hash].reverse().join('');
    return new Response(JSON.stringify(head), { status: answer.status, headers: { 'content-type': 'application/json' } });
  };
}

const believed_head = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('hamandish/log/head')));

/// Entries are told once a signed head covers them. Never the first one: that is the draft.
async function index_of_vote(server) {
  const { entries } = await server.get('/api/v1/log/entries/0');
  return entries.find(({ kind }) => kind.startsWith('vote_'))?.index;
}

async function watch_the_log(scene) {
  const { page, server, words } = scene;
  const { calls: [call] } = await server.get('/api/v1/calls');
  const proven = () => words('receipt.proven', { index: in_digits_of('fa', scene.index) });
  await scene.step('vote', async () => {
    await sit_down(scene, mobile, `/fa/calls/${call.slug}/${unit}`);
    await new PointerHand(page).activate(choice_in(page.by_role('radiogroup', words('unit.vote')), words, 'agree'));
    await says(page, words('vote.recorded'));
    scene.index = await until(() => index_of_vote(server), { what: 'the vote in the log' });
  });
  await scene.step('the client proves it from the log', async () => {
    await until(async () => (await server.get(head_path)).tree_size > scene.index, { what: 'a head over the vote' });
    await page.open(scene.address('/fa/me'));
    await page.settled();
    await says(page, proven());
    assert.equal((await believed_head(page)).root_hash, (await server.get(head_path)).root_hash);
  });
  await scene.step('a forged head is an alarm, and what was believed stays', async () => {
    const before = await believed_head(page);
    await page.before_load(forge_heads);
    await page.open(scene.address('/fa/me'));
    await page.settled();
    await says(page, words('log.alarm'));
    await says(page, proven());
    assert.deepEqual(await believed_head(page), before);
  });
}
