// Find-in-page, selection and copy are the browser's own, over text that the canvas drew: what comes out
// is the text in logical order, across the lines of a paragraph.
import assert from 'node:assert/strict';
import { locale_of_texts, directions } from '../words.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

export async function play(stage) {
  for (const locale of directions) {
    await stage.scenario('find and copy', { locale }, async (scene) => {
      const { page, server } = scene;
      const { calls: [call] } = await server.get('/api/v1/calls');
      const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/article-1`);
      const paragraph = squeeze(unit.text[locale_of_texts(locale)].split(/\n\n/)[0]);
      await scene.step('opens an article of several lines', async () => {
        await page.open(scene.address(`/${locale}/calls/${call.slug}/article-1`));
        await page.settled();
      });
      await scene.step('finds words across the end of a line', () => find_across_lines(page, paragraph));
      await scene.step('copies a paragraph in logical order', () => copy_paragraph(page, paragraph));
    });
  }
}

async function find_across_lines(page, paragraph) {
  const words = paragraph.split(' ');
  const needles = await page.evaluate(around_line_ends, paragraph);
  assert.ok(needles.length > 0, 'the paragraph has one line only');
  for (const needle of [...needles, words.slice(0, 3).join(' ')]) {
    const found = await page.evaluate((text) => {
      getSelection().removeAllRanges();
      const hit = window.find(text, true);
      return { hit, selected: String(getSelection()) };
    }, needle);
    assert.ok(found.hit, `“${needle}” is not found`);
    assert.equal(squeeze(found.selected), needle);
  }
}

/// In the page: for each line of this paragraph but the last, its last word and the next line's first.
function around_line_ends(paragraph) {
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const element = [...document.querySelectorAll('#page p, #page span, #page div')]
    .filter((e) => tidy(e.textContent) === paragraph).at(-1);
  if (!element) return [];
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines = [];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const { y, height } = range.getBoundingClientRect();
    const text = tidy(walker.currentNode.data);
    if (text && height) lines.push({ y: Math.round(y), words: text.split(' ') });
  }
  return lines.slice(1).filter((line, i) => line.y !== lines[i].y)
    .map((line) => `${lines[lines.indexOf(line) - 1].words.at(-1)} ${line.words[0]}`);
}

async function copy_paragraph(page, paragraph) {
  const place = await page.evaluate((text) => {
    const tidy = (words) => words.replace(/\s+/g, ' ').trim();
    const element = [...document.querySelectorAll('#page p, #page span, #page div')]
      .filter((e) => tidy(e.textContent) === text).at(-1);
    element.scrollIntoView({ block: 'center' });
    document.addEventListener('copy', () => { window.__copied = String(getSelection()); }, { once: true });
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 14) };
  }, paragraph);
  await page.settled();
  await page.pointer(place.x, place.y, { count: 3 });
  await page.key('Control+c');
  await page.wait_for(() => window.__copied !== undefined, { what: 'a copy event' });
  assert.equal(squeeze(await page.evaluate(() => window.__copied)), paragraph);
}
