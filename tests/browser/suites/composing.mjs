// Input methods, phone keyboards and dictation: what is being composed is mirrored and underlined, and nobody
// writes to the field meanwhile. Chromium composes through DevTools; the others have no such thing in their
// drivers, so there the events and edits of an input method are made in the page, in the order the engine has them.
import assert from 'node:assert/strict';
import { expect_value, open_article, select, selection, write } from '../field.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const half_space = '\u200c';
const before = `می${half_space}خواهم `;

export async function play(stage) {
  await stage.scenario('input methods', {}, async (scene) => {
    const { page } = scene;
    const field = await open_article(scene);
    const method = stage.browser === 'chromium' ? new RealMethod(page) : new PlayedMethod(page);
    await page.evaluate(watch_writes);
    await compose(scene, field, method);
    await recompose(scene, field, method);
    await dead_key(scene, field, method);
    await replace(scene, field);
    await dictate(scene, field, method);
  });
  // Played events do not end when the focus goes; a real composition does.
  if (stage.browser !== 'chromium') return;
  await stage.scenario('input methods of phones', { viewport: 'phone' }, async (scene) => {
    await press_while_composing(scene, await open_article(scene), new RealMethod(scene.page));
  });
}

/// In the page: counts what scripts write to fields.
function watch_writes() {
  window.__writes = [];
  for (const [kind, name] of [[HTMLTextAreaElement, 'value'], [HTMLTextAreaElement, 'selectionStart'], [HTMLTextAreaElement, 'selectionEnd']]) {
    const own = Object.getOwnPropertyDescriptor(kind.prototype, name);
    Object.defineProperty(kind.prototype, name, { ...own, set(value) { window.__writes.push(name); own.set.call(this, value); } });
  }
  const { setSelectionRange } = HTMLTextAreaElement.prototype;
  HTMLTextAreaElement.prototype.setSelectionRange = function noted(...all) {
    if (!window.__unwatched) window.__writes.push('setSelectionRange');
    return setSelectionRange.apply(this, all);
  };
}
const writes = (page) => page.evaluate(() => window.__writes.splice(0));

/// Chromium's own input method interface.
class RealMethod {
  constructor(page) { this.page = page; }
  async set(text, { start, end } = {}) {
    const place = start === undefined ? {} : { replacementStart: start, replacementEnd: end };
    await this.page.devtools.send('Input.imeSetComposition',
      { text, selectionStart: text.length, selectionEnd: text.length, ...place });
  }
  async commit(text) { await this.page.devtools.send('Input.insertText', { text }); }
}

/// The same as events: compositionstart, then for each change compositionupdate, the edit, input; compositionend.
class PlayedMethod {
  constructor(page) { this.page = page; }
  async set(text, place = {}) {
    await this.page.evaluate((words, { start, end }) => {
      const field = document.activeElement;
      const tell = (type, data) => field.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
      window.__unwatched = true;
      if (!window.__composed) {
        const from = start ?? field.selectionStart;
        const to = end ?? field.selectionEnd;
        window.__composed = { from, to };
        tell('compositionstart', field.value.slice(from, to));
      }
      const { from, to } = window.__composed;
      tell('compositionupdate', words);
      field.setRangeText(words, from, to, 'end');
      window.__composed.to = from + words.length;
      field.dispatchEvent(new InputEvent('input', { data: words, inputType: 'insertCompositionText', isComposing: true, bubbles: true }));
      window.__unwatched = false;
    }, text, place);
  }
  async commit(text) {
    await this.page.evaluate((words) => {
      const field = document.activeElement;
      if (window.__composed) {
        const { from, to } = window.__composed;
        field.setRangeText(words, from, to, 'end');
        window.__composed = undefined;
        field.dispatchEvent(new InputEvent('input', { data: words, inputType: 'insertCompositionText', bubbles: true }));
        field.dispatchEvent(new CompositionEvent('compositionend', { data: words, bubbles: true }));
      } else {
        field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
        field.dispatchEvent(new InputEvent('input', { data: words, inputType: 'insertText', bubbles: true }));
      }
    }, text);
  }
}

