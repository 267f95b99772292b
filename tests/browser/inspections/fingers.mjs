// What one presses is as large as a finger, as WCAG 2.5.5 asks.
// A link within a text is as high as its line.
import assert from 'node:assert/strict';

const least_px = { width: 44, height: 44 }; // WCAG 2.5.5; 2.5.8 asks 24

export async function fits_fingers({ page }) {
  assert.deepEqual(await page.evaluate(too_small, least_px), []);
}

function too_small(least) {
  const shown = (one) => one.getClientRects().length && getComputedStyle(one).visibility === 'visible';
  return [...document.querySelectorAll('main button, main input, main select, main textarea')].filter(shown)
    .map((one) => ({ one, rect: one.getBoundingClientRect() }))
    .filter(({ rect }) => rect.width < least.width - 0.5 || rect.height < least.height - 0.5)
    .map(({ one, rect }) => `<${one.localName} id="${one.id}"> ${Math.round(rect.width)} × ${Math.round(rect.height)} “${one.textContent.slice(0, 40)}”`);
}
