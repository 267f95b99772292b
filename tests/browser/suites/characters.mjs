// Characters beyond the first fonts: those of the second fonts are fetched when one is on the page and not
// before; what no font of ours has is drawn by the browser, whole sequences as one, and takes the room that
// the browser's own text takes, so that selection and find stand where the ink is.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, flags, part_of, pictures_of } from '../beside.mjs';

export const browsers = ['chromium', 'firefox'];

/// A line of text each.
const lines = {
  'languages of the second fonts': 'نام‌ها Café, Łódź, Əliyev ≤ ½ است',
  'other languages of Arabic script': 'اردو ٹھیک ہے، پښتو، کرمانشاهی ۊ است',
  'an emoji': 'نهال 🌱 در متن', 'a family joined by ZWJ': 'خانواده 👨‍👩‍👧 است', 'a flag': 'پرچم 🇮🇷 است',
  'a skin tone': 'پسند 👍🏽 شد', 'a key cap': 'عدد 1️⃣ است', ideographs: 'چینی 中文字 است', Cyrillic: 'روسی Привет است',
  Greek: 'یونانی Ελλάδα است', Hebrew: 'عبری שלום است', 'a stacked mark': 'خط x̱́ است', arrows: 'پیکان ←→✓★ است',
};

const colourful_ones = new Set(['an emoji', 'a flag', 'a skin tone']);

/// Grey text on a warm ground is far from any colour.
function colourful({ rgb }) {
  for (let at = 0; at < rgb.length; at += 3) if (Math.abs(rgb[at] - rgb[at + 2]) > 80) return true;
  return false;
}

function drafts(title, words) {
  return { slug: 'characters',
    write(folder) {
      const files = { fa: join(folder, 'characters.fa.md'), en: join(folder, 'characters.en.md') };
      writeFileSync(files.fa, `# نویسه‌ها\n\n## ماده ۱ – ${title}\n\n${words.join('\n\n')}\n`);
      writeFileSync(files.en, '# Characters\n\n## Article 1 – Characters\n\nThe Persian text is what is looked at.\n');
      return files;
    } };
}

const address = (scene) => scene.address('/fa/calls/characters/article-1');

/// The second fonts that were fetched.
const more_fonts = (page) => page.evaluate(() => [...new Set(performance.getEntriesByType('resource')
  .map(({ name }) => name).filter((name) => /-more\./.test(name)))].length);

export async function play(stage) {
  const only = stage.browser === 'chromium' ? { flags } : {};
  await stage.scenario('Persian and English need the first fonts only', { drafts: drafts('الف', ['متن و text ۱۲۳.']) },
    async (scene) => scene.step('none of the second is fetched', async () => {
      await scene.page.open(address(scene));
      await scene.page.settled();
      assert.equal(await more_fonts(scene.page), 0);
    }));
  for (const ratio of stage.browser === 'chromium' ? [1, 3] : [1])
    await stage.scenario(`beyond the first fonts at ratio ${ratio}`,
      { drafts: drafts('ب', Object.values(lines)), ...only }, (scene) => everything(scene, ratio));
}

async function everything(scene, ratio) {
  const { page } = scene;
  await page.set_viewport({ width: 700, height: 1100, ratio, touch: false });
  let pictures;
  await scene.step('the second fonts are fetched, once each', async () => {
    if (scene.stage.browser === 'chromium') pictures = await pictures_of(page, address(scene));
    else await page.open(address(scene));
    await page.settled();
    assert.equal(await more_fonts(page), 2);
  });
  const places = await page.evaluate(places_of_lines, Object.values(lines));
  for (const [index, what] of Object.keys(lines).entries())
    await scene.step(what, async () => {
      const { drawn, twin } = places[index];
      assert.ok(drawn && twin, `“${lines[what]}” is not drawn`);
      for (const side of ['x', 'width'])
        assert.ok(Math.abs(drawn[side] - twin[side]) <= 1, `${side}: drawn ${drawn[side]}, in the browser ${twin[side]}`);
      if (pictures) looks_like_the_browsers(pictures, drawn, ratio, what);
    }, { go_on: true });
}

/// In the page: where each of these lines was drawn, and where the browser has it.
function places_of_lines(wanted) {
  const twins = [...document.querySelectorAll('#page .line')];
  const rect_of = ({ x, y, width, height }) => ({ x, y, width, height });
  return wanted.map((text) => {
    const drawn = window.hamandish.drawn().find((one) => one.text.trim() === text);
    const twin = twins.find((one) => one.textContent.trim() === text)?.getBoundingClientRect();
    return { drawn: drawn && rect_of(drawn.rect), twin: twin && rect_of(twin) };
  });
}

/// As much ink, in the same places but for a pixel's rounding. Of ideographs, which no font of the tests' machines
/// has, the browser draws boxes or nothing; ours are never nothing.
function looks_like_the_browsers(pictures, rect, ratio, what) {
  const parts = Object.fromEntries(Object.entries(pictures).map(([name, picture]) => [name, part_of(picture, rect, ratio)]));
  const { amount, ink } = compare(parts);
  if (colourful_ones.has(what)) assert.ok(colourful(parts.ours), 'an emoji without its colours');
  if (what === 'ideographs') return assert.ok(amount > 0.9, `${amount.toFixed(2)} of the browser's ink`);
  assert.ok(amount > 0.9 && amount < 1.1, `${amount.toFixed(2)} of the browser's ink`);
  assert.ok(ink < 0.5, `${(ink * 100).toFixed(0)} % of the ink is elsewhere`);
}
