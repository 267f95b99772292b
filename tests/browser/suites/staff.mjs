// The whole life of a call. A member of staff, new to the desk, takes a Word file to a call that opens in two
// languages: by the second factor, the file, the questions about it, a vote and a survey, the translation beside it, and
// the two days. A citizen takes part on a phone; what is decided is published, and its redline read on a tablet. Another
// call, scheduled beside it, is withdrawn before its end.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { sign_in } from '../acts.mjs';
import { ask } from '../desk_questions.mjs';
import { PointerHand } from '../hands.mjs';
import { one_time_password } from '../one_time_password.mjs';
import { decide, see_the_redline, take_part } from '../open_to_decided.mjs';
import { schedule_another, see_the_withdrawal, withdraw } from '../withdrawal.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
export const pictures = true;

const administrator = '09120000001';
const lead = '09120000002';
/// Whose part is played through the API; a code shown once is not taken twice, so that another lead publishes.
const others = { editor: '09120000011', lead: '09120000012', publisher: '09120000013' };
const slug = 'study-leave';
const word_file = fileURLToPath(new URL('../../support/office/forsatstudy.docx', import.meta.url));
const sorani_file = fileURLToPath(new URL('../fixtures/sorani.md', import.meta.url));
const sorani = 'ئەم دەقە تەنها بۆ تاقیکردنەوەیە.';
const day_ms = 24 * 3600 * 1000;

export async function play(stage) {
  const keys = {};
  await stage.scenario('from a Word file to an open call', { house: (run) => build(run, keys) }, (scene) => work(scene, keys));
}

/// An organisation and its administrator, as whoever installs the program makes them.
async function build(run, keys) {
  const reason = ['--reason', 'made by the tests'];
  await run(['organisation', 'add', '--slug', 'fum', '--kind', 'university', '--name-fa', 'دانشگاه فردوسی مشهد',
    '--name-en', 'Ferdowsi University of Mashhad', ...reason]);
  const told = await run(['user', 'grant', '--mobile', administrator, '--role', 'administrator', '--organisation', 'fum', ...reason]);
  keys.administrator = told.find((line) => line.startsWith('secret: ')).slice('secret: '.length);
  for (const [role, mobile] of Object.entries(others)) {
    const words = await run(['user', 'grant', '--mobile', mobile, '--role', role === 'editor' ? role : 'lead', '--organisation', 'fum', ...reason]);
    keys[mobile] = words.find((line) => line.startsWith('secret: ')).slice('secret: '.length);
  }
  keys.lead = (await run(['user', 'add', '--mobile', lead])).find((line) => /^\d+$/.test(line));
}

/// In the page: timers that come early, as Firefox's sometimes do; what waits for an instant must wait for it.
function hurry_timers() {
  const { setTimeout } = window;
  window.setTimeout = (act, ms = 0, ...rest) => setTimeout(act, ms > 500 ? ms - 30 : ms, ...rest);
}

