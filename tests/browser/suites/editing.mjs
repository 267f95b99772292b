// Writing in a field by keys and pointer is the browser's own: moving, selecting, cutting, pasting, undoing. After
// each edit the canvas must have painted what the field holds.
import assert from 'node:assert/strict';
import { expect_value, open_article, point_in, select, selected_words, selection, write } from '../field.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const half_space = '\u200c';
const mixed = `می${half_space}خواهم «HTML and CSS» بدانم`;
const lines = ['بند نخست که می\u200cآید', 'The second one'];

export async function play(stage) {
  await stage.scenario('keys and pointer', {}, async (scene) => {
    const field = await open_article(scene);
    await by_keys(scene, field);
    await by_pointer(scene, field);
    await cut_and_paste(scene, field);
    await undo_and_redo(scene, field);
    if (stage.browser === 'chromium') await drop(scene, field); // events of other engines' scripts drop nothing
    await scene.step('spelling and translation are not switched off', async () => {
      assert.deepEqual(await scene.page.evaluate(() => [document.activeElement.spellcheck,
        document.querySelectorAll('[translate=no],.notranslate,[spellcheck=false]').length]), [true, 0]);
    });
  }, { go_on: true });
}

async function by_keys(scene, field) {
  const { page } = scene;
  const keys = async (...all) => { for (const key of all) await page.key(key); };
  await scene.step('arrows go by graphemes', async () => {
    await write(page, field, mixed);
    await keys('Home');
    // A letter and its half-space are one step; engines differ in which way a key goes within other runs.
    await keys('ArrowLeft', 'ArrowLeft');
    assert.deepEqual(await selection(page), [3, 3]);
    await keys('ArrowRight');
    assert.deepEqual(await selection(page), [1, 1]);
    const within = mixed.indexOf('HTML') + 1;
    await select(page, within);
    await keys('ArrowRight');
    assert.equal(Math.abs((await selection(page))[0] - within), 1);
  }, { go_on: true });
  await scene.step('Shift selects, Control goes by words', async () => {
    await write(page, field, mixed);
    // From the middle of a word, for engines differ in which way a selection grows.
    await select(page, 5);
    await keys('Shift+ArrowLeft');
    assert.equal((await selected_words(page)).length, 1);
    await select(page, 5);
    await keys('Control+Shift+ArrowLeft');
    assert.ok([mixed.slice(0, 5), mixed.slice(5, 8), mixed.slice(5, 9)].includes(await selected_words(page)),
      `selected “${await selected_words(page)}”`);
  }, { go_on: true });
  await scene.step('Home and End go to the ends of a line, with Control to those of the text', async () => {
    await write(page, field, lines.join('\n'));
    await select(page, 4);
    await keys('Shift+End');
    assert.deepEqual(await selection(page), [4, lines[0].length]);
    await select(page, lines[0].length + 5);
    await keys('Home');
    assert.deepEqual(await selection(page), [lines[0].length + 1, lines[0].length + 1]);
    await keys('Control+Home');
    assert.deepEqual(await selection(page), [0, 0]);
    await keys('Control+Shift+End');
    assert.equal(await selected_words(page), lines.join('\n'));
    await select(page, 2);
    await keys('ArrowDown');
    assert.ok((await selection(page))[0] > lines[0].length, 'the caret did not go down a line');
  }, { go_on: true });
  await scene.step('Control goes by words both ways, and with up and down by paragraphs', async () => {
    await write(page, field, mixed);
    await select(page, 5);
    await keys('Control+ArrowLeft');
    const edges = [0, 8, 9, 10]; // of the first word and the next one; WebKit goes the other way
    const [there] = await selection(page);
    assert.ok(edges.includes(there), `went to ${there}`);
    await keys('Control+ArrowRight');
    const [back] = await selection(page);
    assert.ok(edges.includes(back) && (there - 5) * (back - there) < 0, `went to ${there} and came back to ${back}`);
    if (scene.stage.browser !== 'chromium') return; // elsewhere it depends on the desktop's settings
    await write(page, field, lines.join('\n'));
    await select(page, lines[0].length + 5);
    await keys('Control+ArrowUp');
    assert.ok((await selection(page))[0] <= lines[0].length, 'the caret stayed in its paragraph');
    await select(page, 2);
    await keys('Control+Shift+ArrowDown');
    const [from, to] = await selection(page);
    assert.ok(from === 2 && to > lines[0].length, `selected ${from}…${to}`);
  }, { go_on: true });
  await scene.step('a page goes on by several lines', async () => {
    await write(page, field, Array.from({ length: 30 }, (_, i) => `بند ${i}`).join('\n'));
    await keys('Control+Home', 'PageDown');
    const [down] = await selection(page);
    assert.ok(down > 'بند 0\nبند 1\nبند 2\n'.length, `went to ${down} only`);
    await keys('PageUp');
    assert.ok((await selection(page))[0] < down);
  }, { go_on: true });
  await scene.step('Backspace takes back a half-space, Delete a whole grapheme', async () => {
    await write(page, field, `می${half_space}م\u0651ن`);
    await select(page, 3);
    await keys('Backspace');
    // WebKit takes the letter with it.
    await expect_value(page, field, `${page.engine === 'webkit' ? 'م' : 'می'}م\u0651ن`);
    await write(page, field, `میم\u0651ن`);
    await select(page, 2);
    await keys('Delete');
    await expect_value(page, field, 'مین');
  }, { go_on: true });
}

