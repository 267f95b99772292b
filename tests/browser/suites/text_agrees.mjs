// Our text engine against Chromium's own text: every paragraph of the legal texts, and each line of hard cases in
// tests/shaping/mixed.txt, with the same font file, the same line breaks and the same place of the caret at every grapheme boundary.
//
// Line breaks are compared for every paragraph in all 102 layouts: 17 widths, three sizes, two directions. To ask for
// every caret in each of them takes a quarter of an hour (HAMANDISH_EVERY_CARET=1), so carets are sampled in the open:
// at each width with one size and direction, which take turns from width to width, of one paragraph in five, which take
// turns, too. So over the paragraphs carets meet every width, size and direction. Nothing depends on chance.
// Left out, because Chromium contradicts itself there: the caret between two tabs that read right to left.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const browsers = ['chromium'];

const texts = new URL('../../support/texts/', import.meta.url);
const widths = Array.from({ length: 17 }, (_, i) => 240 + 60 * i);
const sizes = [13, 16, 21];
const caret_turns = 5;
const tolerance_px = 0.25; // the promise is half a pixel; where runs are rounded to 64ths, 0.05 is seen

function paragraphs_of_texts() {
  const files = ['../../shaping/mixed.txt', ...readdirSync(texts).filter((name) => name !== 'SOURCES.md').sort()];
  return files.flatMap((file) => readFileSync(new URL(file, texts), 'utf8').replace(/^\ufeff/, '')
    .split(/\r?\n/).map((text, row) => ({ place: `${file}:${row + 1}`, text }))
    .filter(({ text }) => text.trim()));
}

const asks_for_every_caret = process.env.HAMANDISH_EVERY_CARET === '1';

/// All layouts of a width. 2, 3 and 5 have no common factor, so each combination takes its turn in having carets.
const layouts_of = (width, turn) => sizes.flatMap((size, nth) => ['rtl', 'ltr'].map((direction, side) => (
  { width, size, direction, has_carets: turn % sizes.length === nth && turn % 2 === side,
    first_with_carets: turn % caret_turns })));

const has_carets = ({ has_carets: here, first_with_carets }, index) =>
  asks_for_every_caret || (here && index % caret_turns === first_with_carets);

function served_page(font) {
  return createServer((request, response) => {
    if (request.url === '/font.ttf') {
      response.writeHead(200, { 'content-type': 'font/ttf' }).end(readFileSync(font));
    } else {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<!doctype html><link rel="icon" href="data:,"><title>text</title>');
    }
  });
}

/// UTF-16 places of each paragraph's lines and carets by our engine: x counts from the column's left edge.
function ours(paragraphs, font, { width, size, direction, has_carets: here, first_with_carets }) {
  const [every, from] = asks_for_every_caret ? [1, 0] : here ? [caret_turns, first_with_carets] : [paragraphs.length + 1, paragraphs.length];
  const text = paragraphs.map((one) => one.text).join('\n');
  const probe = join(process.env.HAMANDISH_BUILD, 'tests/shaping/text_probe');
  const { status, stdout, stderr } = spawnSync(probe,
    ['--font', font, '--size', size, '--width', width, '--dir', direction, '--no-glyphs',
      '--carets-every', every, '--carets-from', from],
    { input: text, maxBuffer: 1 << 30 });
  assert.equal(status, 0, String(stderr));
  const unit_of_byte = units_by_byte(text);
  return JSON.parse(stdout).paragraphs.map(({ begin, lines }) => {
    const unit = (byte) => unit_of_byte[byte] - unit_of_byte[begin];
    return { begins: lines.map((line) => unit(line.begin)),
      carets: lines.flatMap((line, row) => (line.carets ?? []).map(({ byte, x, x_after_last }) => (
        { at: unit(byte), row, x: x + line.left, x_after_last: x_after_last + line.left }))) };
  });
}

function units_by_byte(text) {
  const units = new Uint32Array(Buffer.byteLength(text) + 1);
  let byte = 0;
  let unit = 0;
  for (const character of text) {
    units[byte] = unit;
    byte += Buffer.byteLength(character);
    unit += character.length;
  }
  units[byte] = unit;
  return units;
}

