// A finger on a phone: it places the caret, dragging scrolls, a long press selects a word and
// nothing of ours stands in the way of the browser's own handles and menu. Only Chromium has fingers in its driver. Its
// handles are windows of its own, which it does not make without a screen: of these only what they depend on is looked at.
import assert from 'node:assert/strict';
import { open_article, point_in, selected_words, selection, write } from '../field.mjs';
import { decode_png } from '../png.mjs';
import { locale_of_texts, directions } from '../words.mjs';

export const browsers = ['chromium'];
const words = 'می\u200cخواهم بدانم HTML چگونه خوانده می\u200cشود';
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

export async function play(stage) {
  await stage.scenario('a finger', { viewport: 'phone' }, async (scene) => {
    const { page } = scene;
    const field = await open_article(scene);
    await scene.step('places the caret', async () => {
      await write(page, field, words);
      const at = words.indexOf('چگونه') + 2;
      const { x, y } = await point_in(page, at, 0.1);
      await page.finger(x, y);
      await page.settled();
      assert.deepEqual(await selection(page), [at, at]);
    });
    await scene.step('a long press finds what it needs: text to select, nobody who refuses its events', async () => {
      const styles = await page.evaluate(() => [document.activeElement, document.querySelector('main h1 .line')].map((element) => {
        const { userSelect, touchAction, pointerEvents } = getComputedStyle(element);
        const refused = ['contextmenu', 'selectstart', 'touchstart', 'touchend'].filter((type) =>
          !element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true })));
        return { selectable: userSelect !== 'none', touchAction, pointerEvents, refused };
      }));
      const free = { selectable: true, touchAction: 'auto', pointerEvents: 'auto', refused: [] };
      assert.deepEqual(styles, [free, free]);
    });
    await scene.step('dragging over texts and fields scrolls the page', async () => {
      await page.evaluate(() => { getSelection().removeAllRanges(); scrollTo(0, 0); });
      await page.settled();
      const send = (type, y) => page.devtools.send('Input.dispatchTouchEvent',
        { type, touchPoints: y === undefined ? [] : [{ x: 180, y }] });
      await send('touchStart', 600);
      for (let y = 580; y >= 280; y -= 20) await send('touchMove', y);
      await send('touchEnd');
      await page.wait_for(() => scrollY > 100, { what: 'the page to scroll', timeout_ms: 10_000 });
    });
  });
  for (const locale of directions) await stage.scenario('a long press', { viewport: 'phone', locale }, long_presses);
}

async function long_presses(scene) {
  const { page, server, locale } = scene;
  const field = await open_article(scene);
  await page.evaluate(() => addEventListener('contextmenu', ({ defaultPrevented }) => { window.__menu = { refused: defaultPrevented }; }));
  await scene.step('in a field selects the word, seen as a double click shows it', async () => {
    await write(page, field, words);
    await page.wait_for((text) => document.querySelector('main').textContent.replace(/\s+/g, ' ').includes(text),
      { what: 'the page to say that they are kept' }, scene.words('status.saved_on_device'));
    await shown_like_a_double_click(page, () => point_in(page, words.indexOf('چگونه') + 2),
      () => document.activeElement.setSelectionRange(0, 0));
    assert.equal(await selected_words(page), 'چگونه');
  });
  await scene.step('with its half-space', async () => {
    await press_long(page, await point_in(page, 4));
    assert.equal(await selected_words(page), words.split(' ')[0]);
  });
  const { calls: [call] } = await server.get('/api/v1/calls');
  const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/article-1`);
  const [first, second, third] = squeeze(unit.text[locale_of_texts(locale)]).split(' ').slice(3);
  await scene.step('in a text selects the word, seen as a double click shows it', async () => {
    await page.evaluate(() => document.activeElement.blur());
    const words_before = [first, second, third].join(' ');
    await shown_like_a_double_click(page, () => place_of(page, words_before, first.length + 2), () => getSelection().removeAllRanges());
    assert.equal(await page.evaluate(() => String(getSelection())), second);
  });
  await scene.step('which can be quoted', async () => {
    await page.by_role('button', scene.words('passage.comment_on')).press();
    assert.equal(squeeze(await page.by_role('textbox', scene.words('passage.field')).value()), second);
  });
}

/// Held until the browser asks for its menu, which a page may refuse.
async function press_long(page, { x, y }) {
  await page.evaluate(() => { delete window.__menu; });
  const finger = await page.hold(x, y);
  await page.wait_for(() => window.__menu, { what: 'the menu of a long press' });
  await finger.lift();
  await page.settled();
  assert.deepEqual(await page.evaluate(() => window.__menu), { refused: false });
}

/// The middle of a letter of the first place where these words stand, brought into view.
async function place_of(page, text, at) {
  await page.evaluate((wanted) => {
    getSelection().removeAllRanges();
    if (!window.find(wanted, true)) throw new Error(`“${wanted}” is not found`);
    getSelection().focusNode.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, text);
  await page.settled();
  return page.evaluate((letter) => {
    const { startContainer: node, startOffset } = getSelection().getRangeAt(0);
    const one = document.createRange();
    one.setStart(node, startOffset + letter);
    one.setEnd(node, startOffset + letter + 1);
    const { x, y, width, height } = one.getBoundingClientRect();
    getSelection().removeAllRanges();
    return { x: x + width / 2, y: y + height / 2 };
  }, at);
}

/// Selects what is at `spot()` with a mouse, lets go, and selects it with a finger.
async function shown_like_a_double_click(page, spot, let_go) {
  const picture = async ({ y }) => {
    await page.settled();
    const { width, rgb } = decode_png(Buffer.from(await page.page.screenshot()));
    const row = (at_px) => Math.round(at_px * page.viewport.ratio) * width * 3;
    return rgb.subarray(row(y - 14), row(y + 14));
  };
  const at = await spot();
  const before = await picture(at);
  await page.pointer(at.x, at.y, { count: 2 });
  const by_mouse = await picture(at);
  await page.evaluate(let_go);
  const again = await spot();
  assert.deepEqual(again, at, 'the page has moved');
  await press_long(page, again);
  const by_finger = await picture(at);
  assert.ok(differing(before, by_mouse) > 500, 'what a mouse selects cannot be seen');
  assert.equal(differing(by_mouse, by_finger), 0, 'what a finger selects looks otherwise');
}

const differing = (one, other) => one.reduce((count, value, i) => count + (value !== other[i]), 0);
