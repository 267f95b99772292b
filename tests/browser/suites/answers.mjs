// Article 4 as people live it: a citizen proposes other words, one member of staff answers, another
// publishes, and the citizen, who is not satisfied, says so. In Persian with a pointer, and in Chromium in
// English by keyboard alone.
import assert from 'node:assert/strict';
import { choose_option, sit_down } from '../acts.mjs';
import { KeyboardHand, PointerHand } from '../hands.mjs';
import { build_house } from '../house.mjs';
import { until } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

const staff = [{ mobile: '09120000011', role: 'editor' }, { mobile: '09120000012', role: 'lead' }];
const citizen = '09121234567';
const unit = 'article-2';
const proposal = 'این ماده کوتاه\u200cتر شود';
const why = 'The law you name is about something else.';
const kinds = ['comment', 'proposal', 'request'];
const squeezed = (text) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

export async function play(stage) {
  const ways = [['fa', PointerHand], ...(stage.browser === 'chromium' ? [['en', KeyboardHand]] : [])];
  for (const [locale, Hand] of ways) {
    const keys = {};
    await stage.scenario(`answered in ${locale}`, { locale, house: (run) => build_house(run, staff, keys) },
      (scene) => live({ ...tools(scene), scene, keys, hand: new Hand(scene.page) }));
  }
}

const tools = ({ page, server, words, locale }) => ({ page, server, words, locale });

async function live(town) {
  const { server } = town;
  town.call = (await server.get('/api/v1/calls')).calls[0].slug;
  await propose(town);
  await answer(town);
  await review(town);
  await read_and_object(town);
  await search(town);
}

const shows = (page, text) => page.wait_for((wanted) => document.querySelector('main').textContent
  .replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').includes(wanted), { what: text }, squeezed(text));

async function propose({ scene, page, server, words, locale, hand, call }) {
  await scene.step('choose what to send', async () => {
    await sit_down(scene, citizen, `/${locale}/calls/${call}/${unit}`);
    const group = page.by_role('radiogroup', words('comment.which_kind'));
    const radio = group.by_role('radio', undefined, { nth: kinds.indexOf('proposal') });
    await hand.activate(radio);
    await until(async () => (await radio.attribute('aria-checked')) === 'true', { what: 'the proposal to be chosen' });
  });
  await scene.step('the wording begins with the text of the unit', async () => {
    const { unit: { text } } = await server.get(`/api/v1/calls/${call}/units/${unit}`);
    const field = page.by_role('textbox', words('comment.wording'));
    assert.equal(await field.value(), text[locale]);
    await hand.fill(field, ' HTML ');
    assert.notEqual(await field.value(), text[locale]);
  });
  await scene.step('say why and send', async () => {
    await hand.fill(page.by_role('textbox', words('comment.label')), proposal);
    await page.settled();
    await hand.activate(page.by_role('button', words('comment.send')));
    await shows(page, proposal);
    await shows(page, words('comment.wording_changes'));
    await shows(page, words('answering.waiting'));
    const { comments: [comment] } = await server.get(`/api/v1/calls/${call}/units/${unit}`);
    assert.equal(comment.kind, 'proposal');
    assert.ok(comment.changes.some(({ added }) => added.includes('HTML')), JSON.stringify(comment.changes));
  });
}

const enter = ({ scene, locale, keys, call }, { mobile }) =>
  sit_down(scene, mobile, `/${locale}/staff/calls/${call}/answers`, keys[mobile]);

async function answer(town) {
  const { scene, page, words, hand } = town;
  await scene.step('an editor comes', () => enter(town, staff[0]));
  const field = (key) => page.by_role('textbox', words(`answering.${key}`));
  await scene.step('a rejection needs its ground', async () => {
    await shows(page, proposal);
    await hand.activate(page.by_role('button', words('answering.answer')));
    const decision = page.by_role('combobox', words('answering.decision'));
    await decision.wait();
    await choose_option(page, decision, 'rejected');
    await hand.fill(field('reason_fa'), 'این متن با قانون سازگار نیست');
    await hand.fill(field('reason_en'), 'It contradicts the law');
    await hand.activate(page.by_role('button', words('answering.to_review')));
    await shows(page, words('error.text_empty'));
  });
  await scene.step('with it, it goes to review', async () => {
    await hand.fill(field('document_fa'), 'قانون مدیریت خدمات کشوری');
    await hand.fill(field('document_en'), 'Civil Service Management Act');
    await hand.fill(field('article_fa'), 'ماده ۲۵');
    await hand.fill(field('article_en'), 'Article 25');
    await hand.activate(page.by_role('button', words('answering.to_review')));
    await shows(page, words('answering.mine'));
    assert.equal(await page.by_role('button', words('answering.publish')).count(), 0, 'nobody reviews their own');
  });
}

async function review(town) {
  const { scene, page, server, words, hand, call } = town;
  await scene.step('the lead comes', () => enter(town, staff[1]));
  await scene.step('and publishes', async () => {
    await hand.activate(page.by_role('button', words('answering.publish')));
    const published = () => server.get(`/api/v1/calls/${call}/answers`);
    await until(async () => (await published()).groups.length === 1, { what: 'the answer to be public' });
    await shows(page, words('answering.none_waits'));
    const { figures } = await published();
    assert.equal(figures.in_time, 1);
  });
}

async function read_and_object(town) {
  const { scene, page, words, locale, hand, call } = town;
  await scene.step('the citizen finds the answer where it was proposed', async () => {
    await sit_down(scene, citizen, `/${locale}/calls/${call}/${unit}`);
    await shows(page, locale === 'fa' ? 'این متن با قانون سازگار نیست' : 'It contradicts the law');
    await shows(page, words('answer.ground'));
  });
  await scene.step('and is not satisfied', async () => {
    await hand.activate(page.by_role('button', words('answering.not_satisfied')));
    await hand.fill(page.by_role('textbox', words('answering.why_not')), why);
    await hand.activate(page.by_role('button', words('answering.send_objection')));
    await shows(page, words('answering.reopened'));
    await shows(page, why);
    assert.equal(await page.by_role('button', words('answering.not_satisfied')).count(), 0, 'once is once');
  });
}

async function search({ scene, page, words, locale, hand, call }) {
  await scene.step('anyone searches the answers', async () => {
    await page.open(scene.address(`/${locale}/calls/${call}/answers`));
    await page.settled();
    await shows(page, proposal);
    await hand.fill(page.by_role('textbox', words('answers.search')), 'dormitory');
    await hand.activate(page.by_role('button', words('answers.find')));
    await shows(page, words('answers.none_found'));
    assert.match(await page.evaluate(() => location.search), /q=dormitory/);
    await page.open(scene.address(`/${locale}/calls/${call}/answers?q=Management%20act`));
    await page.settled();
    await shows(page, proposal);
  });
}
