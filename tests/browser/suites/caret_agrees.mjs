// What is painted in a field stands where the browser's own caret does. Measured three ways: against the same text
// set by the engine in the field's style, character by character; against the text inside the real
// field, which only DevTools can look into (Chromium); and by clicking on painted characters.
// Not in WebKitGTK, and known: at one device pixel to a CSS pixel it rounds advances to whole pixels, so that within a
// line its own text drifts from the canvas's by some pixels. Safari, which does not round, has no driver here.
// Characters that no font of ours has, such as emoji, are left out: they are as wide as the system's font has
// them, which a page cannot know before it is laid out.
import assert from 'node:assert/strict';
import { carets, open_article, point_in, select, selection, write } from '../field.mjs';

export const browsers = ['chromium', 'firefox'];
const tolerance_px = 0.5;
const text = [
  'می\u200cخواهم بدانم «نخبگان علمی» (elite scientists) چگونه برگزیده می\u200cشوند؛ آیا ORCID و Scopus ملاک است؟',
  'The call of 1405/08/01 says «نظر شما» matters (۱۲٫۵٪), e.g. https://example.org/a-long/address?c=d&e=f.',
  '',
  '۱۲۳ - 456',
  'مُهَنّدِس لا الله و لله\tپس از جهش',
  'ABC (def) 12%',
  '۰۲۱-۸۸۸ (۱۲)',
  '… و پایان.',
].join('\n');
const one_line = 'یافتن «نخبگان علمی» (elite) و ORCID ۱۲٫۵٪ در همه';
/// Fields scroll beyond twelve lines: then the place of the painted text must follow.
const long_text = Array.from({ length: 30 }, (_, i) => `${i + 1}. بند ${i} و word`).join('\n');

export async function play(stage) {
  for (const locale of ['fa', 'en'])
    await stage.scenario('the caret stands in the painted line', { locale }, in_one_line);
  for (const [locale, viewport] of [['fa', 'desktop'], ['en', 'desktop'], ['fa', 'phone']]) {
    await stage.scenario('the caret stands in the painted text', { locale, viewport }, async (scene) => {
      const { page } = scene;
      const field = await open_article(scene);
      // Known: Firefox breaks long addresses elsewhere than Chromium, and so than the canvas; here it gets none.
      const is_narrow_firefox = viewport === 'phone' && stage.browser === 'firefox';
      const words = is_narrow_firefox ? text.replace(/https:\S+/, 'example.org') : text;
      await scene.step('the field is written in', () => write(page, field, words));
      // Firefox hangs the blank of a wrapped line that runs from right to left over the other edge of a copy, by
      // its width; in the field itself it does not, as the clicks show.
      if (!is_narrow_firefox) {
        await scene.step('as the engine sets the text', async () => {
          expect_near(await carets(page), await page.evaluate(rects_of_copy, words), words);
        }, { go_on: true });
      }
      if (stage.browser === 'chromium') {
        await scene.step('as the field itself has it', async () => {
          expect_near(await carets(page), await rects_in_field(page, field), words);
        });
      }
      await scene.step('a click on a painted character puts the caret there', () => click_through(page, words));
      await scene.step('and so when the field has scrolled', async () => {
        await write(page, field, long_text);
        await select(page, long_text.length);
        await page.key('ArrowUp'); // brings the caret into view
        await page.settled();
        assert.ok(await page.evaluate(() => document.activeElement.scrollTop) > 100, 'the field does not scroll');
        await click_at(page, long_text.indexOf('بند 28') + 1, 0.3);
        await click_at(page, long_text.indexOf('بند 27') + 1, 0.7);
        await page.evaluate(() => { document.activeElement.scrollTop = 40; });
        await page.settled();
        await click_at(page, long_text.indexOf('بند 5') + 1, 0.7);
      });
    });
  }
}

/// A search: what is longer than its box is scrolled along the line, of which there is no event.
async function in_one_line(scene) {
  const { page, words, locale } = scene;
  const is_chromium = scene.stage.browser === 'chromium';
  const field = page.by_role('textbox', words('answers.search'));
  await scene.step('the field holds all of it', async () => {
    await page.open(scene.address(`/${locale}/answers`));
    await page.settled();
    await write(page, field, one_line);
    expect_near(await carets(page), await page.evaluate(rects_of_copy, one_line), one_line);
    if (is_chromium) expect_near(await carets(page), await rects_in_field(page, field), one_line);
    await click_through(page, one_line);
  });
  await scene.step('and when it has scrolled to either end', async () => {
    const long = Array.from({ length: 20 }, (_, i) => `${i + 1} بند و word`).join('، ');
    await write(page, field, long);
    const scrolled = new Set();
    for (const key of ['Home', 'End']) {
      await page.key(key);
      await page.settled();
      scrolled.add(await page.evaluate(() => Math.round(document.activeElement.scrollLeft)));
      if (is_chromium) expect_near(await carets(page), await rects_in_field(page, field), long);
      await click_at(page, key === 'End' ? long.lastIndexOf('بند') + 1 : long.indexOf('بند') + 1, 0.3);
    }
    assert.equal(scrolled.size, 2, 'the field does not scroll');
  });
}

