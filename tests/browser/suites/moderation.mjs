// A comment's way through moderation as people live it: one reports it, a moderator hides it by a rule
// and for a reason, its author appeals, another moderator decides, and everyone reads how it went.
import assert from 'node:assert/strict';
import { sit_down } from '../acts.mjs';
import { KeyboardHand, PointerHand } from '../hands.mjs';
import { build_house } from '../house.mjs';
import { until } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

const author = '09120000020', reader = '09120000021';
const staff = [{ mobile: '09120000022', role: 'moderator' }, { mobile: '09120000023', role: 'lead' }];
const unit = 'article-2';
const said = 'با شماره ۰۹۱۲۵۵۵۶۶۷۷ تماس بگیرید';
const reason = 'the telephone number of another person';
const why = 'It is my own number, and I want it there.';
const lifted = 'the author owns the number';
const squeezed = (text) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

export async function play(stage) {
  const ways = [['fa', PointerHand], ...(stage.browser === 'chromium' ? [['en', KeyboardHand]] : [])];
  for (const [locale, Hand] of ways) {
    const keys = {};
    await stage.scenario(`hidden and appealed in ${locale}`, { locale, house: (run) => build_house(run, staff, keys) },
      (scene) => live({ page: scene.page, server: scene.server, words: scene.words, locale, scene, keys, hand: new Hand(scene.page) }));
  }
}

async function live(town) {
  town.call = (await town.server.get('/api/v1/calls')).calls[0].slug;
  await write(town);
  await report(town);
  await hide(town);
  await appeal(town);
  await decide(town);
  await read_log(town);
}

const shows = (page, text) => page.wait_for((wanted) => document.querySelector('main').textContent
  .replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').includes(wanted), { what: text }, squeezed(text));
const first_comment = async ({ server, call }) => (await server.get(`/api/v1/calls/${call}/units/${unit}`)).comments[0];

const open_as = ({ scene, locale, keys }, path, mobile) => sit_down(scene, mobile, `/${locale}/${path}`, keys[mobile]);

async function write(town) {
  const { scene, page, words, hand, call } = town;
  await scene.step('a citizen writes', async () => {
    await open_as(town, `calls/${call}/${unit}`, author);
    await page.by_role('link', words('moderation.rules_read')).wait();
    await hand.fill(page.by_role('textbox', words('comment.label')), said);
    await hand.activate(page.by_role('button', words('comment.send')));
    await shows(page, said);
    assert.equal(await page.by_role('button', words('moderation.report_of')).count(), 0, 'nobody reports themselves');
  });
}

async function report(town) {
  const { scene, page, words, hand, call } = town;
  await scene.step('another reports it, and must say by which rule', async () => {
    await open_as(town, `calls/${call}/${unit}`, reader);
    await hand.activate(page.by_role('button', words('moderation.report_of')));
    const group = page.by_role('radiogroup', words('moderation.report_which'));
    await group.wait();
    await hand.activate(page.by_role('button', words('moderation.report_send')));
    await shows(page, words('moderation.report_choose'));
    await hand.activate(group.by_role('radio', undefined, { nth: 1 }));
    await hand.activate(page.by_role('button', words('moderation.report_send')));
    await shows(page, words('moderation.reported_before'));
    assert.equal((await town.server.get(`/api/v1/calls/${call}/moderation`)).waiting_count, 1);
    assert.equal((await first_comment(town)).text, said, 'a report alone hides nothing');
  });
}

async function enter_desk(town, { mobile }) {
  const { page, words, hand } = town;
  await open_as(town, 'staff', mobile);
  await hand.activate(page.by_role('link', words('moderation.queue_title')));
  await page.wait_path(/\/staff\/moderation$/);
  await page.settled();
}

async function hide(town) {
  const { scene, page, words, hand } = town;
  await scene.step('a moderator enters the desk', () => enter_desk(town, staff[0]));
  await scene.step('and hides it, with a reason', async () => {
    await shows(page, said);
    await hand.activate(page.by_role('button', words('moderation.queue_hide')));
    await shows(page, words('error.text_empty'));
    await hand.fill(page.by_role('textbox', words('moderation.queue_reason')), reason);
    await hand.activate(page.by_role('button', words('moderation.queue_hide')));
    await shows(page, words('moderation.queue_none_reported'));
    const { text, hiding } = await first_comment(town);
    assert.equal(text, '');
    assert.deepEqual([hiding.rule, hiding.reason], ['personal_data', reason]);
  });
}

async function appeal(town) {
  const { scene, page, words, hand, call } = town;
  await scene.step('its place and the reason stay, its words are gone', async () => {
    await open_as(town, `calls/${call}/${unit}`, reader);
    await shows(page, words('moderation.hidden'));
    await shows(page, reason);
    const all = await page.evaluate(() => document.querySelector('main').textContent);
    assert.ok(!all.includes(said), 'others do not read it');
  });
  await scene.step('its author reads it still, and appeals', async () => {
    await open_as(town, `calls/${call}/${unit}`, author);
    await shows(page, said);
    await hand.fill(page.by_role('textbox', words('moderation.appeal_label')), why);
    await hand.activate(page.by_role('button', words('moderation.appeal_send')));
    await shows(page, words('moderation.appeal_waiting'));
    await shows(page, why);
    assert.equal(await page.by_role('button', words('moderation.appeal_send')).count(), 0, 'once');
  });
}

async function decide(town) {
  const { scene, page, words, hand } = town;
  await scene.step('another one does', async () => {
    await enter_desk(town, staff[1]);
    await shows(page, why);
    await hand.fill(page.by_role('textbox', words('moderation.queue_reason')), lifted);
    await hand.activate(page.by_role('button', words('moderation.queue_lift')));
    await until(async () => (await first_comment(town)).text === said, { what: 'the comment to be shown again' });
    await shows(page, words('moderation.queue_no_appeals'));
  });
}

async function read_log(town) {
  const { scene, page, locale, call } = town;
  await scene.step('everyone reads how it went', async () => {
    await page.open(scene.address(`/${locale}/calls/${call}/moderation`));
    await page.settled();
    await shows(page, reason);
    await shows(page, lifted);
    const { entries, hidden_count: hidden } = await town.server.get(`/api/v1/calls/${call}/moderation`);
    assert.deepEqual(entries.map(({ act }) => act), ['shown', 'hidden']);
    assert.equal(hidden, 0);
  });
}
