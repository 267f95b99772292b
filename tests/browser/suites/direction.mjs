// Each paragraph runs as its first strong letter says, in the field and in what is painted alike; a button turns
// the one the caret is in, for whoever reads it later too, and that can be undone.
import assert from 'node:assert/strict';
import { carets, expect_value, open_article, select, write } from '../field.mjs';
import { directions } from '../words.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const [to_the_east, to_the_west] = ['\u200e', '\u200f'];
const english = 'HTML برای همه خواندنی است';
const persian = 'بند دوم با word';

export async function play(stage) {
  for (const locale of directions) {
    await stage.scenario('directions', { locale }, async (scene) => {
      const { page } = scene;
      const field = await open_article(scene);
      const turn = page.by_role('button', scene.words('comment.turn'));
      await scene.step('each paragraph has its own', async () => {
        await write(page, field, `${english}\n${persian}`);
        assert.deepEqual(await painted_rtl(page), [false, true]);
        await expect_native(page);
      });
      await scene.step('the button turns the paragraph of the caret', async () => {
        await select(page, 4);
        await turn.press();
        await expect_value(page, field, `${to_the_west}${english}\n${persian}`);
        assert.deepEqual(await painted_rtl(page), [true, true]);
        assert.deepEqual(await page.evaluate(() => [document.activeElement.selectionStart, document.activeElement.selectionEnd]), [5, 5],
          'the caret left its place');
        await expect_native(page);
      });
      await scene.step('and back', async () => {
        await select(page, 4);
        await turn.press();
        await expect_value(page, field, `${to_the_east}${english}\n${persian}`);
        assert.deepEqual(await painted_rtl(page), [false, true]);
      });
      await scene.step('or another, and leaves the first as it is', async () => {
        await select(page, english.length + 8);
        await turn.press();
        await expect_value(page, field, `${to_the_east}${english}\n${to_the_east}${persian}`);
        assert.deepEqual(await painted_rtl(page), [false, false]);
      });
      await scene.step('undo takes it back', async () => {
        // The first paragraph gives the field its own direction. Firefox forgets what can be undone when that
        // changes, whoever changes it, so there the second is turned, and in the others the first as well.
        await write(page, field, `${english}\n${persian}`);
        for (const at of page.engine === 'firefox' ? [english.length + 4] : [english.length + 4, 2]) {
          await select(page, at);
          await turn.press();
          await page.settled();
        }
        await page.wait_for(() => {
          document.execCommand('undo');
          return !/[\u200e\u200f]/.test(document.activeElement.value);
        }, { what: 'the marks to be undone', timeout_ms: 10_000 });
        await expect_value(page, field, await field.value());
        await write(page, field, `${english}\n${persian}`);
      });
      await scene.step('a browser\'s own switch of the whole field does not part the two', async () => {
        await page.evaluate(() => document.activeElement.setAttribute('dir', 'rtl'));
        await page.settled();
        await expect_native(page);
      });
    });
  }
}

/// Does each painted paragraph run from right to left?
async function painted_rtl(page) {
  const stops = await carets(page);
  const rows = new Map(stops.map(({ y, rtl }) => [y, rtl]));
  return [...rows.values()];
}

/// Of clicks beside a paragraph, the one on the side where it begins leads to the earlier place.
async function expect_native(page) {
  const sides = await page.evaluate(() => {
    const { x, width } = document.activeElement.getBoundingClientRect();
    return [x + 20, x + width - 20];
  });
  const stops = await carets(page);
  for (const y of new Set(stops.map((stop) => stop.y))) {
    const places = [];
    for (const x of sides) {
      await page.pointer(x, y + 14);
      places.push(await page.evaluate(() => document.activeElement.selectionStart));
    }
    const { rtl } = stops.find((stop) => stop.y === y);
    assert.equal(places[1] < places[0], rtl, `the paragraph at ${y} is painted ${rtl ? 'rtl' : 'ltr'}; clicks led to ${places}`);
  }
}