/// Where the sides of each character's cell differ.
function expect_near(ours, theirs, words) {
  const apart = [];
  let widest = 0;
  let compared = 0;
  ours.forEach((stop, index) => {
    const next = ours[index + 1];
    if (!next || next.y !== stop.y || next.at === stop.at) return;
    const boxes = theirs.filter(({ at }) => at >= stop.at && at < next.at);
    const [low, high] = [stop.x, next.x_after_last].sort((a, b) => a - b);
    // What hangs over the end of a line has no box of its own in some engines.
    const [from, to] = [Math.min(...boxes.map((b) => b.low)), Math.max(...boxes.map((b) => b.high))];
    if (!boxes.length || (to - from < 0.01 && !words.slice(stop.at, next.at).trim())) return;
    compared += 1;
    const [{ y, height }] = boxes;
    widest = Math.max(widest, Math.abs(low - from), Math.abs(high - to));
    const near = Math.abs(low - from) <= tolerance_px && Math.abs(high - to) <= tolerance_px
      && stop.y <= y + height / 2 && y + height / 2 <= stop.y + 29;
    if (!near) apart.push(`${stop.at} “${words.slice(stop.at, next.at)}” ours ${low.toFixed(2)}…${high.toFixed(2)} at ${stop.y}, `
      + `the engine's ${from.toFixed(2)}…${to.toFixed(2)} at ${y.toFixed(1)}`);
  });
  assert.ok(compared > words.replace(/\s/g, '').length / 2, `compared ${compared} characters only`);
  assert.equal(apart.length, 0, `${apart.length} of ${compared} characters apart, by up to ${widest.toFixed(2)} px:\n${apart.slice(0, 12).join('\n')}`);
}

/// Runs in the page: each UTF-16 unit's box in a copy of the focused field that is no field.
function rects_of_copy(words) {
  const field = document.activeElement;
  const style = getComputedStyle(field);
  const box = field.getBoundingClientRect();
  const copy = document.createElement('div');
  for (const name of ['font', 'direction', 'unicodeBidi', 'whiteSpace', 'overflowWrap', 'textRendering', 'letterSpacing',
    'wordSpacing', 'textAlign', 'tabSize', 'fontSynthesis']) copy.style[name] = style[name];
  Object.assign(copy.style, { position: 'fixed', left: `${box.x + parseFloat(style.paddingLeft)}px`,
    top: `${box.y + parseFloat(style.paddingTop) - field.scrollTop}px`,
    width: `${box.width - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)}px` });
  const node = copy.appendChild(document.createTextNode(words));
  document.body.append(copy);
  const range = document.createRange();
  const found = [];
  for (let at = 0; at < words.length; ++at) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    for (const { left, right, y, height } of range.getClientRects()) found.push({ at, low: left, high: right, y, height });
  }
  copy.remove();
  return found;
}

/// The boxes of the characters inside the real field, through DevTools.
async function rects_in_field(page, field) {
  await page.devtools.send('DOM.getDocument', { depth: -1, pierce: true });
  const number = await field.number();
  const { result } = await page.devtools.send('Runtime.evaluate', { expression: `__probe.held[${number}]` });
  const { node } = await page.devtools.send('DOM.describeNode', { objectId: result.objectId, depth: -1, pierce: true });
  const editor = node.shadowRoots[0].children.at(-1);
  const { object } = await page.devtools.send('DOM.resolveNode', { backendNodeId: editor.backendNodeId });
  const answer = await page.devtools.send('Runtime.callFunctionOn', { objectId: object.objectId, returnByValue: true,
    functionDeclaration: String(function boxes() {
      const found = [];
      const range = document.createRange();
      let before = 0;
      for (const part of this.childNodes) {
        for (let at = 0; at < (part.data?.length ?? 0); ++at) {
          range.setStart(part, at);
          range.setEnd(part, at + 1);
          for (const { left, right, y, height } of range.getClientRects()) found.push({ at: before + at, low: left, high: right, y, height });
        }
        before += part.data?.length ?? 1; // a new line is an element in some versions
      }
      return found;
    }) });
  return answer.result.value;
}

async function click_at(page, at, part) {
  const { x, y } = await point_in(page, at, part);
  await page.pointer(x, y);
  const [found] = await selection(page);
  assert.equal(found, part < 0.5 ? at : at + 1, `clicked ${part} into ${at}`);
}

async function click_through(page, words) {
  for (let at = 1; at < words.length - 2; at += 13) {
    // Only letters that stand alone in their cell: clusters are clicked through by the measuring above.
    if (!/^[\p{L}\p{N}]{3}$/u.test(words.slice(at - 1, at + 2)) || /لا|لل/.test(words.slice(at - 1, at + 2))) continue;
    await click_at(page, at, 0.25);
    await click_at(page, at, 0.75);
  }
}
