// What became of a text after its call: staff write the decided one and publish it, and a citizen goes from
// their accepted proposal to the words it changed and back, two clicks each way, on a phone and a desktop.
import assert from 'node:assert/strict';
import { sit_down } from '../acts.mjs';
import { PointerHand } from '../hands.mjs';
import { axe_finds_nothing } from '../inspections/axe.mjs';
import { twin_equals_pixels } from '../inspections/twin.mjs';
import { stays_in_its_width } from '../inspections/width.mjs';
import { one_time_password } from '../one_time_password.mjs';
import { until } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
export const pictures = true;

const editor = '09120000011';
const lead = '09120000012';
const publisher = '09120000013'; // a code shown once is not taken twice: another lead
const citizen = '09121234567';
const unit = 'article-2';
const proposal = 'برای اینترنت ضعیف هم نسخه\u200cای باشد';
const addition = ' Whoever has a weak network gets a light version.';
const day_ms = 24 * 3600 * 1000;

export async function play(stage) {
  const keys = {};
  await stage.scenario('from a decision to its words', { house: (run) => build(run, keys), viewport: 'coarse_phone' },
    (scene) => live({ ...tools(scene), scene, keys, hand: new PointerHand(scene.page) }));
  await stage.scenario('side by side', { house: (run) => build(run, keys), locale: 'en' },
    (scene) => live({ ...tools(scene), scene, keys, hand: new PointerHand(scene.page) }));
}

const tools = ({ page, server, words, locale }) => ({ page, server, words, locale });

async function build(run, keys) {
  const reason = ['--reason', 'made by the tests'];
  await run(['organisation', 'add', '--slug', 'ministry', '--kind', 'ministry', '--name-fa', 'وزارت علوم',
    '--name-en', 'Ministry of Science', ...reason]);
  for (const [mobile, role] of [[editor, 'editor'], [lead, 'lead'], [publisher, 'lead']]) {
    const told = await run(['user', 'grant', '--mobile', mobile, '--role', role, '--organisation', 'ministry', ...reason]);
    keys[mobile] = told.find((line) => line.startsWith('secret: ')).slice('secret: '.length);
  }
}

async function live(town) {
  await answer_a_proposal(town);
  await write_the_text(town);
  await adopt(town);
  await go_there_and_back(town);
}

/// Through the API, as others' hands: the proposal, its answer, and the second person who publishes it.
async function answer_a_proposal(town) {
  const { scene, server, keys } = town;
  await scene.step('a proposal was accepted, and the call is over', async () => {
    const { calls: [call] } = await server.get('/api/v1/calls');
    town.call = call.slug;
    const author = await server.citizen(citizen);
    const { comment } = await author.send('POST', `/api/v1/calls/${call.slug}/units/${unit}/comments`,
      { client_key: 'test-of-versions-01', text: proposal, kind: 'proposal' });
    town.comment = comment.id;
    await server.restart({ clock: new Date(call.closes_at_ms + day_ms).toISOString() });
    town.ahead_ms = call.closes_at_ms + day_ms - Date.now();
    const staff = async (mobile) => {
      const one = await server.citizen(mobile);
      await one.send('POST', '/api/v1/staff/session', { code: one_time_password(keys[mobile], Math.round(town.ahead_ms / 30_000)) });
      return one;
    };
    const nothing = { fa: '', en: '' };
    const { written: [{ group }] } = await (await staff(editor)).send('POST', `/api/v1/staff/calls/${call.slug}/answers`,
      { answer_id: 0, comment_ids: [comment.id], decision: 'accepted', reason: { fa: 'درست است', en: 'It is right' },
        ground: { document: nothing, article: nothing, clause: nothing, link: '' } });
    await (await staff(lead)).send('POST', `/api/v1/staff/answers/${group.answer.id}/review`, { published: true, note: '' });
  });
}