async function work(scene, keys) {
  const { page, server } = scene;
  if (page.engine === 'chromium') await page.before_load(hurry_timers);
  await enter(scene, keys);
  await begin(scene);
  await read_file(scene);
  await answer(scene);
  await ask(scene, new PointerHand(page), slug);
  await translate(scene);
  await set_days(scene);
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

/// What the catalogue calls a field of the draft; both of its names are branches of a choice there.
const fields = { title: 'عنوان', summary: 'خلاصه', questions: 'چرا از مردم می\u200cپرسید' };
const languages = { fa: 'فارسی', en: 'انگلیسی' };
function field_of({ page, words }, name, language) {
  return page.by_role('textbox', words('staff.field_in', { field: fields[name], language: languages[language] }));
}

async function enter(scene, keys) {
  const { page, server, words } = scene;
  const hand = new PointerHand(page);
  await scene.step('the desk asks who one is', async () => {
    await page.open(scene.address('/fa/staff'));
    await page.settled();
    const link = page.by_role('main').by_role('link', words('nav.sign_in'));
    await hand.activate(link);
    await page.wait_path(/\/sign-in/);
    await sign_in(scene, hand, { number: lead });
    await page.by_role('heading', words('staff.title')).wait();
  }, { refused: [403] });
  await scene.step('an administrator gives the role', async () => {
    const admin = await server.citizen(administrator);
    await admin.send('POST', '/api/v1/staff/session', { code: one_time_password(keys.administrator) });
    await admin.send('POST', '/api/v1/staff/roles',
      { person: keys.lead, organisation: 'fum', role: 'lead', reason: 'leads participation' });
    await page.reload();
    await page.by_role('button', words('staff.factor_start')).wait();
  }, { refused: [403] });
  await scene.step('a key is made, and shown as a picture and in letters', async () => {
    await page.by_role('button', words('staff.factor_start')).press();
    await page.by_role('img', words('staff.factor_picture')).wait();
    await page.settled();
  });
  await scene.step('its code is confirmed', async () => {
    const key = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(await page.by_role('main').text())[0];
    await hand.fill(page.by_role('textbox', words('staff.factor_code')), one_time_password(key));
    await page.by_role('button', words('staff.factor_confirm')).press();
    await page.by_role('heading', words('staff.recovery_title')).wait();
    await page.settled();
    assert.equal(await page.by_role('main').by_role('listitem').count(), 10);
  });
  await scene.step('the desk is open', async () => {
    await page.by_role('button', words('staff.recovery_kept')).press();
    await page.by_role('link', words('staff.new_call')).wait();
    await page.settled();
  });
}

async function begin(scene) {
  const { page, words } = scene;
  const hand = new PointerHand(page);
  await scene.step('a draft is begun', async () => {
    await hand.activate(page.by_role('link', words('staff.new_call')));
    await hand.fill(page.by_role('textbox', words('staff.new_slug')), slug);
    await page.by_role('button', words('staff.new_start')).press();
    await page.wait_path(new RegExp(`/fa/staff/drafts/${slug}$`));
    await page.by_role('heading', words('staff.files')).wait();
    await page.settled();
  });
}

async function read_file(scene) {
  const { page, words } = scene;
  await scene.step('a Word file is read', async () => {
    await page.by_role('button', /^انتخاب پرونده فارسی$/u).give_file(word_file);
    await page.by_role('heading', /^بند ۲ ماده ۲/u).wait();
    await page.settled();
    assert.match(await field_of(scene, 'title', 'fa').value(), /فرصت مطالعاتی/u);
  });
}

async function answer(scene) {
  const { page, words } = scene;
  const settle = page.by_role('button', words('staff.settle'));
  await scene.step('every question about it is answered', async () => {
    const questions = await settle.count();
    assert.ok(questions > 0, 'the order of numbers is not asked about');
    for (let left = questions; left > 0; --left) {
      await settle.press();
      await page.wait_for((count) => [...document.querySelectorAll('button')]
        .filter((button) => button.textContent === count.text).length === count.left,
      { what: `${left - 1} questions` }, { text: words('staff.settle'), left: left - 1 });
      await page.settled();
    }
  });
}

/// The first words are typed; the rest of a translator's afternoon is sent at once, by the page's session.
async function translate(scene) {
  const { page, words } = scene;
  const hand = new PointerHand(page);
  await scene.step('the translation is written beside it, and saved', async () => {
    for (const [name, language, text] of [['title', 'en', 'Study leave'], ['summary', 'fa', 'خلاصه دستورالعمل'],
      ['summary', 'en', 'What it is'], ['questions', 'fa', 'چرا می\u200cپرسیم'], ['questions', 'en', 'Why we ask']]) {
      await hand.fill(field_of(scene, name, language), text);
    }
    await page.wait_for((text) => document.querySelector('main').textContent.includes(text), {}, words('staff.saved'));
    const all_saved = async (draft) => (await (await fetch(`/api/v1/staff/drafts/${draft}`)).json()).call.lacks.every(({ unit }) => unit);
    await page.wait_for(all_saved, { what: 'the last field to be saved' }, slug);
  });
  await scene.step('nothing is lacking any more', async () => {
    const left = await page.evaluate(async (draft) => {
      const address = `/api/v1/staff/drafts/${draft}`;
      const { units } = await (await fetch(address)).json();
      const all = units.flatMap(({ id, heading, text }) => [
        ...(heading.fa ? [{ unit: id, field: 'heading', language: 'en', text: 'Heading' }] : []),
        ...(text.fa ? [{ unit: id, field: 'text', language: 'en', text: 'Text of it' }] : [])]);
      const saved = await fetch(`${address}/words`, { method: 'PUT', body: JSON.stringify({ words: all }),
        headers: { 'content-type': 'application/json' } });
      return (await saved.json()).lacks;
    }, slug);
    assert.deepEqual(left, []);
    await page.reload();
    await page.by_role('link', words('staff.opening_title')).wait();
    await page.settled();
  });
}

async function set_days(scene) {
  const { page, words } = scene;
  const hand = new PointerHand(page);
  await scene.step('the lawful period is offered', async () => {
    await page.by_role('link', words('staff.opening_title')).press();
    await page.by_role('heading', words('staff.opening_title')).wait();
    await page.settled();
    assert.match(await page.by_role('main').text(), /۳۰ روز کامل/u);
  });
  await scene.step('less than it is refused in words', async () => {
    const last = page.by_role('textbox', words('staff.last_day'));
    await last.focus();
    await page.key('End');
    for (let i = 0; i < 10; ++i) await page.key('Backspace');
    await page.type(in_ten_days());
    await hand.fill(page.by_role('textbox', words('staff.reason')), 'مصوبه شماره ۱۲ هیئت رئیسه');
    await page.by_role('button', words('staff.open_button')).press();
    await page.by_role('button', words('lasting.yes')).press();
    await page.wait_for((text) => document.querySelector('main').textContent.includes(text), {}, words('error.period_too_short'));
  }, { refused: [422] });
  await scene.step('scheduled, it is on the desk', async () => {
    await page.reload();
    await page.settled();
    await hand.fill(page.by_role('textbox', words('staff.reason')), 'مصوبه شماره ۱۲ هیئت رئیسه');
    await page.by_role('button', words('staff.open_button')).press();
    await page.by_role('button', words('lasting.yes')).press();
    await page.wait_path(/\/fa\/staff$/);
    await page.by_role('link', words('staff.see_public')).wait();
    await page.settled();
  });
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