/// Runs in the page: the same paragraphs as the DOM lays them out. Where a character's box begins and ends in its
/// reading direction is where the caret stands before and after it.
function theirs(paragraphs, { width, size, direction, with_carets, wanted }) {
  document.getElementById('column')?.remove();
  const column = document.body.appendChild(document.createElement('div'));
  column.id = 'column';
  const line_height = 4 * size;
  column.style.cssText = `position:absolute;left:0;top:0;width:${width}px;font:${size}px/${line_height}px measured;`
    + `direction:${direction};text-rendering:geometricPrecision;white-space:pre-wrap;overflow-wrap:break-word`;
  const elements = paragraphs.map(({ text }) => {
    const element = column.appendChild(document.createElement('p'));
    element.style.margin = '0';
    element.textContent = text;
    return element;
  });
  const range = document.createRange();
  const measured = (node, begin, end, top) => {
    range.setStart(node, begin);
    range.setEnd(node, end);
    const box = [...range.getClientRects()].at(-1); // before it may be the hyphen that ends the line above
    return box && { row: Math.floor((box.top + box.height / 2 - top) / line_height), width: box.width,
      left: box.left, right: box.right };
  };
  /// Whether the browser's lines begin where ours do: asked at the beginnings only, which is five times as fast.
  const begins_as = (wanted, node, top, height) => wanted.every((begin, row) => {
    if (begin === node.length) return false;
    let before = begin - 1;
    while (before >= 0 && !measured(node, before, before + 1, top)?.width) --before;
    return measured(node, begin, begin + 1, top)?.row === row
      && (row === 0 || measured(node, before, before + 1, top)?.row === row - 1);
  }) && Math.round(height / line_height) === wanted.length;

  return elements.map((element, index) => {
    const node = element.firstChild;
    const { top, height } = element.getBoundingClientRect();
    if (!with_carets[index] && begins_as(wanted[index], node, top, height)) return { begins: wanted[index] };
    const begins = [0];
    const boxes = [];
    for (let at = 0; at < node.length; ++at) {
      const box = measured(node, at, at + 1, top);
      if (with_carets[index]) boxes.push(box && [box.row, box.left, box.right]);
      if (!box?.width) continue;
      while (begins.length <= box.row) begins.push(at);
    }
    return { begins, boxes };
  });
}

/// Where the DOM's boxes do not have the edge our caret stands at; boxes without width say nothing of a place.
function carets_apart(paragraph, our, their) {
  const apart = [];
  our.carets.forEach((caret, index) => {
    const next = our.carets[index + 1];
    if (!next || next.row !== caret.row || next.at === caret.at) return;
    const boxes = their.boxes.slice(caret.at, next.at).filter((box) => box && box[0] === caret.row);
    if (!boxes.length) return;
    const left = Math.min(...boxes.map((box) => box[1]));
    const right = Math.max(...boxes.map((box) => box[2]));
    const [our_left, our_right] = [caret.x, next.x_after_last].sort((a, b) => a - b);
    if (Math.abs(left - our_left) <= tolerance_px && Math.abs(right - our_right) <= tolerance_px) return;
    apart.push(`${caret.at} “${paragraph.text.slice(caret.at, next.at)}” row ${caret.row}: `
      + `ours ${our_left.toFixed(2)}…${our_right.toFixed(2)}, Chromium ${left.toFixed(2)}…${right.toFixed(2)}`);
  });
  return apart;
}

async function compare(page, font, paragraphs, layout) {
  const with_carets = paragraphs.map((_, index) => has_carets(layout, index));
  const our_side = ours(paragraphs, font, layout);
  assert.equal(our_side.length, paragraphs.length);
  const their_side = await page.evaluate(theirs, paragraphs,
    { ...layout, with_carets, wanted: our_side.map(({ begins }) => begins) });
  const found = { carets: 0, lines: 0, unlike: [] };
  paragraphs.forEach((paragraph, index) => {
    const [our, their] = [our_side[index], their_side[index]];
    found.lines += our.begins.length;
    const where = `${paragraph.place} at ${layout.width} px, ${layout.size} px, ${layout.direction}`;
    if (String(our.begins) !== String(their.begins)) {
      found.unlike.push(`${where}: lines begin at ${our.begins}; in Chromium at ${their.begins}`);
    } else if (with_carets[index]) {
      found.carets += our.carets.length;
      const apart = carets_apart(paragraph, our, their);
      if (apart.length) found.unlike.push(`${where}: ${apart.length} carets, first ${apart.slice(0, 3).join('; ')}`);
    }
  });
  return found;
}

export async function play(stage) {
  const paragraphs = paragraphs_of_texts();
  const font = join(process.env.HAMANDISH_BUILD, 'fonts/vazirmatn-regular.ttf');
  const server = served_page(font);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  await stage.scenario('breaks lines and places carets as Chromium does', { server: false }, async (scene) => {
    await scene.step('with the same font', async () => {
      await scene.page.open(`http://127.0.0.1:${server.address().port}/`);
      await scene.page.evaluate(async () => {
        document.fonts.add(await new FontFace('measured', 'url(/font.ttf)').load());
      });
    });
    for (const [turn, width] of widths.entries()) {
      await scene.step(`${width} px wide`, async () => {
        const found = { carets: 0, lines: 0, unlike: [] };
        for (const layout of layouts_of(width, turn)) {
          const { carets, lines, unlike } = await compare(scene.page, font, paragraphs, layout);
          found.carets += carets;
          found.lines += lines;
          found.unlike.push(...unlike);
        }
        assert.ok(found.lines > 6 * paragraphs.length && found.carets > 1000, `${found.lines} lines, ${found.carets} carets`);
        assert.equal(found.unlike.length, 0, `${found.unlike.length} times of ${6 * paragraphs.length} a paragraph differs:\n${
          found.unlike.slice(0, 8).join('\n')}`);
      }, { go_on: true });
    }
  });
  server.closeAllConnections();
  server.close();
}
