// The half-space (U+200C): Shift+Space after a Persian letter or digit, and on phones a button by the field that
// leaves the keyboard where it is. Both can be undone like anything typed.
import assert from 'node:assert/strict';
import { open_article } from '../field.mjs';
import { PointerHand } from '../hands.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const half_space = '\u200c';

export async function play(stage) {
  await stage.scenario('half-space by keyboard', {}, by_keyboard);
  // WebKit's driver has no finger; the button is there wherever the page is as narrow.
  const viewport = stage.browser === 'webkit' ? 'narrow' : 'phone';
  await stage.scenario('half-space by button', { viewport }, by_button);
}

async function by_keyboard(scene) {
  const { page } = scene;
  const field = await open_article(scene);
  await scene.step('after a Persian letter', async () => {
    await new PointerHand(page).fill(field, 'می');
    await page.key('Shift+ ');
    await page.type('رود');
    assert.equal(await field.value(), `می${half_space}رود`);
  });
  await scene.step('it can be undone', async () => {
    await undo_half_space(page);
  });
  await scene.step('after a letter with its mark, and after a Persian digit', async () => {
    for (const before of ['\u0639\u0644\u064e', '\u06f1\u06f2']) {
      await page.key('Control+a');
      await page.insert(before);
      await page.key('Shift+ ');
      await page.type('ها');
      assert.equal(await field.value(), `${before}${half_space}ها`);
    }
  });
  await scene.step('after a Latin letter it is a space', async () => {
    await page.key('Control+a');
    await page.type('ab');
    await page.key('Shift+ ');
    await page.type('c');
    assert.equal(await field.value(), 'ab c');
  });
}

/// By the browser's own undo, whatever key it has it on.
function undo_half_space(page) {
  return page.wait_for((mark) => {
    document.execCommand('undo');
    return !document.activeElement.value.includes(mark);
  }, { what: 'the half-space to be undone', timeout_ms: 5000 }, half_space);
}

async function by_button(scene) {
  const { page, words } = scene;
  const field = await open_article(scene);
  await scene.step('goes where the caret is, and the field keeps the focus', async () => {
    await new PointerHand(page).fill(field, 'میرود');
    for (let steps = 0; steps < 3; ++steps) await page.key('ArrowRight');
    await page.by_role('button', words('comment.half_space')).press();
    await page.settled();
    assert.equal(await field.value(), `می${half_space}رود`);
    assert.ok(await field.is_focused(), 'the field lost the focus');
    await page.type('ن');
    assert.equal(await field.value(), `می${half_space}نرود`);
  });
  await scene.step('it can be undone, and done again', async () => {
    await undo_half_space(page);
    await page.wait_for((mark) => {
      document.execCommand('redo');
      return document.activeElement.value.includes(mark);
    }, { what: 'the half-space to come back', timeout_ms: 5000 }, half_space);
  });
}
