// Words that are selected in an article's text are quoted by a button under it, with a mouse and by keyboard alone. A
// field takes them from whoever cannot select.
import assert from 'node:assert/strict';
import { open_article } from '../field.mjs';
import { locale_of_texts, directions } from '../words.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

export async function play(stage) {
  for (const locale of directions) await stage.scenario('words of an article', { locale }, quote_words);
}

/// Selects the first place of these words, as the browser's own search does.
const select = (page, words) => page.evaluate((text) => {
  getSelection().removeAllRanges();
  scrollTo(0, 0);
  return window.find(text, true);
}, words);

async function quote_words(scene) {
  const { page, server, words, locale } = scene;
  await open_article(scene);
  const { calls: [call] } = await server.get('/api/v1/calls');
  const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/article-1`);
  const chosen = squeeze(unit.text[locale_of_texts(locale)]).split(' ').slice(3, 7).join(' ');
  const button = page.by_role('button', words('passage.comment_on'));
  const field = page.by_role('textbox', words('passage.field'));
  await scene.step('what is selected in the text is, by a button under it', async () => {
    assert.ok(await select(page, chosen), `“${chosen}” is not found`);
    await button.press();
    assert.equal(squeeze(await field.value()), chosen);
  });
  await scene.step('and can be let go again', async () => {
    await page.by_role('button', words('passage.drop')).press();
    await field.gone();
  });
  await scene.step('a field takes them from whoever cannot select', async () => {
    await page.by_role('button', words('passage.want')).focus();
    await page.key('Enter');
    await field.wait();
    await page.wait_for(() => document.activeElement.localName === 'textarea', { what: 'the focus to be in the field' });
    await page.type(chosen.split(' ')[0]);
    assert.equal(await field.value(), chosen.split(' ')[0]);
  });
}
