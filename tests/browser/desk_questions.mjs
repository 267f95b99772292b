// A vote and a survey, made at the desk of a draft, in the words of its forms.
import assert from 'node:assert/strict';

const titled = (title) => new RegExp(title, 'u');

/// The fields' names are branches of a choice in the catalogue.
const names = { title: 'عنوان', text: 'درباره چیست و چرا می\u200cپرسید', label: 'پرسش' };
const languages = { fa: 'فارسی', en: 'انگلیسی' };

export const vote = {
  title: { fa: 'کدام پیشنهاد نخست بررسی شود؟', en: 'Which proposal should come first?' },
  options: { fa: ['بورس بیشتر', 'فرصت کوتاه', 'گزارش پایانی'], en: ['More grants', 'Shorter leaves', 'A final report'] },
};
export const survey = {
  title: { fa: 'تجربه فرصت مطالعاتی', en: 'Experience of study leave' },
  label: { fa: 'تا کنون به فرصت مطالعاتی رفته\u200cاید؟', en: 'Have you been on study leave?' },
  options: { fa: ['آری', 'نه'], en: ['Yes', 'No'] },
};

/// Both of its languages, beside each other.
async function fill({ page, words, hand }, field, texts) {
  for (const language of ['fa', 'en']) {
    const label = words('staff.field_in', { field, language: languages[language] });
    await hand.fill(page.by_role('textbox', label), texts[language]);
  }
}

/// One after the other in fields of their own: two are there, further ones are added.
async function fill_options(desk, options) {
  const { page, words, hand } = desk;
  for (const [i, fa] of options.fa.entries()) {
    const field = `گزینه ${'۱۲۳۴۵۶۷۸۹'[i]}`;
    if (i >= 2) {
      await hand.activate(page.by_role('button', titled('^ذخیره و افزودن گزینه')));
      await page.by_role('textbox', words('staff.field_in', { field, language: languages.fa })).wait();
      await page.settled();
    }
    await fill(desk, field, { fa, en: options.en[i] });
  }
}

async function add({ page, words, hand, slug }, kind) {
  await hand.choose(page.by_role('combobox', words('asking.new')), kind);
  await page.settled();
  await hand.activate(page.by_role('button', words('asking.add')));
  await page.wait_path(new RegExp(`/fa/staff/drafts/${slug}/questions/.+$`));
  await page.by_role('button', words('asking.save')).wait();
  await page.settled();
}

async function save({ page, words, hand }, nth = 0) {
  await hand.activate(page.by_role('button', words('asking.save'), { nth }));
  await page.wait_for((text) => document.querySelector('main').textContent.includes(text), { what: 'the question to be saved' }, words('asking.saved'));
  await page.settled();
}

/// By the way that stands on the page itself.
async function go_back({ page, words, hand, slug }) {
  await hand.activate(page.by_role('link', words('staff.to_draft')));
  await page.wait_path(new RegExp(`/fa/staff/drafts/${slug}$`));
  await page.by_role('heading', words('staff.about')).wait();
  await page.settled();
}

export async function ask({ scene, hand, slug }) {
  const { page, words } = scene;
  const desk = { page, words, hand, slug };
  await scene.step('a vote is added, and its rule explained', async () => {
    await add(desk, 'schulze');
    await fill(desk, names.title, vote.title);
    await fill(desk, names.text, vote.title);
    await fill_options(desk, vote.options);
    await save(desk, 1);
  });
  await scene.step('a survey is added beside it', async () => {
    await hand.reads();
    await go_back(desk);
    await add(desk, 'survey');
    await fill(desk, names.title, survey.title);
    await fill(desk, names.text, survey.title);
    await hand.activate(page.by_role('button', words('asking.item_add')));
    await page.by_role('group', titled('پرسش ۱')).wait();
    await page.settled();
  });
  await scene.step('with an item of its own, whole in both languages', async () => {
    await fill(desk, names.label, survey.label);
    await fill_options(desk, survey.options);
    await save(desk, 1);
    await hand.reads();
    await go_back(desk);
    const said = await page.by_role('main').text();
    assert.equal(said.split(words('asking.whole')).length - 1 >= 2, true, 'a question still lacks something');
  });
}
