// From an open call to its next version: a citizen with a phone comments on a passage, proposes wording, answers the
// survey and ranks options; the deadline passes; the report is published with the unit's own words; the redline tells
// which proposal is behind a change.
import assert from 'node:assert/strict';
import { sign_in } from './acts.mjs';
import { survey, vote } from './desk_questions.mjs';
import { stays_in_its_width } from './inspections/width.mjs';
import { accept, adopt, write_the_text } from './next_version.mjs';
import { publish_the_report, read_the_report } from './own_words.mjs';

const opinion = 'این مدت برای رشته\u200cهای آزمایشگاهی کم است.';
const reason = 'دانشجو باید از پیش بداند.';
const late = 'این را پیش از پایان مهلت آغاز کردم.';
const minute_ms = 60 * 1000;
const day_ms = 24 * 60 * minute_ms;
const added = ' نتیجه در پایگاه دانشگاه منتشر می\u200cشود.';
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/// A unit with enough words to quote, and the address of its page.
async function open_unit(town) {
  const { scene, page, server, slug, hand, words } = town;
  await scene.step('a citizen finds the article on a phone', async () => {
    const { units } = await server.get(`/api/v1/calls/${slug}`);
    for (const { key } of units.filter((one) => one.kind === 'article')) {
      const { unit } = await server.get(`/api/v1/calls/${slug}/units/${key}`);
      if (squeeze(unit.text.fa).split(' ').length > 12) { town.unit = unit; break; }
    }
    assert.ok(town.unit, 'no article has words');
    await page.open(scene.address(`/fa/calls/${slug}/${town.unit.key}`));
    await page.settled();
    await stays_in_its_width(scene);
    await sign_in(scene, hand);
    await page.by_role('textbox', words('comment.label')).wait();
    await page.settled();
  });
}

const has_said = (page, text) => page.wait_for((said) =>
  document.querySelector('main').textContent.replace(/\s+/g, ' ').includes(said), { what: text }, text);

async function comment_on_a_passage({ scene, page, server, words, hand, slug, unit }) {
  const quote = squeeze(unit.text.fa).split(' ').slice(2, 6).join(' ');
  await scene.step('comments on words of it', async () => {
    await hand.activate(page.by_role('button', words('passage.want')));
    await hand.fill(page.by_role('textbox', words('passage.field')), quote);
    await hand.fill(page.by_role('textbox', words('comment.label')), opinion);
    await hand.activate(page.by_role('button', words('comment.send')));
    await has_said(page, opinion);
    await page.settled();
    const { comments } = await server.get(`/api/v1/calls/${slug}/units/${unit.key}`);
    const [mine] = comments.filter(({ text }) => text === opinion);
    assert.equal(squeeze(mine.passage.exact), quote);
  });
}

async function propose_wording(town) {
  const { scene, page, server, words, hand, slug, unit } = town;
  await scene.step('proposes other words for it', async () => {
    await hand.activate(page.by_role('radio', /^پیشنهاد/u));
    const field = page.by_role('textbox', words('comment.wording'));
    await field.wait();
    await field.focus();
    await page.key('Control+End');
    await page.insert(added);
    await hand.fill(page.by_role('textbox', words('comment.label')), reason);
    await hand.activate(page.by_role('button', words('comment.send')));
    await has_said(page, reason);
    await page.settled();
    const { comments } = await server.get(`/api/v1/calls/${slug}/units/${unit.key}`);
    town.proposal = comments.find(({ text }) => text === reason);
    assert.equal(town.proposal.kind, 'proposal');
    assert.ok(town.proposal.wording.includes(added.trim()));
    await stays_in_its_width(scene);
  });
}

