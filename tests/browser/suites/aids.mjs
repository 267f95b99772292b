// What can be switched on: chosen, kept and put back; a keyboard on the screen by which alone one signs in and
// comments; a page lowered into reach.
import assert from 'node:assert/strict';
import { KeysOnScreen, keep_aids } from '../aids.mjs';
import { mobile, settle_in, in_digits_of } from '../acts.mjs';
import { twin_equals_pixels } from '../inspections/twin.mjs';
import { stays_in_its_width } from '../inspections/width.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const sentence = 'می\u200cخواهم آن\u200cها ژرف ببینند';

export async function play(stage) {
  await stage.scenario('settings', {}, settings);
  await stage.scenario('a keyboard on the screen', {}, keyboard);
  if (stage.browser === 'chromium') await stage.scenario('keys under fingers', { viewport: 'phone' }, fingers);
  await stage.scenario('a lowered page', {}, lowered);
}

const size_of_heading = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.getElementById('main-heading')).fontSize));

async function settings(scene) {
  const { page, words } = scene;
  let first;
  await scene.step('are found at the foot of every page', async () => {
    await page.open(scene.address('/fa/about'));
    await page.settled();
    await page.by_role('contentinfo').by_role('link', words('access.title')).press();
    await page.wait_path(/\/fa\/access$/);
    await page.settled();
    first = await size_of_heading(page);
  });
  await scene.step('text is twice as large, drawn and in the structure of the page', async () => {
    await page.by_role('radio', '۲۰۰٪').press();
    await page.by_role('checkbox', words('access.lines')).press();
    await page.settled();
    // Such words leave a desktop the room of a phone, whose titles are smaller.
    assert.ok(await size_of_heading(page) > 1.5 * first);
    await twin_equals_pixels(scene);
    await stays_in_its_width(scene);
  });
  await scene.step('colours are the page’s own', async () => {
    await page.by_role('radio', words('access.dark')).press();
    await page.by_role('checkbox', words('access.contrast')).press();
    await page.settled();
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--background')), '#000000');
  });
  await scene.step('they are there again later', async () => {
    await page.reload();
    await page.settled();
    assert.equal(await page.by_role('checkbox', words('access.contrast')).attribute('checked'), '');
    assert.ok(await size_of_heading(page) > 1.5 * first);
    await twin_equals_pixels(scene);
  });
  await scene.step('one button puts all of them back', async () => {
    await page.by_role('button', words('access.reset')).press();
    await page.settled();
    assert.equal(await size_of_heading(page), first);
    assert.deepEqual(await page.evaluate(() => [localStorage.getItem('hamandish/aids'), { ...document.documentElement.dataset }]), [null, {}]);
  });
}

/// The line that is being written stands above the keys, and below what is covered at the top.
async function is_in_sight(page, field) {
  const place = await page.evaluate((element) => {
    const { top, bottom } = document.getElementById(element).getBoundingClientRect();
    const keys = document.getElementById('keyboard').getBoundingClientRect();
    return { top, bottom, keys: keys.top, end: keys.bottom, height: innerHeight };
  }, field);
  assert.ok(place.top >= 0 && place.bottom <= place.keys + 1, JSON.stringify(place));
  assert.ok(Math.abs(place.end - place.height) <= 1, `the keys end at ${place.end} of ${place.height}`);
}

const id_of_focus = (page) => page.evaluate(() => document.activeElement.id);

/// By digits alone, through both steps.
async function sign_in_by_pad(scene) {
  const { page, server, words } = scene;
  const keys = new KeysOnScreen(scene);
  await page.open(scene.address('/fa/sign-in'));
  await keep_aids(page, 'keyboard=on');
  await page.reload();
  await page.settled();
  const seen = server.codes.length;
  await page.by_role('textbox', words('sign_in.mobile')).press();
  await page.settled();
  await keys.type(in_digits_of('fa', mobile));
  await is_in_sight(page, await id_of_focus(page));
  await page.by_role('button', words('sign_in.send_code')).press();
  const code = await server.code_for(mobile, seen);
  await page.by_role('textbox', words('sign_in.code')).press();
  await page.settled();
  await keys.type(in_digits_of('fa', code));
  await page.by_role('button', words('nav.sign_in')).press();
  await page.wait_path(/^(?!.*\/sign-in)/);
}