async function write_the_text({ scene, page, words, locale, hand, keys, call, ahead_ms }) {
  await scene.step('the lead begins the next version', async () => {
    await sit_down(scene, publisher, `/${locale}/staff`, keys[publisher], ahead_ms);
    await hand.activate(page.by_role('button', words('staff.next_version')));
    await page.wait_path(new RegExp(`/${locale}/staff/drafts/${call}-v2$`));
    await page.settled();
  });
  await scene.step('writes what was decided, and why, in two languages', async () => {
    const saved = await page.evaluate(async (draft, key, more) => {
      const address = `/api/v1/staff/drafts/${draft}`;
      const { units } = await (await fetch(address)).json();
      const one = units.find(({ kind, number }) => `${kind}-${number}` === key);
      const all = [
        { unit: one.id, field: 'text', language: 'fa', text: `${one.text.fa} هر صفحه بی\u200cبرنامه نیز خوانده می\u200cشود.` },
        { unit: one.id, field: 'text', language: 'en', text: one.text.en + more },
        { unit: 0, field: 'questions', language: 'fa', text: 'ماده ۲ روشن\u200cتر شد.' },
        { unit: 0, field: 'questions', language: 'en', text: 'Article 2 says it more plainly.' }];
      const answer = await fetch(`${address}/words`, { method: 'PUT', body: JSON.stringify({ words: all }),
        headers: { 'content-type': 'application/json' } });
      return answer.json();
    }, `${call}-v2`, unit, addition);
    assert.deepEqual(saved.lacks, []);
  });
}

async function adopt({ scene, page, server, words, locale, hand, call }) {
  await scene.step('publishes it with a reason', async () => {
    await page.open(scene.address(`/${locale}/staff/drafts/${call}-v2/opening`));
    await page.settled();
    await hand.fill(page.by_role('textbox', words('staff.reason'), { nth: 0 }), 'مصوبه شماره ۱۲ هیئت رئیسه');
    await hand.activate(page.by_role('button', words('staff.adopt_button')));
    await hand.activate(page.by_role('button', words('lasting.yes')));
    await page.wait_path(new RegExp(`/${locale}/staff$`));
    const { versions } = await server.get(`/api/v1/calls/${call}/versions`);
    assert.deepEqual(versions.map(({ kind }) => kind), ['adopted', 'consulted']);
  });
}

async function go_there_and_back(town) {
  const { scene, page, words, locale, hand, call, comment } = town;
  await scene.step('from the accepted proposal to the changed words', async () => {
    await page.open(scene.address(`/${locale}/calls/${call}/${unit}`));
    await page.settled();
    await hand.activate(page.by_role('link', words('versions.changed_words')));
    await page.wait_path(new RegExp(`/${locale}/calls/${call}/versions/2$`));
    assert.equal(await page.evaluate(() => location.hash), `#words-${unit}`);
    await page.settled();
    const marked = await page.evaluate(() => [...document.querySelectorAll('main ins')].map((one) => one.textContent).join(' '));
    assert.ok(marked.includes(locale === 'fa' ? 'بی\u200cبرنامه' : 'light version'), marked);
    await until(() => page.evaluate((id) => {
      const { top } = document.getElementById(id).getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }, `words-${unit}`), { what: 'the article to be in view' });
  });
  await scene.step('the page holds what every page does', async () => {
    await stays_in_its_width(scene);
    if (page.engine === 'chromium') await axe_finds_nothing(scene);
    // Where letters advance by whole pixels, English words of the DOM are up to a tenth longer than they are drawn.
    if (page.can('subpixel_text')) await twin_equals_pixels(scene);
  });
  await scene.step('and back to the proposal', async () => {
    await hand.activate(page.by_role('link', words('versions.to_comment')));
    await page.wait_path(new RegExp(`/${locale}/calls/${call}/${unit}\\?list=at-${comment}$`));
    assert.equal(await page.evaluate(() => location.hash), `#comment-${comment}`);
  });
}
