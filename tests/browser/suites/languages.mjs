// The words of each language are a file of their own: a page loads its own, and the switch the other's.
// Without it the page stays as it is, readable, and says so or leaves it to the server.
import assert from 'node:assert/strict';
import { until } from '../processes.mjs';
import { language_name, words as words_of } from '../words.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

export async function play(stage) {
  await stage.scenario('a file each', {}, load_one_at_a_time);
  await stage.scenario('left in a hurry', {}, leave_at_once);
  if (stage.browser === 'webkit') return; // its driver runs nothing in a page before its scripts
  await stage.scenario('without a connection', {}, stay_without_network);
  await stage.scenario('after an update of the server', {}, load_the_page);
  await stage.scenario('without its own words', {}, remain_as_printed);
  await stage.scenario('without the program', {}, remain_silent);
}

async function open_article(scene) {
  const { page, server } = scene;
  const { calls: [call] } = await server.get('/api/v1/calls');
  await page.open(scene.address(`/fa/calls/${call.slug}/article-1`));
  return call;
}

const follow = (page, locale) => page.by_role('link', language_name(locale)).press();

const wait_for_language = (page, locale) => page.wait_for((lang) => document.documentElement?.lang === lang
  && window.hamandish?.state() === 'canvas', { what: `the page in ${locale}` }, locale);

/// Codes of the languages whose words the page itself loaded.
const loaded = (page) => page.evaluate(() => performance.getEntriesByType('resource')
  .map(({ name }) => /\/([a-z]{2})\.[0-9a-f]+\.catalogue$/.exec(name)?.[1]).filter(Boolean));

async function load_one_at_a_time(scene) {
  const { page } = scene;
  await scene.step('a page loads the words of its language, once', async () => {
    await open_article(scene);
    await page.settled();
    assert.deepEqual(await loaded(page), ['fa']);
  });
  await scene.step('and the program, once', async () => {
    const programs = await page.evaluate(() => performance.getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.wasm')).length);
    assert.equal(programs, 1);
  });
  await scene.step('and another one when it is asked for', async () => {
    for (const locale of ['en', 'fa', 'en', 'ar', 'en']) {
      await follow(page, locale);
      await wait_for_language(page, locale);
      await page.settled();
    }
    assert.deepEqual((await loaded(page)).sort(), ['ar', 'en', 'fa']);
  });
  await scene.step('going back, too', async () => {
    await page.back();
    await wait_for_language(page, 'ar');
    await page.settled();
    assert.match(await page.evaluate(() => location.pathname), /^\/ar\//);
  });
}

async function leave_at_once(scene) {
  const { page, server } = scene;
  const { calls: [call] } = await server.get('/api/v1/calls');
  const hurry = async () => {
    for (const article of [1, 2, 3, 4, 1, 2, 3, 4]) await page.open(scene.address(`/fa/calls/${call.slug}/article-${article}`));
    await page.settled();
  };
  await scene.step('a page that is left while its program comes reports nothing', hurry);
  await scene.step('nor does one whose files the service worker brings', hurry);
}

/// The page has nobody to keep its files, as in a private window.
function have_no_worker() {
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
}

async function stay_without_network(scene) {
  const { page, words } = scene;
  await page.before_load(have_no_worker);
  const call = await open_article(scene);
  await page.settled();
  await scene.step('the page stays in its language and says so', async () => {
    await page.set_offline(true);
    await follow(page, 'en');
    await page.wait_for((text) => document.body.textContent.includes(text), { what: 'what happened' },
      words('status.other_language_unreachable'));
    const { lang, path } = await page.evaluate(() => ({ lang: document.documentElement.lang, path: location.pathname }));
    assert.deepEqual([lang, path], ['fa', `/fa/calls/${call.slug}/article-1`]);
  }, { refused: [0] });
  await scene.step('and changes it with the next press', async () => {
    await page.set_offline(false);
    await follow(page, 'en');
    await wait_for_language(page, 'en');
    await page.settled();
    const text = await page.evaluate(() => document.body.textContent);
    assert.ok(!text.includes(words_of('en')('status.other_language_unreachable')), 'it is still said');
  }, { refused: [0] });
}

/// The server has other files by now than those which a Persian page knows of.
function have_forgotten_english() {
  const fetch_now = window.fetch;
  window.fetch = async (what, ...rest) => {
    const is_old = document.documentElement.lang === 'fa' && /\/en\.\w+\.catalogue$/.test(String(what.url ?? what));
    return is_old ? new Response('<!doctype html>', { status: 404 }) : fetch_now(what, ...rest);
  };
}

async function load_the_page(scene) {
  const { page } = scene;
  await page.before_load(have_forgotten_english);
  await open_article(scene);
  await page.settled();
  await scene.step('the page is loaded from the server', async () => {
    await page.evaluate(() => { window.is_still_here = true; });
    await follow(page, 'en');
    await wait_for_language(page, 'en');
    await page.settled();
    assert.ok(!await page.evaluate(() => window.is_still_here), 'no page was loaded');
  });
}

/// What arrives as Persian words is something else.
function spoil_words() {
  const fetch_now = window.fetch;
  window.fetch = async (what, ...rest) => {
    const answer = await fetch_now(what, ...rest);
    if (!String(what.url ?? what).endsWith('.catalogue')) return answer;
    return new Response((await answer.arrayBuffer()).slice(0, 1000));
  };
}

async function remain_as_printed(scene) {
  const { page } = scene;
  await page.before_load(spoil_words);
  await scene.step('the page stays what the server wrote', async () => {
    await open_article(scene);
    const end = await page.evaluate(() => window.hamandish.ready.then(() => 'ready', () => 'refused'));
    assert.equal(end, 'refused');
    await until(() => /could not be read/.test(page.take_problems().join()), { what: 'the reason on the console' });
    assert.equal(await page.evaluate(() => window.hamandish.state()), 'html');
    await page.by_role('heading', /^ماده ۱ –/u).wait();
  });
}

function withhold_program() {
  const fetch_now = window.fetch;
  window.fetch = (what, ...rest) => (String(what.url ?? what).endsWith('.wasm')
    ? Promise.reject(new TypeError('Failed to fetch')) : fetch_now(what, ...rest));
}

async function remain_silent(scene) {
  const { page } = scene;
  await page.before_load(withhold_program);
  await scene.step('the page stays what the server wrote, and its links lead on', async () => {
    await open_article(scene);
    assert.equal(await page.evaluate(() => window.hamandish.ready.then(() => 'ready', () => 'refused')), 'refused');
    assert.equal(await page.evaluate(() => window.hamandish.state()), 'html');
    await follow(page, 'en');
    await page.wait_for(() => document.documentElement?.lang === 'en', { what: 'the page in English' });
    await page.by_role('heading', /^Article 1 –/u).wait();
  });
}
