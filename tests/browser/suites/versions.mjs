// What became of a text after its call: staff write the decided one and publish it, and a citizen goes from
// their accepted proposal to the words it changed and back, two clicks each way, on a phone and a desktop.
import assert from 'node:assert/strict';
import { PointerHand } from '../hands.mjs';
import { axe_finds_nothing } from '../inspections/axe.mjs';
import { twin_equals_pixels } from '../inspections/twin.mjs';
import { stays_in_its_width } from '../inspections/width.mjs';
import { accept, adopt, write_the_text } from '../next_version.mjs';
import { until } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
export const pictures = true;

const editor = '09120000011';
const lead = '09120000012';
const publisher = '09120000013'; // a code shown once is not taken twice: another lead
const citizen = '09121234567';
const unit = 'article-2';
const proposal = 'برای اینترنت ضعیف هم نسخه\u200cای باشد';
const addition = { fa: ' هر صفحه بی\u200cبرنامه نیز خوانده می\u200cشود.', en: ' Whoever has a weak network gets a light version.' };
const day_ms = 24 * 3600 * 1000;

export async function play(stage) {
  const keys = {};
  await stage.scenario('from a decision to its words', { house: (run) => build(run, keys), viewport: 'coarse_phone' },
    (scene) => live({ ...tools(scene), scene, keys, hand: new PointerHand(scene.page) }));
  await stage.scenario('side by side', { house: (run) => build(run, keys), locale: 'en' },
    (scene) => live({ ...tools(scene), scene, keys, hand: new PointerHand(scene.page) }));
}

const staff = { editor, lead, publisher };
const tools = ({ page, server, words, locale }) => ({ page, server, words, locale, staff, unit });

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
  await write_the_text(town, addition);
  await adopt(town);
  await go_there_and_back(town);
}

async function answer_a_proposal(town) {
  const { scene, server } = town;
  await scene.step('a proposal was accepted, and the call is over', async () => {
    const { calls: [call] } = await server.get('/api/v1/calls');
    town.call = call.slug;
    const author = await server.citizen(citizen);
    const { comment } = await author.send('POST', `/api/v1/calls/${call.slug}/units/${unit}/comments`,
      { client_key: 'test-of-versions-01', text: proposal, kind: 'proposal' });
    town.comment = comment.id;
    await server.restart({ clock: new Date(call.closes_at_ms + day_ms).toISOString() });
    town.ahead_ms = call.closes_at_ms + day_ms - Date.now();
    await accept(town);
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
