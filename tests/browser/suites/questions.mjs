// A vote with a ranked ballot and a survey, from the call's page to the counted result: by pointer in three
// engines, in English with a finger on a phone, and by keyboard alone.
import assert from 'node:assert/strict';
import { in_digits_of, sign_in } from '../acts.mjs';
import { KeyboardHand, PointerHand } from '../hands.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

const day_ms = 24 * 3600 * 1000;
const half_a_life_ms = 20 * day_ms;

/// Near enough to the deadline that whoever signs in can see the result.
async function begin(server) {
  const { calls: [call] } = await server.get('/api/v1/calls');
  await server.restart({ clock: new Date(call.closes_at_ms - half_a_life_ms).toISOString() });
  const { questions } = await server.get(`/api/v1/calls/${call.slug}/questions`);
  const [vote, survey] = questions.map(({ question }) => question);
  return { call, vote, survey };
}

async function vote_in_order({ scene, page, words, hand, locale, call, vote }) {
  const named = (key) => vote.vote.options.find((option) => option.key === key).label[locale];
  const button = (key, option) => page.by_role('button', words(`question.${key}`, { option: named(option) }));
  await scene.step('find the vote on the page of the call', async () => {
    await page.open(scene.address(`/${locale}/calls/${call.slug}`));
    await page.settled();
    await hand.activate(page.by_role('link', new RegExp(vote.title[locale].replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))));
    await page.wait_path(new RegExp(`/questions/${vote.key}$`));
    await page.by_role('heading', words('question.rule')).wait();
  });
  await scene.step('an empty ballot is refused in words', async () => {
    await hand.activate(page.by_role('button', words('question.cast')));
    await page.wait_for((text) => [...document.querySelectorAll('main [role="alert"]')]
      .some(({ textContent }) => textContent.includes(text)), { what: 'the refusal' }, words('question.vote_empty'));
  });
  await scene.step('put options in order', async () => {
    await hand.activate(button('put_in', 'report'));
    await hand.activate(button('put_in', 'answers'));
    await hand.activate(button('put_in', 'publication'));
    await hand.activate(button('move_up', 'publication'));
    await page.settled();
  });
  await scene.step('cast it: sign in first, nothing is lost', async () => {
    await hand.activate(page.by_role('button', words('question.cast')));
    await page.wait_path(/\/sign-in/);
    await sign_in(scene, hand);
    await page.by_role('button', words('question.cast_again')).wait();
    await page.settled();
    assert.deepEqual(await scene.mine(), [2, 1, 3, 0, 0]);
  });
  await scene.step('change it, and come back to it', async () => {
    await hand.activate(button('take_out', 'answers'));
    await hand.activate(page.by_role('button', words('question.cast_again')));
    await page.wait_for(() => !document.querySelector('main [aria-busy="true"]'), {});
    await page.settled();
    await page.reload();
    await page.settled();
    await button('put_in', 'answers').wait();
    await button('move_up', 'publication').wait();
  });
}

async function answer_the_survey({ scene, page, words, hand, locale, call, survey }) {
  const label = (item) => survey.survey.items.find(({ key }) => key === item).label[locale];
  const option = (item, key) => survey.survey.items.find((one) => one.key === item).options
    .find((one) => one.key === key).label[locale];
  await scene.step('open the survey', async () => {
    await page.open(scene.address(`/${locale}/calls/${call.slug}/questions/${survey.key}`));
    await page.settled();
  });
  await scene.step('a condition brings a question, and check boxes hold several answers', async () => {
    const before = page.by_role('radiogroup', label('before'));
    await hand.activate(before.by_role('radio', option('before', 'yes')));
    const how = page.by_role('group', label('how'));
    await hand.activate(how.by_role('checkbox', option('how', 'portal')));
    await hand.activate(how.by_role('checkbox', option('how', 'meeting')));
    const ease = page.by_role('radiogroup', label('ease'));
    await hand.activate(ease.by_role('radio', locale === 'fa' ? '۴' : '4'));
    await hand.fill(page.by_role('textbox', label('since')), locale === 'fa' ? '۱۴۰۰/۱/۱' : '2021-03-21');
    await page.settled();
  });
  await scene.step('save, go on, and resume after a reload', async () => {
    await hand.activate(page.by_role('button', words('question.next')));
    await page.wait_path(/\/2$/);
    await page.settled();
    await page.reload();
    await page.settled();
    const row = survey.survey.items.find(({ key }) => key === 'parts').rows[0].label[locale];
    await hand.activate(page.by_role('radiogroup', row).by_role('radio', option('parts', 'very')));
    await hand.fill(page.by_role('textbox', label('minutes')), '30');
    await hand.activate(page.by_role('button', words('question.put_in', { option: option('channels', 'sms') })));
    await page.settled();
  });
  await scene.step('hand it in', async () => {
    await hand.activate(page.by_role('button', words('question.hand_in')));
    await page.by_role('button', words('question.hand_in_again')).wait();
    await page.settled();
  });
  await scene.step('both are among my contributions', async () => {
    await page.open(scene.address(`/${locale}/me`));
    await page.settled();
    for (const one of [scene.vote, survey]) {
      await page.by_role('link', new RegExp(one.title[locale].replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).wait();
    }
  });
}

async function see_the_result({ scene, page, server, words, locale, call, vote, survey }) {
  await scene.step('after the deadline the result is a table with the rule beside it', async () => {
    await page.settled();
    await server.restart({ clock: new Date(call.closes_at_ms + day_ms).toISOString() });
    await page.open(scene.address(`/${locale}/calls/${call.slug}/questions/${vote.key}`));
    await page.settled();
    await page.by_role('table', words('question.result')).wait();
    await page.by_role('heading', words('question.rule')).wait();
    const { winners, ballots } = await server.get(`/api/v1/calls/${call.slug}/questions/${vote.key}/result`);
    assert.equal(ballots.length, 1);
    assert.deepEqual(winners, ['report']);
  }, { refused: [0] }); // what was asked while the server began anew
  await scene.step('what one person answered is not published', async () => {
    await page.open(scene.address(`/${locale}/calls/${call.slug}/questions/${survey.key}`));
    await page.settled();
    await page.by_role('heading', survey.survey.items[0].label[locale]).wait();
    const said = await page.evaluate(() => [...document.querySelectorAll('main p')].map((one) => one.textContent));
    const too_few = words('question.too_few', { least: in_digits_of(locale, 5) });
    assert.ok(said.some((one) => too_few.test(one)), said.join(' · '));
    const { items } = await server.get(`/api/v1/calls/${call.slug}/questions/${survey.key}/result`);
    assert.deepEqual([items[0].withheld, items[0].counts], [true, []]);
  });
}

async function whole(scene, hand) {
  const { page, server, words, locale } = scene;
  const { call, vote, survey } = await begin(server);
  scene.vote = vote;
  scene.mine = () => page.evaluate((path) => fetch(path).then((r) => r.json()).then(({ marks }) => marks),
    `/api/v1/calls/${call.slug}/questions/${vote.key}/mine`);
  const steps = { scene, page, server, words, hand, locale, call, vote, survey };
  await vote_in_order(steps);
  await answer_the_survey(steps);
  await see_the_result(steps);
}

export async function play(stage) {
  await stage.scenario('in Persian', {}, (scene) => whole(scene, new PointerHand(scene.page)));
  if (stage.browser !== 'chromium') return;
  await stage.scenario('in English, with a finger', { locale: 'en', viewport: 'phone' }, (scene) => whole(scene, new PointerHand(scene.page)));
  await stage.scenario('by keyboard', {}, (scene) => whole(scene, new KeyboardHand(scene.page)));
}
