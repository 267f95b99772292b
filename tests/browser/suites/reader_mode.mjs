// A browser's reader mode: Readability, which is Firefox's own, on the page that the canvas is drawn over and on the
// page without scripts. No driver presses the button of a reader; what it is offered by and what it takes out is here.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { file_of } from '../modules.mjs';
import { locale_of_texts, directions } from '../words.mjs';

export const browsers = ['chromium'];
const squeeze = (text) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
const source = (name) => readFileSync(file_of('@mozilla/readability', name), 'utf8');

export async function play(stage) {
  for (const locale of directions)
    for (const scripts of [true, false])
      await stage.scenario(scripts ? 'over the canvas' : 'without scripts', { locale }, (scene) => read(scene, scripts));
}

async function read(scene, scripts) {
  const { page, server, locale } = scene;
  const texts = locale_of_texts(locale);
  const { calls: [call] } = await server.get('/api/v1/calls');
  const { units } = await server.get(`/api/v1/calls/${call.slug}`);
  const paragraphs = [];
  for (const { key } of units) {
    const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/${key}`);
    paragraphs.push(...unit.text[texts].split(/\n+/).map(squeeze).filter(Boolean));
  }
  const open = async (path) => {
    await page.set_scripts(scripts);
    await page.open(scene.address(`/${locale}/calls/${call.slug}${path}`));
    await page.set_scripts(true); // for the reader
    await page.settled();
    return reader_of(page);
  };
  // Preloads of scripts that don't run are dropped.
  const step = (name, act) => scene.step(name, act, { refused: scripts ? [] : [0] });
  await step('takes the whole draft in order, with its title, language and direction', async () => {
    const article = await open('/draft');
    assert.ok(article.offered, 'no reader would be offered');
    assert.ok(squeeze(article.title).includes(squeeze(call.title[texts])), `called “${article.title}”`);
    assert.deepEqual([article.lang, article.dir], [locale, locale === 'en' ? 'ltr' : 'rtl']);
    assert.ok(paragraphs.length >= units.length);
    expect_in_order(article.text, paragraphs);
  });
  await step('takes an article alone', async () => {
    const article = await open('/article-1');
    assert.ok(article.offered, 'no reader would be offered');
    const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/article-1`);
    assert.ok(squeeze(article.title).includes(squeeze(unit.heading[texts])), `called “${article.title}”`);
    expect_in_order(article.text, unit.text[texts].split(/\n+/).map(squeeze).filter(Boolean));
  });
}

/// What a reader would show. It takes the page apart, so it is given a copy: without the styles that our program set,
/// which it writes anew, as the page's policy lets nobody do.
function reader_of(page) {
  return page.evaluate_apart(`(() => { ${source('Readability.js')}; ${source('Readability-readerable.js')};
    const offered = isProbablyReaderable(document);
    const copy = document.cloneNode(true);
    for (const element of copy.querySelectorAll('[style]')) element.removeAttribute('style');
    const { title, lang, dir, textContent } = new Readability(copy).parse() ?? {};
    return { offered, title, lang, dir, text: textContent ?? '' }; })()`);
}

/// Each after the one before.
function expect_in_order(text, paragraphs) {
  const whole = squeeze(text);
  let from = 0;
  for (const paragraph of paragraphs) {
    const at = whole.indexOf(paragraph, from);
    assert.ok(at >= 0, `“${paragraph}” is not in its place in: ${whole}`);
    from = at + paragraph.length;
  }
}
