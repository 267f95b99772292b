// Without a network: what was opened is read, also after the browser was closed; what is handed in waits on the
// device, is sent once when the network is back, and only as whose it is; a new version interrupts nobody.
// The network goes by the server going, so that the service worker has none either.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { choice_in, reactions_to, settle_in, sign_in } from '../acts.mjs';
import { browsers as drivers } from '../drivers/browsers.mjs';
import { PointerHand } from '../hands.mjs';
import { temporary_folder, until } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const day_ms = 24 * 3600 * 1000;
const gone = { refused: [0, 503] };
const text = 'نظری که بی\u200cشبکه نوشته شد';

export async function play(stage) {
  await stage.scenario('reading', {}, read);
  await stage.scenario('taking part', {}, take_part);
  await stage.scenario('too late', {}, come_too_late);
  await stage.scenario('another person on the same device', {}, change_seats);
  if (stage.browser === 'chromium') {
    await stage.scenario('an answer that is lost', {}, lose_an_answer);
    await stage.scenario('two tabs', {}, use_two_tabs);
    await stage.scenario('after the browser was closed', { alone: true, folder: temporary_folder('profile') }, start_cold);
    const site = temporary_folder('site');
    cpSync(process.env.HAMANDISH_SITE, site, { recursive: true });
    await stage.scenario('a new version', { site }, update);
  }
}

/// The service worker has what it keeps of the pages that are open.
async function wait_until_kept(page, path) {
  await page.wait_for(() => Boolean(navigator.serviceWorker.controller), { what: 'the service worker' });
  await page.wait_for(async (address) => Boolean(await caches.match(address, { ignoreVary: true })),
    { what: `${path} to be kept` }, path);
}

const says = (page, words, what = 'main') => page.wait_for((wanted, where) =>
  [...document.querySelectorAll(where)].some(({ textContent }) => textContent.replace(/[\u2066-\u2069]/gu, '').includes(wanted)),
  { what: `the words “${words}”`, timeout_ms: 60_000 }, words, what);

const drawn = (page) => page.wait_for(() => window.hamandish?.state() === 'canvas', { what: 'the canvas', timeout_ms: 60_000 });

