// No words stand out of the box they are in: what is cut off, or lies over its neighbours, would.
import assert from 'node:assert/strict';

export async function nothing_is_cut({ page }) {
  assert.deepEqual(await page.evaluate(cut_words), []);
}

function cut_words() {
  const slack = 2;
  const out_of = (inner, outer) => inner.top < outer.top - slack || inner.bottom > outer.bottom + slack
    || inner.left < outer.left - slack || inner.right > outer.right + slack;
  return [...document.querySelectorAll('#page .line')].filter((line) => {
    const rect = line.getBoundingClientRect();
    const own = line.parentElement;
    if (!rect.width || own.closest('.b-skip-link')) return false;
    for (let outer = own; outer && outer.id !== 'page'; outer = outer.parentElement) {
      const afloat = outer.matches('dialog,.b-toast,.b-keyboard');
      if (out_of(rect, outer.getBoundingClientRect())) return true;
      if (afloat) return false;
    }
    return false;
  }).slice(0, 6).map((line) => `<${line.parentElement.localName} class="${line.parentElement.className}"> “${line.textContent.slice(0, 50)}”`);
}
