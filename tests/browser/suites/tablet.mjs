// The desk on a tablet, by fingers alone: upright and turned, from signing in to a scheduled call, and to a comment that is
// hidden by a rule. Nothing is wider than the screen, and all that is pressed is large enough. Only Chromium has fingers
// in its driver.
import assert from 'node:assert/strict';
import { ask } from '../desk_questions.mjs';
import { NewHand } from '../effort.mjs';
import { fits_fingers } from '../inspections/fingers.mjs';
import { stays_in_its_width } from '../inspections/width.mjs';
import { one_time_password } from '../one_time_password.mjs';
import { answer, begin, build, enter, find_days, read_file, set_days, translate } from '../word_to_open.mjs';

export const browsers = ['chromium'];
export const pictures = true;

const people = { organisation: 'fum', administrator: '09120000031', lead: '09120000032' };
const slug = 'study-leave';
const said = 'این شماره همراه اوست: ۰۹۱۲۵۵۵۶۶۷۷';
const reason = 'شماره همراه کس دیگری است';
const day_ms = 24 * 3600 * 1000, half_minute_ms = 30 * 1000;

export async function play(stage) {
  const keys = {};
  await stage.scenario('the desk by fingers', { viewport: 'tablet', house: (run) => build(run, people, keys) }, (scene) =>
    work({ scene, keys, slug, people, hand: new NewHand(scene.page) }));
}

async function work(desk) {
  await enter(desk);
  await looks_right(desk, 'desk');
  await begin(desk);
  await read_file(desk);
  await looks_right(desk, 'draft with questions');
  await turn(desk);
  await looks_right(desk, 'draft with questions, turned');
  await answer(desk);
  await change_the_tree(desk);
  await ask(desk);
  await turn(desk);
  await translate(desk);
  await looks_right(desk, 'draft with its translation');
  await find_days(desk);
  await looks_right(desk, 'days');
  await turn(desk);
  await set_days(desk);
  await moderate(desk);
}

/// To the other of its two ways of lying on a table.
async function turn({ scene }) {
  const { page } = scene;
  const { width, height, ...rest } = page.viewport;
  await scene.step(width < height ? 'it is turned' : 'it is turned upright', async () => {
    await page.set_viewport({ ...rest, width: height, height: width });
    await page.settled();
  });
}

async function looks_right({ scene }, what) {
  await scene.step(`everything has its room and size: ${what}`, async () => {
    await stays_in_its_width(scene);
    await fits_fingers(scene);
  });
}

/// One step in and out again: the translation is laid along the tree as the file had it.
async function change_the_tree(desk) {
  const { scene, hand } = desk;
  const { page, words } = scene;
  const flat = 'تبصره ۱۲ ماده ۳', deep = 'تبصره ۱۲ بند ۳ ماده ۳';
  for (const [way, before, after] of [['deeper', flat, deep], ['shallower', deep, flat]]) {
    await scene.step(`a unit is opened, to be put ${way}`, async () => {
      await hand.activate(page.by_role('button', words('staff.change', { unit: before })));
      await page.by_role('group', words('staff.change', { unit: before })).wait();
      await page.settled();
    });
    await looks_right(desk, `what can be changed of a unit, ${way}`);
    await scene.step(`and is ${way}`, async () => {
      await hand.activate(page.by_role('button', words(`staff.${way}`)));
      await page.by_role('heading', after).wait();
      await page.settled();
    });
  }
}

/// Once it is open and somebody was reported. Two days later the second factor is shown anew.
async function moderate(desk) {
  const { scene, hand, key } = desk;
  const { page, server, words } = scene;
  const has_said = (text) => page.wait_for((wanted) => document.querySelector('main').textContent.includes(wanted), { what: text }, text);
  await scene.step('it opens, somebody writes and another reports it', async () => {
    await server.restart({ clock: new Date(Date.now() + 2 * day_ms).toISOString() });
    const [writer, reader] = [await server.citizen('09120000041'), await server.citizen('09120000042')];
    const { id } = await writer.comment(slug, 'article-5', said);
    await reader.send('POST', `/api/v1/comments/${id}/reports`, { rule: 'personal_data' });
    desk.comment = id;
  }, { refused: [0] }); // what was asked while the server began anew
  await scene.step('the second factor opens the desk again', async () => {
    await page.open(scene.address('/fa/staff/moderation'));
    await page.settled();
    await hand.fill(page.by_role('textbox', words('staff.factor_code')), one_time_password(key, 2 * day_ms / half_minute_ms));
    await hand.activate(page.by_role('button', words('staff.factor_enter')));
    await has_said(said);
    await page.settled();
  }, { refused: [403] });
  await looks_right(desk, 'what was reported');
  await scene.step('it is hidden by a rule and for a reason', async () => {
    await hand.fill(page.by_role('textbox', words('moderation.queue_reason')), reason);
    await hand.activate(page.by_role('button', words('moderation.queue_hide')));
    await has_said(words('moderation.queue_none_reported'));
    await page.settled();
    const { comments } = await server.get(`/api/v1/calls/${slug}/units/article-5`);
    const { text, hiding } = comments.find(({ id }) => id === desk.comment);
    assert.deepEqual([text, hiding.rule, hiding.reason], ['', 'personal_data', reason]);
  });
}
