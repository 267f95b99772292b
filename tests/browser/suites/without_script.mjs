// The page alone is enough to take part: the whole way with scripts off, by role and name, by what is on the
// screen; what is refused is said where it was typed, with the words kept.
import assert from 'node:assert/strict';
import { mobile, settle_in } from '../acts.mjs';
import { HandWithoutScript, site_without_scripts } from '../hand_without_script.mjs';
import { axe_finds_nothing } from '../inspections/axe.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

const day_ms = 24 * 3600 * 1000;
const comment = { fa: 'بدون جاوااسکریپت هم می\u200cتوان نوشت.', en: 'One can write without scripts, too.' };
const late = { fa: 'دیر رسید', en: 'Too late, but clear.' };

export async function play(stage) {
  const site = stage.browser === 'chromium' ? undefined : site_without_scripts();
  const viewport = stage.browser === 'webkit' ? 'narrow' : 'phone'; // its window has no phone's width
  await stage.scenario('takes part', { viewport, site }, take_part);
  if (stage.browser === 'chromium') await stage.scenario('takes part at a desk', { locale: 'en' }, take_part);
}

const starting_with = (text) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u');
const main_text = (page) => page.evaluate(() => document.querySelector('main').innerText.replace(/\s+/g, ' '));

async function expect_said(page, words) {
  const text = await main_text(page);
  assert.ok(words instanceof RegExp ? words.test(text) : text.includes(words), `“${words}” is not said in: ${text}`);
}

async function take_part(scene) {
  const call = await settle_in(scene.server);
  const steps = { ...scene, scene, call, hand: new HandWithoutScript(scene.page),
    path: `/${scene.locale}/calls/${call.slug}/${call.unit}` };
  // Preloads of scripts that don't run are dropped.
  steps.step = (name, act, { refused = [] } = {}) => scene.step(name, async () => {
    await act();
    if (scene.page.engine === 'chromium') await axe_finds_nothing(scene);
  }, { refused: [0, ...refused] });
  await sign_in(steps);
  await write(steps);
  await choose(steps);
  await answer(steps);
  await look_back(steps);
  await come_too_late(steps);
}

async function sign_in({ scene, step, page, server, words, hand, path }) {
  const button = (key) => page.by_role('button', words(key));
  await step('a vote asks who it is', async () => {
    await hand.open(scene.address(path));
    await hand.activate(vote_button({ page, words }, 'agree'));
    await page.by_role('textbox', words('sign_in.mobile')).wait();
  });
  await step('what is no number is refused at its field', async () => {
    await hand.fill(page.by_role('textbox', words('sign_in.mobile')), '123');
    await hand.activate(button('sign_in.send_code'));
    await expect_said(page, words('error.mobile_invalid'));
    const field = page.by_role('textbox', words('sign_in.mobile'));
    assert.equal(await field.value(), '123');
    assert.equal(await field.attribute('aria-invalid'), 'true');
    assert.ok(await field.is_focused(), 'the field to be corrected has no focus');
  }, { refused: [422] });
  let code;
  await step('a code is sent', async () => {
    const field = page.by_role('textbox', words('sign_in.mobile'));
    await field.press();
    await page.key('Control+a');
    await page.type(mobile);
    const seen = server.codes.length;
    await hand.activate(button('sign_in.send_code'));
    code = await server.code_for(mobile, seen);
  });
  await step('a wrong code is refused', async () => {
    await hand.fill(page.by_role('textbox', words('sign_in.code')), code === '111111' ? '222222' : '111111');
    await hand.activate(button('nav.sign_in'));
    await expect_said(page, words('error.code_wrong'));
  }, { refused: [422] });
  await step('the right one signs in, and the vote is counted', async () => {
    await page.by_role('textbox', words('sign_in.code')).press();
    await page.key('Control+a');
    await page.type(code);
    await hand.activate(button('nav.sign_in'));
    await page.wait_path(new RegExp(`${path}$`));
    await expect_pressed(vote_button({ page, words }, 'agree'));
  });
}

const vote_button = ({ page, words }, choice) =>
  page.by_role('group', words('unit.vote')).by_role('button', starting_with(words(`choice.${choice}`)));

async function expect_pressed(button) {
  assert.equal(await button.attribute('aria-pressed'), 'true', `${button} is not the chosen one`);
}

async function write({ step, page, server, words, hand, call, locale }) {
  const send = () => hand.activate(page.by_role('button', words('comment.send')));
  await step('an empty comment is refused at its field', async () => {
    await send();
    await expect_said(page, words('error.text_empty'));
    assert.ok(await page.by_role('textbox', words('comment.label')).is_focused(), 'the field has no focus');
  }, { refused: [422] });
  await step('a comment is recorded', async () => {
    await hand.fill(page.by_role('textbox', words('comment.label')), comment[locale]);
    await send();
    await expect_said(page, words('comment.recorded'));
    await expect_said(page, comment[locale]);
    const { comments } = await server.get(`/api/v1/calls/${call.slug}/units/${call.unit}`);
    assert.equal(comments.filter(({ text }) => text === comment[locale]).length, 1);
  });
  await step('nothing is on the page that does nothing', async () => {
    const idle = await page.evaluate(() => [...document.querySelectorAll('button,input,textarea,select')]
      .filter((e) => e.getClientRects().length > 0 && (e.disabled || !e.form)).map((e) => e.outerHTML));
    assert.deepEqual(idle, []);
  });
}

