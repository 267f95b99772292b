// Light, dark, more contrast, forced colours, and text at twice its size: the canvas follows, and nothing of the
// transparent page over it is ever seen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from '../beside.mjs';
import { decode_png } from '../png.mjs';
import { temporary_folder } from '../processes.mjs';
import { directions } from '../words.mjs';

export const browsers = ['chromium'];

const schemes = [
  { name: 'light', features: {}, contrast: 4.5, dark: false },
  { name: 'dark', features: { 'prefers-color-scheme': 'dark' }, contrast: 4.5, dark: true },
  { name: 'light, more contrast', features: { 'prefers-contrast': 'more' }, contrast: 15, dark: false },
  { name: 'forced colours', features: { 'forced-colors': 'active' }, contrast: 15, dark: false },
  { name: 'forced colours, dark', features: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' }, contrast: 15, dark: true },
];

export async function play(stage) {
  for (const locale of directions)
    await stage.scenario('schemes', { locale, drafts: sample }, async (scene) => {
      for (const scheme of schemes) await scene.step(scheme.name, () => looks_right(scene, scheme), { go_on: true });
    });
  await stage.scenario('text at twice its size', { drafts: sample }, twice_the_size);
}

async function look(page) {
  await page.settled();
  const file = join(temporary_folder('scheme'), 'page.png');
  await page.screenshot(file);
  return readFileSync(file);
}

async function looks_right({ page, locale, address, server }, { features, contrast, dark }) {
  await page.devtools.send('Emulation.setEmulatedMedia',
    { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
  await page.open(`${server.url}/${locale}/calls/${sample.slug}/article-1`);
  const whole = await look(page);
  await page.evaluate(() => { document.getElementById('page').style.visibility = 'hidden'; });
  const canvas_alone = await look(page);
  assert.ok(whole.equals(canvas_alone), 'something of the page over the canvas can be seen');
  const [darkest, lightest] = extremes(decode_png(canvas_alone));
  const found = (lightest + 0.05) / (darkest + 0.05);
  assert.ok(found >= contrast, `the strongest contrast on the page is ${found.toFixed(1)}`);
  assert.equal(page_is_dark(decode_png(canvas_alone)), dark);
}

/// WCAG 2.2, "relative luminance", of each value that a channel may have.
const linear = Array.from({ length: 256 }, (_, c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
const luminance = (r, g, b) => 0.2126 * linear[r] + 0.7152 * linear[g] + 0.0722 * linear[b];

function extremes({ rgb }) {
  let [darkest, lightest] = [1, 0];
  for (let at = 0; at < rgb.length; at += 3) {
    const here = luminance(rgb[at], rgb[at + 1], rgb[at + 2]);
    darkest = Math.min(darkest, here);
    lightest = Math.max(lightest, here);
  }
  return [darkest, lightest];
}

function page_is_dark({ rgb }) {
  let sum = 0;
  for (const byte of rgb) sum += byte;
  return sum / rgb.length < 128;
}

/// A browser that enlarges text does it by zooming (WCAG 1.4.4): half the room at twice the ratio. Everything said
/// before is still there and nothing needs scrolling sideways.
async function twice_the_size(scene) {
  const { page, server } = scene;
  const paragraphs = () => page.evaluate(() => [...document.querySelectorAll('main p')]
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).filter(({ length }) => length > 20));
  const at = async (width, height, ratio) => {
    await page.set_viewport({ width, height, ratio, touch: false });
    await page.open(`${server.url}/fa/calls/${sample.slug}/article-1`);
    await page.settled();
  };
  let before;
  await scene.step('as usual', async () => {
    await at(1280, 800, 1);
    before = await paragraphs();
    assert.ok(before.length > 3);
  });
  for (const [width, height, ratio] of [[640, 400, 2], [320, 256, 4]])
    await scene.step(`at ${ratio * 100} %`, async () => {
      await at(width, height, ratio);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      const now = await paragraphs();
      assert.deepEqual(before.filter((one) => !now.includes(one)), [], 'lost');
      const cut = await page.evaluate(() => window.hamandish.drawn()
        .filter(({ rect }) => rect.x < -1 || rect.x + rect.width > innerWidth + 1).map(({ text }) => text));
      assert.deepEqual(cut, []);
    }, { go_on: true });
}