/// The place in the value that the client last heard is being composed.
const composed = (page) => page.evaluate(() => window.hamandish.composed(document.activeElement));

async function compose(scene, field, method) {
  const { page } = scene;
  await scene.step('what is composed is painted and underlined, and nobody writes meanwhile', async () => {
    await write(page, field, `${before}پایان`);
    await select(page, before.length);
    await writes(page);
    for (const text of ['ک', 'کن', 'کنف', 'کنفرانس']) {
      await method.set(text);
      await expect_value(page, field, `${before}${text}پایان`);
      assert.deepEqual(await composed(page), [before.length, before.length + text.length]);
    }
    assert.deepEqual(await writes(page), []);
  });
  await scene.step('and stays when it is done', async () => {
    await method.commit('کنفرانس');
    await expect_value(page, field, `${before}کنفرانسپایان`);
    assert.deepEqual(await composed(page), [0, 0]);
    assert.deepEqual(await writes(page), []);
  });
}

async function recompose(scene, field, method) {
  const { page } = scene;
  await scene.step('a word that was there is composed anew, as phones do', async () => {
    await write(page, field, 'the quik brown');
    await select(page, 8);
    await method.set('quick', { start: 4, end: 8 });
    await expect_value(page, field, 'the quick brown');
    assert.deepEqual(await composed(page), [4, 9]);
    await method.commit('quick');
    await expect_value(page, field, 'the quick brown');
    assert.deepEqual(await composed(page), [0, 0]);
  });
  await scene.step('a composition that is given up leaves nothing', async () => {
    await write(page, field, before);
    await method.set('نا');
    await method.set('');
    await method.commit('');
    await expect_value(page, field, before);
  });
}

async function dead_key(scene, field, method) {
  const { page } = scene;
  await scene.step('a dead key shows itself, then becomes its letter', async () => {
    await write(page, field, 'caf');
    await method.set('´');
    await expect_value(page, field, 'caf´');
    await method.commit('é');
    await expect_value(page, field, 'café');
  });
}

/// Android's and iOS's corrections come as one edit of a range, with no key and no composition.
async function replace(scene, field) {
  const { page } = scene;
  await scene.step('a suggestion replaces a range', async () => {
    await write(page, field, `میخواهم بدانم`);
    const seen = await page.evaluate((words) => {
      const target = document.activeElement;
      const told = new InputEvent('beforeinput', { data: words, inputType: 'insertReplacementText', cancelable: true, bubbles: true });
      const let_through = target.dispatchEvent(told);
      target.setRangeText(words, 0, 7, 'end');
      target.dispatchEvent(new InputEvent('input', { data: words, inputType: 'insertReplacementText', bubbles: true }));
      return let_through;
    }, before.trim());
    assert.ok(seen, 'the suggestion was refused');
    await expect_value(page, field, `${before}بدانم`);
    assert.deepEqual(await selection(page), [before.trim().length, before.trim().length]);
  });
}

async function dictate(scene, field, method) {
  const { page } = scene;
  await scene.step('dictation inserts whole phrases without a key', async () => {
    await write(page, field, '');
    let whole = '';
    for (const phrase of ['این پیش\u200cنویس', ' را خواندم،', '\nand I agree 👍']) {
      await method.commit(phrase);
      whole += phrase;
      await expect_value(page, field, whole);
    }
  });
  await scene.step('half of a character waits for the other and is not written over', async () => {
    await write(page, field, 'a');
    for (const half of ['\ud83d', '\ude42']) {
      await page.evaluate((text) => {
        const target = document.activeElement;
        target.setRangeText(text, target.value.length, target.value.length, 'end');
        target.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }));
      }, half);
      await page.settled();
    }
    await expect_value(page, field, 'a🙂');
  });
}

async function press_while_composing(scene, field, method) {
  const { page, words } = scene;
  await scene.step('a button beside the field takes what is composed as it is', async () => {
    await write(page, field, '');
    await method.set('می');
    await page.by_role('button', words('comment.half_space')).press();
    await page.settled();
    await page.type('رود');
    await expect_value(page, field, `می${half_space}رود`);
    assert.deepEqual(await composed(page), [0, 0]);
  });
}
