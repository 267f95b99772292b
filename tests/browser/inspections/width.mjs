// Nothing is wider than the page: one that is makes a phone's browser zoom out, and then nothing is where
// it was drawn.
import assert from 'node:assert/strict';

export async function stays_in_its_width({ page }) {
  const { inner, wanted, wide } = await page.evaluate(too_wide, page.viewport.width);
  assert.deepEqual(wide, []);
  assert.equal(inner, wanted, 'the browser has zoomed out');
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