async function keyboard(scene) {
  const { page, server, words } = scene;
  const keys = new KeysOnScreen(scene);
  const call = await settle_in(server);
  const field = page.by_role('textbox', words('comment.label'));
  await scene.step('a code typed on its number pad signs in', () => sign_in_by_pad(scene));
  await scene.step('it opens with the field that is written in, and never hides it', async () => {
    await page.open(scene.address(`/fa/calls/${call.slug}/article-1`));
    await page.settled();
    assert.ok(!(await keys.region.exists()));
    await field.press();
    await keys.region.wait();
    await page.settled();
    await is_in_sight(page, 'comment-field');
    assert.deepEqual([await field.attribute('inputmode'), await field.attribute('autocomplete')], ['none', 'off']);
  });
  await scene.step('keys stand as on a real keyboard, and are large enough', async () => {
    const [first, last] = [await keys.key('ض').rect(), await keys.key('چ').rect()];
    assert.ok(first.x < last.x && Math.abs(first.y - last.y) < 1, JSON.stringify([first, last]));
    const sizes = await page.evaluate(() => [...document.querySelectorAll('#keyboard button')].map((key) => {
      const { width, height } = key.getBoundingClientRect();
      return Math.min(width, height);
    }));
    assert.ok(sizes.length > 40 && Math.min(...sizes) >= 44, `${sizes}`);
    await twin_equals_pixels(scene);
  });
  await scene.step('a sentence with half-spaces is written by keys alone', async () => {
    await keys.type(sentence);
    await page.settled();
    assert.equal(await field.value(), sentence);
    assert.ok(await field.is_focused(), 'the field lost the focus');
    await is_in_sight(page, 'comment-field');
  });
  await scene.step('erasing takes what a person calls a letter, and is undone', async () => {
    await page.insert('ب\u064f\u0651');
    await page.settled();
    await keys.key(words('keyboard.erase')).press();
    await page.settled();
    assert.equal(await field.value(), sentence);
    await page.wait_for((all) => {
      document.execCommand('undo');
      return document.activeElement.value !== all;
    }, { what: 'the erasing to be undone', timeout_ms: 5000 }, sentence);
    await page.settled();
    await keys.key(words('keyboard.erase')).press();
    await page.settled();
    assert.equal(await field.value(), sentence);
  });
  await scene.step('it has other letters, signs and a new line', async () => {
    await keys.key(words('keyboard.line')).press();
    await keys.key(words('keyboard.latin')).press();
    await keys.key(words('keyboard.shift')).press();
    await keys.key('H').press();
    await keys.key('i').press();
    await keys.key(words('keyboard.signs')).press();
    await page.settled(); // fewer rows: a page that was at its end is scrolled by the browser
    await keys.key('?').press();
    await page.settled();
    assert.equal(await field.value(), `${sentence}\nHi?`);
  });
  await scene.step('what was written arrives', async () => {
    await page.by_role('button', words('comment.send')).press();
    await page.settled();
    await page.wait_for((text) => [...document.querySelectorAll('main article, main li')].some((one) => one.textContent.includes(text)),
      { what: 'the comment among the others' }, sentence);
    const { comments } = await server.get(`/api/v1/calls/${call.slug}/units/article-1`);
    assert.ok(comments.some(({ text }) => text === `${sentence}\nHi?`), JSON.stringify(comments));
  });
}

async function fingers(scene) {
  const { page, server, words } = scene;
  const keys = new KeysOnScreen(scene);
  const call = await settle_in(server);
  const field = page.by_role('textbox', words('comment.label'));
  await scene.step('on a phone, rows are broken so that keys are as wide as fingers', async () => {
    await page.open(scene.address('/fa/about'));
    await keep_aids(page, 'keyboard=on');
    await page.open(scene.address(`/fa/calls/${call.slug}/article-1`));
    await page.settled();
    await field.press();
    await keys.region.wait();
    await page.settled();
    await keys.type('سلام');
    await page.settled();
    assert.equal(await field.value(), 'سلام');
    await is_in_sight(page, 'comment-field');
    await stays_in_its_width(scene);
    await twin_equals_pixels(scene);
  });
}

async function lowered(scene) {
  const { page } = scene;
  await scene.step('all that is touched lies in the lower half', async () => {
    await page.open(scene.address('/fa/'));
    await keep_aids(page, 'lowered=on');
    await page.reload();
    await page.settled();
    const high = await page.evaluate(() => [...document.querySelectorAll('a[href],button,input')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const [across, down] = [x + width / 2, y + height / 2];
      const hit = document.elementFromPoint(across, down);
      return { name: element.textContent, down, touched: hit !== null && element.contains(hit) };
    }).filter(({ down, touched }) => touched && down < innerHeight / 2));
    assert.deepEqual(high, []);
  });
  await scene.step('and stays there while the page is scrolled', async () => {
    await page.evaluate(() => scrollTo(0, 300));
    await page.settled();
    const touched = await page.evaluate(() => {
      const found = new Set();
      for (let down = 5; down < innerHeight / 2; down += 10) {
        const hit = document.elementFromPoint(innerWidth / 2, down);
        if (hit?.closest('a,button,input')) found.add(hit.textContent);
      }
      return [...found];
    });
    assert.deepEqual(touched, []);
  });
}
