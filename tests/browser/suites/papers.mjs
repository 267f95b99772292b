// A form filled in on paper, as staff live it: the call's page offers the form, one enters a sheet, another compares
// it with the paper and enters what was said on the telephone, and everyone reads what the paper says.
import assert from 'node:assert/strict';
import { choose_option, sit_down } from '../acts.mjs';
import { KeyboardHand, PointerHand } from '../hands.mjs';
import { build_house } from '../house.mjs';
import { until } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

const staff = [{ mobile: '09120000032', role: 'moderator' }, { mobile: '09120000033', role: 'editor' }];
const said = 'مهلت برای کسانی که به شبکه دسترسی ندارند کوتاه است.';
const phoned = 'به زبان ساده هم بنویسید.';
const squeezed = (text) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');

export async function play(stage) {
  const ways = [['fa', PointerHand], ...(stage.browser === 'chromium' ? [['en', KeyboardHand]] : [])];
  for (const [locale, Hand] of ways) {
    const keys = {};
    await stage.scenario(`written on paper in ${locale}`, { locale, house: (run) => build_house(run, staff, keys) },
      (scene) => live({ page: scene.page, server: scene.server, words: scene.words, locale, scene, keys, hand: new Hand(scene.page) }));
  }
}

const shows = (page, text) => page.wait_for((wanted) => document.querySelector('main').textContent
  .replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').includes(wanted), { what: text }, squeezed(text));

async function live(town) {
  town.call = (await town.server.get('/api/v1/calls')).calls[0].slug;
  await offered(town);
  await enter(town);
  await compare(town);
  // The same form again: by keyboard it would cost eight seconds and show nothing new.
  if (town.hand instanceof PointerHand) await answer_the_telephone(town);
  await read(town);
}

async function offered(town) {
  const { scene, page, words, locale, call } = town;
  await scene.step('the page of the call offers the form', async () => {
    await page.open(scene.address(`/${locale}/calls/${call}`));
    await page.by_role('link', words('paper.form')).wait();
  });
}

async function at_the_papers(town, { mobile }) {
  const { scene, page, locale, keys, call } = town;
  await sit_down(scene, mobile, `/${locale}/staff/calls/${call}/papers`, keys[mobile]);
  await page.settled();
}

async function fill_in({ page, words, hand }, number, text) {
  await hand.fill(page.by_role('textbox', words('paper_desk.number')), number);
  await hand.fill(page.by_role('textbox', new RegExp(words('paper_desk.text')), { nth: 0 }), text);
}

const choose_article = ({ page, words }) =>
  choose_option(page, page.by_role('combobox', new RegExp(words('paper_desk.unit')), { nth: 0 }), 'article-2');

async function enter(town) {
  const { scene, page, words, hand } = town;
  await scene.step('a moderator enters a sheet', async () => {
    await at_the_papers(town, staff[0]);
    await fill_in(town, '12', said);
    await hand.activate(page.by_role('button', words('paper_desk.save')));
    await shows(page, words('error.invalid_input_part'));
    await choose_article(town);
    await hand.activate(page.by_role('button', words('paper_desk.save')));
    await shows(page, words('paper_desk.mine'));
    assert.equal((await comments(town)).length, 0, 'nothing is public yet');
  });
}

const comments = async ({ server, call }) => (await server.get(`/api/v1/calls/${call}/units/article-2`)).comments;

async function compare(town) {
  const { scene, page, words, hand } = town;
  await scene.step('an editor compares it with the paper', async () => {
    await at_the_papers(town, staff[1]);
    await shows(page, said);
    await hand.activate(page.by_role('button', new RegExp(words('paper_desk.agrees'))));
    await until(async () => (await comments(town)).length === 1, { what: 'the sheet to be public' });
    await shows(page, words('paper_desk.none_unchecked'));
  });
}

/// Its card is told from the form's own list by being a card.
async function answer_the_telephone(town) {
  const { scene, page, words, hand } = town;
  await scene.step('the editor enters what was said on the telephone, and its card says so', async () => {
    await choose_option(page, page.by_role('combobox', words('paper_desk.channel')), 'phone');
    await fill_in(town, '13', phoned);
    await choose_article(town);
    await hand.activate(page.by_role('button', words('paper_desk.save')));
    await shows(page, words('paper_desk.phone_mine'));
    const card = squeezed(await page.by_role('article').text());
    for (const one of [words('paper_desk.by_phone'), phoned]) assert.ok(card.includes(squeezed(one)), `${one} in ${card}`);
  });
}

async function read(town) {
  const { scene, page, locale, call } = town;
  await scene.step('everyone reads it, and that it came on paper', async () => {
    await page.open(scene.address(`/${locale}/calls/${call}/article-2`));
    await page.settled();
    await shows(page, said);
    await shows(page, locale === 'fa' ? 'روی کاغذ، برگه' : 'On paper, sheet');
  });
}
