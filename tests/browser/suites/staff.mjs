// The whole life of a call. A member of staff, new to the desk, takes a Word file to a call that opens in two
// languages: by the second factor, the file, the questions about it, a vote and a survey, the translation beside it, and
// the two days. A citizen takes part on a phone; what is decided is published, and its redline read on a tablet. Another
// call, scheduled beside it, is withdrawn before its end.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { ask } from '../desk_questions.mjs';
import { NewHand } from '../effort.mjs';
import { PointerHand } from '../hands.mjs';
import { decide, see_the_redline, take_part } from '../open_to_decided.mjs';
import { schedule_another, see_the_withdrawal, withdraw } from '../withdrawal.mjs';
import { answer, begin, build, enter, find_days, read_file, set_days, translate } from '../word_to_open.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
export const pictures = true;

/// Who plays the lead's part through the API; a code shown once is not taken twice, so that another lead publishes.
const others = { editor: '09120000011', lead: '09120000012', publisher: '09120000013' };
const people = { organisation: 'fum', administrator: '09120000001', lead: '09120000002',
  others: { [others.editor]: 'editor', [others.lead]: 'lead', [others.publisher]: 'lead' } };
const slug = 'study-leave';
/// From signing in to a scheduled call in two languages, beside what the machine takes.
const most_minutes = 15;
const sorani_file = fileURLToPath(new URL('../fixtures/sorani.md', import.meta.url));
const sorani = 'ئەم دەقە تەنها بۆ تاقیکردنەوەیە.';
const day_ms = 24 * 3600 * 1000;

export async function play(stage) {
  const keys = {};
  await stage.scenario('from a Word file to an open call', { house: (run) => build(run, people, keys) }, (scene) => work(scene, keys));
}

/// In the page: timers that come early, as Firefox's sometimes do; what waits for an instant must wait for it.
function hurry_timers() {
  const { setTimeout } = window;
  window.setTimeout = (act, ms = 0, ...rest) => setTimeout(act, ms > 500 ? ms - 30 : ms, ...rest);
}

/// By somebody who has never been here, whose acts are counted. Those for a vote and a survey, which no call needs, apart.
async function from_word_to_open(desk) {
  const { scene, hand } = desk;
  const begun = Date.now();
  for (const part of [enter, begin, read_file, answer]) await part(desk);
  const before = hand.minutes;
  await ask(desk);
  const asking = hand.minutes - before;
  for (const part of [translate, find_days, refuse_less, set_days]) await part(desk);
  const needed = hand.minutes - asking;
  scene.stage.report(needed < most_minutes, `${scene.title} · a new clerk needs less than ${most_minutes} minutes`,
    `${needed.toFixed(1)} minutes, and ${asking.toFixed(1)} for a vote and a survey\n${hand.told}\n`
    + `the machine took ${Math.round((Date.now() - begun) / 1000)} s for all of it`);
}

async function work(scene, keys) {
  const { page, server } = scene;
  if (page.engine === 'chromium') await page.before_load(hurry_timers);
  const desk = { scene, keys, slug, people, hand: new NewHand(page) };
  await from_word_to_open(desk);
  await schedule_another({ scene, organisation: 'fum' });
  await translate_further(scene);
  await scene.step('it opens by itself', async () => {
    await server.restart({ clock: new Date(Date.now() + 2 * day_ms).toISOString() });
    await page.open(scene.address(`/fa/calls/${slug}/draft`));
    await page.settled();
    const { call, units } = await server.get(`/api/v1/calls/${slug}`);
    assert.equal(call.state, 'open');
    assert.ok(units.length > 60);
    await page.by_role('heading', /^بند ۲ ماده ۲/u).wait();
  }, { refused: [0] }); // what was asked while the server began anew
  await scene.step('people read the further language, and that it is unofficial', async () => {
    const { words } = scene;
    await page.by_role('link', words('translation.language', { language: 'ckb' })).press();
    await page.wait_path(/\/translations\/ckb$/);
    await page.settled();
    const read = await page.by_role('main').text();
    for (const said of [words('translation.unofficial'), sorani]) assert.ok(read.includes(said), said);
    await page.open(scene.address(`/fa/calls/${slug}/translations/ckb/article-1`));
    await page.settled();
    const unit = await page.by_role('main').text();
    for (const said of [words('translation.unofficial'), sorani]) assert.ok(unit.includes(said), said);
  });
  const town = { server, slug, keys, staff: others, words: scene.words, locale: 'fa', scene };
  await at(town, 'phone', take_part);
  await at(town, 'desktop', decide);
  await withdraw(town);
  await at(town, 'tablet', see_the_redline);
  await see_the_withdrawal(town);
}

/// The next of them, at a machine of their own.
async function at(town, viewport, act) {
  await town.scene.hand_over(viewport);
  Object.assign(town, { page: town.scene.page, hand: new PointerHand(town.scene.page) });
  await act(town);
}

/// Not what a clerk wants to do, so that it is no part of the clerk's time.
async function refuse_less({ scene }) {
  const { page, words } = scene;
  const hand = new PointerHand(page);
  await scene.step('less than it is refused in words', async () => {
    const last = page.by_role('textbox', words('staff.last_day'));
    await last.focus();
    await page.key('End');
    for (let i = 0; i < 10; ++i) await page.key('Backspace');
    await page.type(in_ten_days());
    await hand.fill(page.by_role('textbox', words('staff.reason')), 'مصوبه شماره ۱۲ هیئت رئیسه');
    await hand.activate(page.by_role('button', words('staff.open_button')));
    await hand.activate(page.by_role('button', words('lasting.yes')));
    await page.wait_for((text) => document.querySelector('main').textContent.includes(text), {}, words('error.period_too_short'));
    await page.reload();
    await page.settled();
  }, { refused: [422] });
}

/// Also once it is scheduled: it changes nothing in law.
async function translate_further(scene) {
  const { page, words } = scene;
  const hand = new PointerHand(page);
  const wait_for_words = (text) =>
    page.wait_for((wanted) => document.querySelector('main').textContent.includes(wanted), {}, text);
  await scene.step('a further language is begun, and its file is read', async () => {
    await page.open(scene.address(`/fa/staff/drafts/${slug}/translations/ckb`));
    await page.settled();
    await hand.fill(page.by_role('textbox', words('translation.title_label')), 'مۆڵەتی خوێندن');
    await page.by_role('button', words('translation.save')).press();
    await wait_for_words(words('translation.saved'));
    await page.by_role('button', words('translation.choose')).give_file(sorani_file);
    await page.by_role('link', words('translation.read')).wait();
    await page.settled();
  });
}

const in_ten_days = () => new Date(Date.now() + 10 * day_ms).toISOString().slice(0, 10).replaceAll('-', '/');
