// A report published by hand, in which the unit says something in its own words: staff write it in two languages, and
// everyone reads it. `town` as next_version.mjs has it, with its `slug` and `colleague`, who named what was found.
import { language_name, words as words_of } from './words.mjs';

const said = {
  introduction: { fa: 'پرسیدیم که این مدت بس است یا نه.', en: 'We asked whether this time is enough.' },
  conclusion: { fa: 'نتیجه را در پایگاه دانشگاه می\u200cنویسیم.', en: 'We shall write the outcome on the website.' },
};
const parts = Object.keys(said);
const languages = ['fa', 'en'];

/// Through the API, as a colleague's hands: what comments have in common gets its names, so that another may sign it.
async function name_concerns(colleague, call) {
  const act = (kind, seen_acts, more = {}) => colleague.send('POST', `/api/v1/staff/calls/${call}/concerns`,
    { act: kind, seen_acts, concerns: [], comments: [], text: { fa: '', en: '' }, reason: '', ...more });
  let desk = await act('freeze', 0);
  for (const { number } of desk.concerns) {
    desk = await act('rename', desk.act_count, { concerns: [number], text: { fa: `دغدغه ${number}`, en: `Concern ${number}` } });
  }
}

async function sign({ page, words, hand }) {
  await hand.activate(page.by_role('button', words('concern_desk.sign')));
  await hand.activate(page.by_role('button', words('lasting.yes')));
  await page.by_role('textbox', words('concern_desk.publish_reason')).wait();
  await page.settled();
}

/// What is published is what is saved: until then there is nothing to publish with.
async function write({ page, words, hand }) {
  for (const part of parts) {
    for (const language of languages) {
      await hand.fill(page.by_role('textbox', words(`own_words.${part}_${language}`)), said[part][language]);
    }
  }
  await page.by_role('button', words('concern_desk.publish')).gone();
  await hand.activate(page.by_role('button', words('own_words.save')));
  await page.by_role('button', words('concern_desk.publish')).wait();
  await page.settled();
}

export async function publish_the_report(town) {
  const { scene, page, words, hand, slug, colleague } = town;
  await scene.step('the unit writes in its own words what it heard', async () => {
    await page.settled(); // what is still being fetched would be cut off
    await name_concerns(colleague, slug);
    await page.open(scene.address(`/fa/staff/calls/${slug}/concerns`));
    await page.settled();
    await sign(town);
    await write(town);
  });
  await scene.step('and publishes the report', async () => {
    await hand.fill(page.by_role('textbox', words('concern_desk.publish_reason')), 'مصوبه شماره ۱۳ هیئت رئیسه');
    await hand.activate(page.by_role('button', words('concern_desk.publish')));
    await hand.activate(page.by_role('button', words('lasting.yes')));
    await page.by_role('button', words('own_words.save')).gone();
    await page.settled();
  });
}

export async function read_the_report({ scene, page, hand, slug }) {
  await scene.step('everyone reads those words in the report, in both languages', async () => {
    await page.open(scene.address(`/fa/calls/${slug}/report`));
    for (const language of languages) {
      if (language !== 'fa') await hand.activate(page.by_role('link', language_name(language)));
      await page.wait_path(new RegExp(`^/${language}/calls/${slug}/report$`));
      await page.settled();
      for (const part of parts) {
        await page.by_role('heading', words_of(language)(`own_words.${part}`)).wait();
        await page.wait_for((text) => document.querySelector('main').textContent.includes(text), {}, said[part][language]);
      }
    }
  });
}
