// A finger on a phone: it places the caret, dragging scrolls, and nothing of ours stands in the way of the browser's
// own handles and menu. Only Chromium has fingers in its driver, and it makes no long press of one that is held
// (measured: a tap, whatever the time); so of that only what it depends on is looked at.
import assert from 'node:assert/strict';
import { open_article, point_in, selection, write } from '../field.mjs';

export const browsers = ['chromium'];
const words = 'می\u200cخواهم بدانم HTML چگونه خوانده می\u200cشود';

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
}
