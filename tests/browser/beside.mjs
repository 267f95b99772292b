// One page twice: with our text, and with Chromium's own in its place. The second is the same page with every
// glyph of ours left blank and the transparent twins made visible: the same words, font, places and colours.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode_png } from './png.mjs';
import { temporary_folder } from './processes.mjs';

const fa = `# نمونهٔ متن

## ماده ۱ – متن آمیخته

هر پیش‌نویس (draft) دست‌کم ۳۰ روز در سامانهٔ «هم‌اندیش» باز می‌ماند؛ نشانی آن https://example.ir/fa/calls/12?page=3 است و پاسخِ مستدلّ، عملاً تا ۱۴۰۵/۰۹/۰۱ داده می‌شود. نسخهٔ HTML 5 و UTF-8 برابر ۹۹٫۵٪ مرورگرها کافی است.

The ministry (وزارت علوم) publishes every draft in Persian and English, with 1,250,000 readers and «guillemets» in between: see §2.1 – office, fi, AVAT, “quotes”.

مُحَمَّد و عَلی، مسئولانِ مؤسسهٔ آموزش عالی، دربارهٔ آیین‌نامهٔ «ارتقای مرتبه» نظر دادند: موافق ۶۲٪، مخالف ۲۸٪، ممتنع ۱۰٪.
`;
const en = `# Sample of text

## Article 1 – Mixed text

Every draft (پیش‌نویس) stays open for 30 days on «هم‌اندیش»; its address is https://example.ir/en/calls/12?page=3 and reasons are given by 22 November 2026. HTML 5 and UTF-8 suffice for 99.5% of browsers.

وزارت علوم هر پیش‌نویس را به فارسی و English منتشر می‌کند.

The quick brown fox jumps over the lazy dog; AVAT, office, fi — “quotes” and 1,250,000 readers.
`;

/// What Server.start takes as `drafts`.
export const sample = {
  slug: 'sample',
  write(folder) {
    const files = { fa: join(folder, 'sample.fa.md'), en: join(folder, 'sample.en.md') };
    writeFileSync(files.fa, fa);
    writeFileSync(files.en, en);
    return files;
  },
};

/// So that both draw text alike: grey, not in the colours of a screen's stripes.
export const flags = ['--disable-lcd-text', '--font-render-hinting=none'];

/// In the page, as if its graphics context came back empty: all is made anew, but no glyph and no picture reaches
/// a texture, only the white patch that shapes are drawn with.
async function blank_glyphs() {
  const white = new Uint8Array(16).fill(255);
  const { texImage2D, texSubImage2D } = WebGL2RenderingContext.prototype;
  const patch = (gl) => {
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
    texSubImage2D.call(gl, gl.TEXTURE_2D, 0, 0, 0, 4, 4, gl.RED, gl.UNSIGNED_BYTE, white);
  };
  WebGL2RenderingContext.prototype.texImage2D = function (...rest) {
    texImage2D.call(this, ...rest.slice(0, 8), new Uint8Array(rest[3] * rest[4] * (rest[6] === this.RED ? 1 : 4)));
    if (rest[6] === this.RED) patch(this);
  };
  WebGL2RenderingContext.prototype.texSubImage2D = () => {};
  const frames = window.hamandish.frames();
  document.querySelector('canvas').dispatchEvent(new Event('webglcontextrestored'));
  while (window.hamandish.frames() === frames) await new Promise(requestAnimationFrame);
}

/// The twins in the colours that the page without a canvas has.
function show_twins() {
  const { classList } = document.documentElement;
  const elements = [...document.querySelectorAll('#page, #page *')];
  classList.remove('live');
  const colors = elements.map((element) => getComputedStyle(element).color);
  classList.add('live');
  elements.forEach((element, index) => {
    element.style.setProperty('color', colors[index], 'important');
    element.style.setProperty('-webkit-text-fill-color', colors[index], 'important');
  });
}

async function picture(page) {
  await page.settled();
  const file = join(temporary_folder('beside'), 'page.png');
  await page.screenshot(file);
  return decode_png(readFileSync(file));
}

/// { ours, blank, theirs } of an address, on a page that was opened with `flags`.
export async function pictures_of(page, address) {
  await page.open(address);
  const ours = await picture(page);
  await page.evaluate(blank_glyphs);
  const blank = await picture(page);
  await page.evaluate(show_twins);
  const theirs = await picture(page);
  return { ours, blank, theirs };
}

/// The steepest steps between neighbours in a row, as a mean of the steepest hundredth: blur makes them shallow.
function sharpness({ width, height, rgb }) {
  const steps = new Uint32Array(256); // how many of each height
  for (let row = 0; row < height; ++row)
    for (let column = 1; column < width; ++column) {
      const at = (row * width + column) * 3 + 1;
      steps[Math.abs(rgb[at] - rgb[at - 3])] += 1;
    }
  const wanted = Math.max(1, Math.floor(height * (width - 1) / 100));
  let [left, all] = [wanted, 0];
  for (let step = 255; left > 0; --step) {
    const taken = Math.min(left, steps[step]);
    all += taken * step;
    left -= taken;
  }
  return all / wanted;
}

/// Part of a picture: a rectangle of CSS pixels at a ratio.
export function part_of({ width, height, rgb }, rect, ratio) {
  const left = Math.max(Math.floor(rect.x * ratio), 0);
  const top = Math.max(Math.floor(rect.y * ratio), 0);
  const right = Math.min(Math.ceil((rect.x + rect.width) * ratio), width);
  const bottom = Math.min(Math.ceil((rect.y + rect.height) * ratio), height);
  const rows = Array.from({ length: Math.max(bottom - top, 0) }, (_, row) =>
    rgb.subarray(((top + row) * width + left) * 3, ((top + row) * width + right) * 3));
  return { width: right - left, height: rows.length, rgb: Buffer.concat(rows) };
}

/// `mean`: difference of a channel over the whole page, of 255. `ink`: that difference as a share of all ink.
/// `amount`: our ink over theirs. `sharpness`: our steepest steps over theirs.
export function compare({ ours, blank, theirs }) {
  if (ours.width !== theirs.width || ours.height !== theirs.height) throw new Error('pictures of two sizes');
  let [apart, our_ink, their_ink] = [0, 0, 0];
  for (let at = 0; at < ours.rgb.length; ++at) {
    apart += Math.abs(ours.rgb[at] - theirs.rgb[at]);
    our_ink += Math.abs(ours.rgb[at] - blank.rgb[at]);
    their_ink += Math.abs(theirs.rgb[at] - blank.rgb[at]);
  }
  return { mean: apart / ours.rgb.length, ink: apart / Math.max(our_ink, their_ink), amount: our_ink / their_ink,
    sharpness: sharpness(ours) / sharpness(theirs) };
}