async function choose({ step, page, server, words, hand, call }) {
  await step('a vote is changed while something is being written', async () => {
    await hand.fill(page.by_role('textbox', words('comment.label')), 'x y');
    await hand.activate(vote_button({ page, words }, 'disagree'));
    await expect_pressed(vote_button({ page, words }, 'disagree'));
    assert.equal(await page.by_role('textbox', words('comment.label')).value(), 'x y');
    const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/${call.unit}`);
    assert.equal(unit.votes.disagree, 2);
  });
  await step('another comment is agreed with', async () => {
    const field = page.by_role('textbox', words('comment.label'));
    await field.press();
    await page.key('Control+a');
    await page.key('Delete');
    const card = (await page.by_role('article').numbers()).length;
    assert.ok(card > 1);
    const button = page.by_role('group', words('comment.choice'), { nth: 0 }).by_role('button', starting_with(words('choice.pass')));
    await hand.activate(button);
    await expect_pressed(button);
  });
}

async function answer({ scene, step, page, server, words, hand, call, locale }) {
  const { questions } = await server.get(`/api/v1/calls/${call.slug}/questions`);
  const [vote, survey] = ['vote', 'survey'].map((kind) => questions.find(({ question }) => question.kind === kind).question);
  const mine = (question) => page.evaluate((path) => fetch(path).then((answer) => answer.json()),
    `/api/v1/calls/${call.slug}/questions/${question.key}/mine`);
  const address = (question) => scene.address(`/${locale}/calls/${call.slug}/questions/${question.key}`);
  await step('options are put in order and the ballot is cast', async () => {
    await hand.open(address(vote));
    for (const option of vote.vote.options.slice(1, 3)) {
      await hand.activate(page.by_role('button', words('question.put_in', { option: option.label[locale] })));
    }
    await hand.activate(page.by_role('button', words('question.cast')));
    await expect_said(page, words('vote.recorded'));
    assert.deepEqual((await mine(vote)).marks, [0, 1, 2, 0, 0]);
  });
  const label = (item) => survey.survey.items.find(({ key }) => key === item).label[locale];
  const option = (item, key) => survey.survey.items.find((one) => one.key === item).options
    .find((one) => one.key === key).label[locale];
  await step('a survey is answered, and what follows from it is asked', async () => {
    await hand.open(address(survey));
    await page.by_role('radio', option('before', 'yes')).press();
    await page.by_role('radio', locale === 'fa' ? '۴' : '4').press();
    await hand.activate(page.by_role('button', words('question.next')));
    await hand.activate(page.by_role('button', words('question.back')));
    for (const box of ['portal', 'meeting']) await page.by_role('checkbox', option('how', box)).press();
    await hand.fill(page.by_role('textbox', label('since')), locale === 'fa' ? '۱۴۰۰/۱/۱' : '2021-03-21');
    await hand.activate(page.by_role('button', words('question.next')));
  });
  await step('and handed in', async () => {
    await hand.fill(page.by_role('textbox', label('words')), 'a b');
    await hand.activate(page.by_role('button', words('question.hand_in')));
    await expect_said(page, words('question.answers_recorded'));
    const { answers, is_draft } = await mine(survey);
    assert.equal(is_draft, false);
    assert.deepEqual(answers.find(({ item }) => item === 'how').chosen, ['portal', 'meeting']);
    assert.equal(answers.find(({ item }) => item === 'words').text, 'a b');
  });
}

async function look_back({ step, page, words, hand, locale }) {
  await step('my contributions are seen', async () => {
    await hand.activate(page.by_role('contentinfo').by_role('link', words('nav.my_contributions')));
    await expect_said(page, comment[locale]);
    await expect_said(page, words('choice.disagree'));
  });
  await step('the profile is filled in', async () => {
    await hand.activate(page.by_role('link', words('nav.profile')));
    await hand.activate(page.by_role('button', words('profile.save')));
    await expect_said(page, words('profile.saved'));
  });
  await step('erasing is asked about first', async () => {
    await hand.activate(page.by_role('button', words('profile.erase')));
    await page.by_role('dialog', words('erasing.title')).wait();
  });
  await step('and can be turned away from', async () => {
    await hand.activate(page.by_role('button', words('erasing.stay')));
    await page.by_role('dialog', words('erasing.title')).gone();
  });
}

async function come_too_late({ scene, step, page, server, words, hand, call, path, locale }) {
  await step('the deadline passes: the comment is refused and kept', async () => {
    await hand.open(scene.address(path));
    await hand.fill(page.by_role('textbox', words('comment.label')), late[locale]);
    await server.restart({ clock: new Date(call.closes_at_ms + day_ms).toISOString() });
    await hand.activate(page.by_role('button', words('comment.send')));
    await expect_said(page, words('error.closed'));
    await expect_said(page, late[locale]);
  }, { refused: [409] });
  await step('the report is read', async () => {
    await hand.open(scene.address(path));
    await hand.activate(page.by_role('link', words('call.see_report')));
    await page.by_role('heading', words('report.title')).wait();
  });
  await step('signed out', async () => {
    await hand.activate(page.by_role('contentinfo').by_role('link', words('nav.my_contributions')));
    await hand.activate(page.by_role('button', words('nav.sign_out')));
    await expect_said(page, words('sign_in.signed_out'));
    await page.by_role('link', words('nav.sign_in')).wait();
  });
}