async function rank_and_answer({ scene, page, server, words, hand, slug }) {
  const { questions } = await server.get(`/api/v1/calls/${slug}/questions`);
  const [ranked, asked] = questions.map(({ question }) => question);
  await scene.step('ranks the options of the vote', async () => {
    await page.open(scene.address(`/fa/calls/${slug}/questions/${ranked.key}`));
    await page.settled();
    for (const option of [vote.options.fa[2], vote.options.fa[0]]) {
      await hand.activate(page.by_role('button', words('question.put_in', { option })));
    }
    await hand.activate(page.by_role('button', words('question.cast')));
    await page.by_role('button', words('question.cast_again')).wait();
    await page.settled();
    await stays_in_its_width(scene);
  });
  await scene.step('answers the survey', async () => {
    await page.open(scene.address(`/fa/calls/${slug}/questions/${asked.key}`));
    await page.settled();
    await hand.activate(page.by_role('radiogroup', survey.label.fa).by_role('radio', survey.options.fa[0]));
    await hand.activate(page.by_role('button', words('question.hand_in')));
    await page.by_role('button', words('question.hand_in_again')).wait();
    await page.settled();
  });
  await scene.step('and finds all of it among the contributions', async () => {
    await page.open(scene.address('/fa/me'));
    await page.settled();
    for (const text of [opinion, reason, vote.title.fa, survey.title.fa]) await has_said(page, text);
  });
}

/// What is being written while the period ends is sent after it; a page that is asked for then has no form.
async function send_what_was_begun({ scene, page, server, words, hand, slug, unit }) {
  const { call } = await server.get(`/api/v1/calls/${slug}`);
  const at = (ms) => server.restart({ clock: new Date(call.closes_at_ms + ms).toISOString() });
  const send = page.by_role('button', words('comment.send'));
  await scene.step('the period ends while a comment is being written', async () => {
    await at(-2 * minute_ms);
    await page.open(scene.address(`/fa/calls/${slug}/${unit.key}`));
    await page.settled();
    await hand.fill(page.by_role('textbox', words('comment.label')), late);
    await at(5 * minute_ms);
  }, { refused: [0] }); // what was asked while the server began anew
  await scene.step('it is sent some minutes later', async () => {
    await hand.activate(send);
    await has_said(page, late);
    await page.settled();
    const { comments } = await server.get(`/api/v1/calls/${slug}/units/${unit.key}`);
    assert.ok(comments.some(({ text }) => text === late));
    await stays_in_its_width(scene);
  });
  await scene.step('nobody begins any more', async () => {
    await page.reload();
    await page.settled();
    assert.equal(await send.exists(), false);
  });
}

export async function take_part(town) {
  await open_unit(town);
  await comment_on_a_passage(town);
  await propose_wording(town);
  await rank_and_answer(town);
  await send_what_was_begun(town);
}

/// The deadline passes by itself; staff accept the proposal and publish what was decided, and then the report.
export async function decide(town) {
  const { scene, page, server, words, slug, unit } = town;
  await scene.step('the deadline passes: nothing more is accepted', async () => {
    const { call } = await server.get(`/api/v1/calls/${slug}`);
    await server.restart({ clock: new Date(call.closes_at_ms + day_ms).toISOString() });
    town.ahead_ms = call.closes_at_ms + day_ms - Date.now();
    Object.assign(town, { call: slug, unit: unit.key, comment: town.proposal.id });
    await page.open(scene.address(`/fa/calls/${slug}/${unit.key}`));
    await page.settled();
    assert.equal(await page.by_role('button', words('comment.send')).exists(), false);
    town.colleague = await accept(town);
  }, { refused: [0] }); // what was asked while the server began anew
  await write_the_text(town, { fa: added, en: ' The result is published.' });
  await adopt(town);
  await publish_the_report(town);
  await read_the_report(town);
}

/// On the page it is given: a phone's for whoever proposed, a desktop's for whoever reads side by side.
export async function see_the_redline({ scene, page, slug, unit, proposal, words, hand }) {
  await scene.step('the redline shows what changed, and the proposal behind it', async () => {
    await page.open(scene.address(`/fa/calls/${slug}/versions/2`));
    await page.settled();
    const marked = await page.evaluate(() => [...document.querySelectorAll('main ins')].map((one) => one.textContent).join(' '));
    assert.ok(squeeze(marked).includes(squeeze(added)), marked);
    await stays_in_its_width(scene);
    await hand.activate(page.by_role('link', words('versions.to_comment')));
    await page.wait_path(new RegExp(`/fa/calls/${slug}/${unit}\\?list=at-${proposal.id}$`));
    await page.settled();
  });
}
