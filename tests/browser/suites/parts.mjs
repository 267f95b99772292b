// The program comes in two parts: what a first visit needs, and the pages beyond it when the first of them is opened.
// So do the words of each language, with the part that says them.
// Where the second part cannot be had, such a page is the server's.
import assert from 'node:assert/strict';
import { language_name, words as words_of } from '../words.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

export async function play(stage) {
  await stage.scenario('a part when it is needed', {}, load_when_needed);
  await stage.scenario('the words of each language', {}, change_language);
  await stage.scenario('one visit is enough', {}, come_once);
  if (stage.browser === 'webkit') return; // its driver runs nothing in a page before its scripts
  await stage.scenario('without the second part', {}, remain_as_written);
}

/// How many times the page loaded the second part.
const loaded = (page) => page.evaluate(() => performance.getEntriesByType('resource')
  .filter(({ name }) => /\/hamandish_later\./.test(name)).length);

/// Codes of the languages of which it loaded the rest of the words.
const rests = (page) => page.evaluate(() => performance.getEntriesByType('resource')
  .map(({ name }) => /\/([a-z]{2})\.lazy\.[0-9a-f]+\.catalogue$/.exec(name)?.[1]).filter(Boolean).sort());

async function open_article(scene) {
  const { page, server } = scene;
  const { calls: [call] } = await server.get('/api/v1/calls');
  await page.open(scene.address(`/fa/calls/${call.slug}/article-1`));
  await page.settled();
}

async function go({ page, words }, key, path) {
  await page.by_role('link', words(key)).press();
  await page.wait_path(path);
  await page.by_role('heading', words(key)).wait();
  await page.settled();
}

const state = (page) => page.evaluate(() => window.hamandish.state());

async function load_when_needed(scene) {
  const { page } = scene;
  await scene.step('a page of a call does without the second', async () => {
    await open_article(scene);
    assert.equal(await loaded(page), 0);
    assert.deepEqual(await rests(page), []);
  });
  await scene.step('another page brings it, in the same document', async () => {
    await page.evaluate(() => { window.is_still_here = true; });
    await go(scene, 'access.title', /\/access$/);
    assert.deepEqual([await state(page), await loaded(page)], ['canvas', 1]);
    assert.deepEqual(await rests(page), ['fa']);
    assert.ok(await page.evaluate(() => window.is_still_here), 'the document was left');
  });
  await scene.step('once', async () => {
    await page.back();
    await page.by_role('heading', /^ماده ۱ –/u).wait();
    await page.forward();
    await page.by_role('heading', scene.words('access.title')).wait();
    await page.settled();
    assert.equal(await loaded(page), 1);
  });
  await scene.step('where one begins on such a page, it comes with the first', async () => {
    await page.reload();
    await page.settled();
    assert.deepEqual([await state(page), await loaded(page)], ['canvas', 1]);
  });
  await scene.step('what was opened is there without a network, too', async () => {
    await page.wait_for(() => Boolean(navigator.serviceWorker.controller), { what: 'the service worker' });
    await page.reload();
    await page.settled();
    await scene.server.go_away();
    await page.reload();
    await page.settled();
    assert.equal(await state(page), 'canvas');
  }, { refused: [0, 503] });
}

async function follow(page, locale) {
  await page.by_role('link', language_name(locale)).press();
  await page.wait_for((lang) => document.documentElement.lang === lang, { what: `the page in ${locale}` }, locale);
  await page.settled();
}

async function change_language(scene) {
  const { page } = scene;
  await scene.step('a page of a call changes it without the rest of either', async () => {
    await open_article(scene);
    await page.evaluate(() => { window.is_still_here = true; });
    await follow(page, 'en');
    assert.deepEqual(await rests(page), []);
  });
  await scene.step('another page brings what lacks of both', async () => {
    await go({ page, words: words_of('en') }, 'access.title', /^\/en\/access$/);
    assert.deepEqual(await rests(page), ['en', 'fa']);
  });
  await scene.step('where a language is whole', async () => {
    await follow(page, 'ar');
    await page.by_role('heading', words_of('ar')('access.title')).wait();
    assert.deepEqual(await rests(page), ['ar', 'en', 'fa']);
    assert.ok(await page.evaluate(() => window.is_still_here), 'the document was left');
  });
}

/// Before that visit there was no service worker, which sees nothing of what loaded the page.
async function come_once(scene) {
  const { page, server } = scene;
  const is_kept = (what, part) => page.wait_for(async (name) => {
    const all = await Promise.all((await caches.keys()).map(async (one) => (await caches.open(one)).keys()));
    return all.flat().some(({ url }) => url.includes(name));
  }, { what: `${what} to be kept`, timeout_ms: 60_000 }, part);
  await scene.step('a page beyond a call is opened, and nothing else', async () => {
    await page.open(scene.address('/fa/access'));
    await page.settled();
    await is_kept('the page', '/fa/access');
    await is_kept('the second part', '/hamandish_later.');
    await is_kept('the rest of the words', '/fa.lazy.');
  });
  await scene.step('it is there without a network', async () => {
    await server.go_away();
    await page.reload();
    await page.wait_for(() => window.hamandish?.state() === 'canvas', { what: 'the canvas', timeout_ms: 60_000 });
  }, { refused: [0, 503] });
}

function withhold_later_part() {
  const fetch_now = window.fetch;
  window.fetch = (what, ...rest) => (/\/hamandish_later\./.test(String(what.url ?? what))
    ? Promise.reject(new TypeError('Failed to fetch')) : fetch_now(what, ...rest));
}

async function remain_as_written(scene) {
  const { page, words } = scene;
  await page.before_load(withhold_later_part);
  await scene.step('such a page is as the server writes it', async () => {
    await open_article(scene);
    assert.equal(await state(page), 'canvas');
    await page.by_role('link', words('access.title')).press();
    await page.wait_path(/\/access$/);
    await page.wait_for(() => window.hamandish?.ready.then(() => false, () => true), { what: 'the page that was loaded anew' });
    assert.equal(await state(page), 'html');
    await page.by_role('heading', words('access.title')).wait();
  });
  await scene.step('and its links lead on', async () => {
    await page.by_role('link', words('nav.calls')).press();
    await page.wait_path(/^\/fa\/?$/);
    await page.settled();
    assert.equal(await state(page), 'canvas');
  });
}