async function read(scene) {
  const { page, server, words } = scene;
  const { calls: [call] } = await server.get('/api/v1/calls');
  const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/article-1`);
  const path = `/fa/calls/${call.slug}`;
  await scene.step('a first visit, and a way through the pages', async () => {
    await page.open(scene.address(path));
    await page.settled();
    await wait_until_kept(page, path);
    await page.evaluate(() => document.querySelector('a[href$="/article-1"]').click());
    await page.wait_path(/article-1$/);
    await page.settled();
    await page.wait_for(async () => Boolean(await caches.match(`/api/v1${location.pathname.slice(3).replace(/\/([^/]+)$/, '/units/$1')}`)),
      { what: 'the answer to be kept' });
  });
  await scene.step('the page where one was is there without a network, and says what it is', async () => {
    await server.go_away();
    await page.reload();
    await drawn(page);
    await says(page, unit.text.fa.slice(0, 60).split('\n')[0]);
    await says(page, words('offline.notice'));
  }, gone);
  await scene.step('so are the call and the list of calls, where an installed site starts', async () => {
    for (const address of [path, '/fa/']) {
      await page.open(scene.address(address));
      await drawn(page);
      await says(page, call.title.fa);
      await says(page, words('offline.notice'));
    }
  }, gone);
  await scene.step('what was never opened says so', async () => {
    await page.open(scene.address(`${path}/article-4`));
    await drawn(page);
    await says(page, words('offline.notice'));
    await page.by_role('button', words('action.retry')).wait();
  }, gone);
  if (page.can('scripts')) {
    await scene.step('without scripts the page as it was printed is read, with the same words', async () => {
      await page.set_scripts(false);
      await page.open(scene.address(path));
      const seen = await page.evaluate_apart("document.body.innerText");
      assert.ok(seen.includes(words('offline.notice')), 'no word on the network');
      assert.ok(seen.includes(call.title.fa));
      await page.open(scene.address(`${path}/article-4`));
      assert.ok((await page.evaluate_apart('document.body.innerText')).includes(words('offline.not_kept')));
      await page.set_scripts(true);
    }, gone);
  }
  await scene.step('with the network everything is as it was', async () => {
    await server.come_back();
    await page.open(scene.address(path));
    await page.settled();
    assert.ok(!(await page.evaluate(() => document.body.textContent)).includes(words('offline.notice')));
  }, gone);
}

/// On an article of which others have spoken, signed in.
async function begin(scene, options = {}) {
  const { page, server } = scene;
  const call = await settle_in(server);
  const path = `/fa/calls/${call.slug}/${call.unit}`;
  const clock = new Date(call.closes_at_ms - 20 * day_ms).toISOString();
  await scene.step('sign in and open an article', async () => {
    await page.open(scene.address(path));
    await page.settled();
    await sign_in(scene, new PointerHand(page), options);
    await page.settled();
    await wait_until_kept(page, path);
  });
  return { call, path, clock, hand: new PointerHand(page) };
}

const vote_group = (page) => page.by_role('radiogroup', /^رأی شما به/u);
const persian = JSON.parse(readFileSync(new URL('../../../locale/fa.json', import.meta.url)));
/// The words of one case of a message.
const option = (key, name) => new RegExp(`\\b${name}\\{([^}]*)\\}`, 'u').exec(persian[key])[1];
const agree = () => option('delivery.what', 'agree');
/// As it reads without the marks that keep its parts apart.
const state_of = (words, what, state) => `${what}: ${option('delivery.state', state)}`;

async function hand_in_everything({ page, words, locale }, hand, call) {
  await hand.activate(choice_in(vote_group(page), words, 'agree'));
  await says(page, state_of(words, agree(words), 'waiting'));
  await hand.activate(choice_in(reactions_to(page, call.comment, locale), words, 'disagree'));
  await hand.fill(page.by_role('textbox', words('comment.label')), text);
  await hand.activate(page.by_role('button', words('comment.send')));
  await says(page, words('status.offline'));
}

async function recorded(server, call) {
  const { unit, comments } = await server.get(`/api/v1/calls/${call.slug}/units/${call.unit}`);
  return { agree: unit.votes.agree, mine: comments.filter((one) => one.text.endsWith(text)).length,
    disagree: comments.find(({ id }) => id === call.comment.id).reactions.disagree };
}

/// Both tabs know what waits, so that whichever sends it sends what was chosen last.
async function use_two_tabs(scene) {
  const { page, server, words } = scene;
  const { call, path, clock, hand } = await begin(scene);
  const votes = async () => (await server.get(`/api/v1/calls/${call.slug}/units/${call.unit}`)).unit.votes;
  const before = await votes();
  const waits = (choice) => state_of(words, option('delivery.what', choice), 'waiting');
  let second;
  await scene.step('one chooses in one tab, and otherwise in another', async () => {
    second = await page.another_tab();
    await second.open(scene.address(path));
    await second.settled();
    await server.go_away();
    await page.to_front();
    await hand.activate(choice_in(vote_group(page), words, 'agree'));
    await says(page, waits('agree'));
    await second.to_front();
    await says(second, waits('agree'));
    await new PointerHand(second).activate(choice_in(vote_group(second), words, 'disagree'));
    await says(second, waits('disagree'));
    await page.to_front();
    await says(page, waits('disagree'));
  }, gone);
  await scene.step('the later choice is what is recorded, and neither tab waits any more', async () => {
    await server.come_back({ clock });
    await until(async () => (await votes()).disagree === before.disagree + 1, { what: 'the vote', timeout_ms: 90_000 });
    for (const tab of [page, second]) {
      await tab.to_front();
      await tab.wait_for((words_of_waiting) => !document.querySelector('main').textContent
        .replace(/[\u2066-\u2069]/gu, '').includes(words_of_waiting), { what: 'no word of waiting' }, waits('disagree'));
    }
    assert.deepEqual(await votes(), { ...before, disagree: before.disagree + 1 });
  }, gone);
}

async function take_part(scene) {
  const { page, server, words } = scene;
  const { call, path, clock, hand } = await begin(scene);
  const before = await recorded(server, call);
  await scene.step('vote, react and comment without a network', async () => {
    await server.go_away();
    await hand_in_everything(scene, hand, call);
  }, gone);
  await scene.step('it is still there after the page was opened anew, and among what is mine', async () => {
    await page.reload();
    await drawn(page);
    await says(page, state_of(words, agree(words), 'waiting'));
    await page.open(scene.address('/fa/me'));
    await drawn(page);
    await says(page, state_of(words, agree(words), 'waiting'));
    await says(page, words('contributions.unsent'));
  }, gone);
  await scene.step('with the network it is sent, once', async () => {
    await server.come_back({ clock });
    await page.open(scene.address(path));
    await until(async () => (await recorded(server, call)).mine === 1, { what: 'the comment', timeout_ms: 90_000 });
    await page.settled();
    const after = await recorded(server, call);
    assert.deepEqual(after, { agree: before.agree + 1, mine: 1, disagree: before.disagree + 1 });
    await page.reload();
    await page.settled();
    assert.deepEqual(await recorded(server, call), after);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => /act\/|outbox\//.test(key))), []);
  }, gone);
}

async function come_too_late(scene) {
  const { page, server, words } = scene;
  const { call, path, hand } = await begin(scene);
  const before = await recorded(server, call);
  await scene.step('hand everything in without a network', async () => {
    await server.go_away();
    await hand_in_everything(scene, hand, call);
  }, gone);
  await scene.step('after the deadline it is refused in words, and the text is kept', async () => {
    await server.come_back({ clock: new Date(call.closes_at_ms + day_ms).toISOString() });
    await page.open(scene.address(path));
    await says(page, state_of(words, agree(words), 'late'));
    await says(page, state_of(words, option('delivery.what', 'comment'), 'late'));
    await says(page, text);
    assert.deepEqual(await recorded(server, call), before);
  }, { refused: [0, 409, 503] });
  await scene.step('said until it was read', async () => {
    await page.settled();
    await page.reload();
    await page.settled();
    await says(page, state_of(words, agree(words), 'late'));
    await says(page, state_of(words, option('delivery.what', 'comment'), 'late'));
    await hand.activate(page.by_role('button', words('action.dismiss')));
    await page.settled();
    await page.reload();
    await page.settled();
    const seen = await page.evaluate(() => document.querySelector('main').textContent.replace(/[\u2066-\u2069]/gu, ''));
    assert.ok(!seen.includes(state_of(words, agree(words), 'late')));
    assert.ok(seen.includes(text), 'the text is gone');
  });
}

/// Somebody else takes the seat where no page of ours is open.
async function sit_down_unseen({ page, server }, number) {
  await page.open(`${server.url}/livez`);
  const send = (route, body = {}) => page.evaluate(async (to, words) => {
    const answer = await fetch(to, { method: 'POST', body: words, headers: { 'content-type': 'application/json' } });
    if (!answer.ok) throw new Error(`${to}: ${answer.status}`);
  }, `/api/v1/${route}`, JSON.stringify(body));
  await send('sign-out');
  const seen = server.codes.length;
  await send('sign-in/codes', { mobile: number });
  await send('sign-in', { mobile: number, code: await server.code_for(number, seen) });
}

async function change_seats(scene) {
  const { page, server, words } = scene;
  const { call, path, clock, hand } = await begin(scene);
  const before = await recorded(server, call);
  await scene.step('one person hands everything in without a network', async () => {
    await server.go_away();
    await hand_in_everything(scene, hand, call);
    await page.open('about:blank');
  }, gone);
  await scene.step('another one signs in: nothing of it is sent or seen', async () => {
    await server.come_back({ clock });
    await sit_down_unseen(scene, '09129999999');
    await page.open(scene.address(path));
    await page.settled();
    assert.deepEqual(await recorded(server, call), before);
    const seen = await page.evaluate(() => [document.querySelector('main').textContent, document.querySelector('textarea').value]
      .join().replace(/[\u2066-\u2069]/gu, ''));
    assert.ok(!seen.includes(state_of(words, agree(words), 'waiting')) && !seen.includes(text));
  }, { refused: [...gone.refused, 404] }); // a browser asks for the picture of a page that is no page
  await scene.step('the first one comes back: it is sent as theirs', async () => {
    await sit_down_unseen(scene, '09121234567');
    await page.open(scene.address(path));
    await until(async () => (await recorded(server, call)).mine === 1, { what: 'the comment', timeout_ms: 90_000 });
    await until(async () => (await recorded(server, call)).agree === before.agree + 1, { what: 'the vote' });
    await page.settled();
  }, gone);
}

async function lose_an_answer(scene) {
  const { page, server, words } = scene;
  const { call, path, hand } = await begin(scene);
  const kinds = async () => (await server.get('/api/v1/log/entries/0')).entries
    .filter(({ kind }) => kind.startsWith('vote_')).length;
  const before = await recorded(server, call);
  const logged = await kinds();
  await scene.step('the vote is recorded, its answer is lost, and it is not sent as another one', async () => {
    await page.before_load(() => {
      const real = window.fetch;
      window.lost = 0;
      window.fetch = async (...words_of_request) => {
        const answer = await real(...words_of_request);
        if (words_of_request[1]?.method !== 'PUT' || window.lost > 0) return answer;
        window.lost += 1;
        throw new TypeError('lost on the way');
      };
    });
    await page.open(scene.address(path));
    await page.settled();
    await hand.activate(choice_in(vote_group(page), words, 'agree'));
    await says(page, words('vote.recorded'));
    assert.equal(await page.evaluate(() => window.lost), 1);
    assert.equal((await recorded(server, call)).agree, before.agree + 1);
    assert.equal(await kinds(), logged + 1);
  });
}

async function start_cold(scene) {
  const { server, words } = scene;
  const { calls: [call] } = await server.get('/api/v1/calls');
  const path = `/fa/calls/${call.slug}/draft`;
  const folder = temporary_folder('cold');
  await scene.page.close();
  await (async () => {
    scene.page = await drivers.chromium({ alone: true, folder });
    await scene.step('read a draft', async () => {
      await scene.page.open(scene.address(path));
      await scene.page.settled();
      await wait_until_kept(scene.page, path);
      await scene.page.wait_for(async (slug) => Boolean(await caches.match(`/api/v1/calls/${slug}`)), {}, call.slug);
    });
    await scene.page.close();
    await server.go_away();
    scene.page = await drivers.chromium({ alone: true, folder });
    await scene.step('the browser is closed, the network goes, and it is opened again', async () => {
      for (const address of [path, '/fa/']) {
        await scene.page.open(scene.address(address));
        await drawn(scene.page);
        await says(scene.page, words('offline.notice'));
        await says(scene.page, call.title.fa);
      }
    }, gone);
  })();
}

async function update(scene) {
  const { page, server, words } = scene;
  const { call, path, hand } = await begin(scene);
  const field = page.by_role('textbox', words('comment.label'));
  await scene.step('a new version comes while one writes: nothing happens', async () => {
    await hand.fill(field, 'نیمه');
    await page.settled();
    await page.evaluate(() => { window.not_reloaded = true; });
    const worker = join(server.site, 'service_worker.js');
    appendFileSync(worker, '\n// another version\n');
    for (const coded of ['.br', '.gz']) rmSync(worker + coded);
    await server.restart({ clock: new Date(call.closes_at_ms - 20 * day_ms).toISOString() });
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one.update()));
    await page.wait_for(() => navigator.serviceWorker.getRegistration().then((one) => Boolean(one.waiting)),
      { what: 'the new version to wait' });
    assert.equal(await page.evaluate(() => window.not_reloaded), true);
    assert.equal(await field.value(), 'نیمه');
  }, gone);
  await scene.step('what is written is handed in as if nothing had been', async () => {
    await hand.fill(field, text);
    await hand.activate(page.by_role('button', words('comment.send')));
    await says(page, words('comment.recorded'));
    assert.equal(await page.evaluate(() => window.not_reloaded), true);
    assert.equal((await recorded(server, call)).mine, 1);
  });
}
