// The field a comment is written in, as the suites of the editor look at it: what the browser holds, and what
// the canvas painted.
import assert from 'node:assert/strict';
import { settle_in } from './acts.mjs';

/// Opens an article that can be commented on; its field, not yet touched.
export async function open_article(scene, unit = 'article-1') {
  const { page, server, words, locale } = scene;
  const call = await settle_in(server);
  await page.open(scene.address(`/${locale}/calls/${call.slug}/${unit}`));
  await page.settled();
  return page.by_role('textbox', words('comment.label'));
}

/// Empties the field and writes, in one edit of the browser's own.
export async function write(page, field, text) {
  await field.focus();
  await page.evaluate((words) => {
    document.activeElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    document.execCommand('selectAll');
    document.execCommand(words ? 'insertText' : 'delete', false, words);
  }, text);
  await page.settled();
  assert.equal(await field.value(), text);
}

/// What is selected in the focused field: [start, end].
export const selection = (page) => page.evaluate(() => {
  const { selectionStart, selectionEnd } = document.activeElement;
  return [selectionStart, selectionEnd];
});

export const selected_words = (page) => page.evaluate(() => {
  const { value, selectionStart, selectionEnd } = document.activeElement;
  return value.slice(selectionStart, selectionEnd);
});

export const select = (page, start, end = start) => page.evaluate((from, to) => {
  document.activeElement.setSelectionRange(from, to);
}, start, end);

/// The words that the canvas painted in the focused field.
export const painted = (page) => page.evaluate(() =>
  window.hamandish.drawn().find(({ id }) => id === document.activeElement.id)?.text);

export async function expect_value(page, field, value) {
  await page.settled();
  assert.equal(await field.value(), value);
  assert.equal(await painted(page), value, 'painted otherwise');
}

/// Where the caret can stand in the focused field, as painted, in pixels of the window.
export const carets = (page) => page.evaluate(() =>
  window.hamandish.carets(document.activeElement).map(({ x, x_after_last: after, y, ...rest }) =>
    ({ ...rest, x: x - scrollX, x_after_last: after - scrollX, y: y - scrollY })));

/// A point on the painted cell of the character at `at`, `part` of the way along it as it is read.
export async function point_in(page, at, part = 0.5) {
  const stops = await carets(page);
  const index = stops.findIndex((stop) => stop.at === at);
  const [here, next] = [stops[index], stops[index + 1]];
  return { x: here.x + (next.x_after_last - here.x) * part, y: here.y + 14 };
}
