// Nothing is wider than a phone, before and after the canvas takes over: a page that is makes the
// browser zoom out, and then nothing is where it was drawn.
import assert from 'node:assert/strict';
import { each_screen } from '../screens.mjs';
import { locales } from '../words.mjs';

export const browsers = ['chromium'];

export async function play(stage) {
  for (const locale of locales) {
    for (const [name, plain] of [['plain page', true], ['canvas', false]]) {
      await stage.scenario(`${name} on a phone`, { locale, viewport: 'phone' }, (scene) =>
        each_screen(scene, async () => {
          const { inner, wanted, wide } = await scene.page.evaluate(too_wide, scene.page.viewport.width);
          assert.deepEqual(wide, []);
          assert.equal(inner, wanted, 'the browser has zoomed out');
        }, { plain }));
    }
  }
}

function too_wide(wanted) {
  const wide = [...document.querySelectorAll('#page, #page *')].filter((element) => {
    const { x, width } = element.getBoundingClientRect();
    const put_away = Math.abs(x) > 5000; // the skip link, until it is focused
    return width > 0 && !put_away && (x < -1 || x + width > wanted + 1) && getComputedStyle(element).visibility === 'visible';
  }).slice(0, 6).map((element) => {
    const { x, width } = element.getBoundingClientRect();
    return `<${element.localName} id="${element.id}" class="${element.className}"> ${Math.round(x)}…${Math.round(x + width)} “${element.textContent.slice(0, 50)}”`;
  });
  return { inner: innerWidth, wanted, wide };
}