async function by_pointer(scene, field) {
  const { page } = scene;
  await scene.step('a double click selects a word, with its half-space', async () => {
    await write(page, field, [mixed, ...lines].join('\n'));
    const { x, y } = await point_in(page, 4);
    await page.pointer(x, y, { count: 2 });
    assert.equal((await selected_words(page)).trim(), mixed.split(' ')[0]);
  }, { go_on: true });
  await scene.step('a triple click selects a paragraph', async () => {
    const { x, y } = await point_in(page, mixed.length + 4);
    await page.pointer(x, y, { count: 3 });
    assert.equal((await selected_words(page)).trim(), lines[0]);
  }, { go_on: true });
  if (page.engine !== 'webkit') { // its driver holds no key while it points
    await scene.step('a click with Shift selects up to there', async () => {
      const words = [mixed, ...lines].join('\n');
      await select(page, 3);
      const { x, y } = await point_in(page, words.indexOf('second'), 0.1);
      await page.pointer(x, y, { held: ['Shift'] });
      assert.equal(await selected_words(page), words.slice(3, words.indexOf('second')));
    }, { go_on: true });
  }
  await scene.step('dragging selects what lies between, and it can be seen', async () => {
    const words = [mixed, ...lines].join('\n');
    const [from, to] = [3, words.indexOf('second')];
    await select(page, words.length);
    await page.settled();
    await page.drag(await point_in(page, from, 0.1), await point_in(page, to, 0.1));
    assert.equal(await selected_words(page), words.slice(from, to));
  }, { go_on: true });
}

async function cut_and_paste(scene, field) {
  const { page } = scene;
  await scene.step('cuts and pastes', async () => {
    await write(page, field, lines.join('\n'));
    await select(page, 0, 3);
    await page.key('Control+x');
    await expect_value(page, field, lines.join('\n').slice(3));
    await page.key('Control+End');
    await page.key('Control+v');
    await expect_value(page, field, lines.join('\n').slice(3) + lines[0].slice(0, 3));
  }, { go_on: true });
  await scene.step('pastes rich text as plain words', async () => {
    const heading = await page.evaluate(() => {
      document.activeElement.blur();
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('h1'));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return range.toString().replace(/\s+/g, ' ').trim();
    });
    await page.key('Control+c');
    await write(page, field, '');
    await page.key('Control+v');
    await expect_value(page, field, heading);
  }, { go_on: true });
}

/// Repeats the browser's own command until the value is good; what it went through.
async function repeated(page, command, is_good) {
  const seen = [];
  while (!(seen.length && is_good(seen.at(-1))) && seen.length < 60) {
    seen.push(await page.evaluate((name) => {
      document.execCommand(name);
      return document.activeElement.value;
    }, command));
  }
  return seen;
}

async function undo_and_redo(scene, field) {
  const { page } = scene;
  const begun = 'آغاز ';
  const typed = `می${half_space}رود و می${half_space}آید`;
  await scene.step('undoes and redoes what was typed, by groups, half-spaces included', async () => {
    await write(page, field, begun);
    await page.key('Control+End');
    for (const part of typed.split(half_space)) {
      if (part !== typed.split(half_space)[0]) await page.key('Shift+ ');
      await page.type(part);
    }
    await expect_value(page, field, begun + typed);
    const undone = await repeated(page, 'undo', (value) => !value.includes(half_space));
    assert.ok(!undone.at(-1).includes(half_space), `undoing led through ${JSON.stringify(undone)}`);
    assert.ok(undone.length < typed.length, 'each letter was a step of its own');
    const redone = await repeated(page, 'redo', (value) => value === begun + typed);
    assert.equal(redone.at(-1), begun + typed, `redoing led through ${JSON.stringify(redone.slice(0, 5))}`);
    await expect_value(page, field, begun + typed);
  }, { go_on: true });
  if (page.engine === 'webkit') return; // MiniBrowser has no key for it
  await scene.step('by the usual keys, too', async () => {
    await write(page, field, 'نخست');
    await select(page, 4);
    await page.type(' دوم');
    await expect_value(page, field, 'نخست دوم');
    await page.key('Control+z');
    await page.wait_for(() => document.activeElement.value !== 'نخست دوم', { what: 'Control+Z to undo' });
    await page.key('Control+Shift+Z');
    await page.wait_for(() => document.activeElement.value === 'نخست دوم', { what: 'Control+Shift+Z to redo' });
    await expect_value(page, field, 'نخست دوم');
  }, { go_on: true });
}

async function drop(scene, field) {
  const { page } = scene;
  await scene.step('takes dropped text as plain words where it is let go', async () => {
    await write(page, field, lines.join('\n'));
    const { x, y } = await point_in(page, 3, 0);
    const data = { items: [{ mimeType: 'text/plain', data: 'HTML' }, { mimeType: 'text/html', data: '<b>bold</b>' }], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await page.devtools.send('Input.dispatchDragEvent', { type, x, y, data });
    }
    await expect_value(page, field, `${lines[0].slice(0, 3)}HTML${lines[0].slice(3)}\n${lines[1]}`);
  }, { go_on: true });
}
