// Runs inside the page: the same paragraphs, font and width laid out by our module, by the browser's own
// DOM and by canvaskit-wasm, each several times in turns, so that they share whatever the machine does.
import CanvasKitInit from '/canvaskit-loader.mjs';
import layout_bench from '/layout_bench.mjs';

const size_px = 16;
const line_height = 28;

function ours(module, paragraphs) {
  const encoded = paragraphs.map((text) => new TextEncoder().encode(text));
  const room = module._malloc(Math.max(...encoded.map((bytes) => bytes.length)) + 1);
  const lay_out = (bytes, width) => {
    module.HEAPU8.set(bytes, room);
    return module._bench_lay_out(room, bytes.length, size_px, width);
  };
  const begins = (bytes, width) => {
    const count = lay_out(bytes, width);
    const at = module._bench_line_begins() >> 2;
    return [...module.HEAPU32.subarray(at, at + count)]
      .map((byte) => new TextDecoder().decode(bytes.subarray(0, byte)).length);
  };
  const keep = (bytes, width) => {
    module.HEAPU8.set(bytes, room);
    module._bench_keep(room, bytes.length, size_px, width);
  };
  return {
    run: (width) => encoded.reduce((lines, bytes) => lines + lay_out(bytes, width), 0),
    breaks: (width) => encoded.map((bytes) => begins(bytes, width)),
    keep: (width) => encoded.forEach((bytes) => keep(bytes, width)),
    new_width: (width) => module._bench_new_width(width),
  };
}

/// A field with `text` in it, into whose middle letters are typed one by one: milliseconds of each.
function typed(module, text, width, strokes) {
  const letters = [...'\u0645\u06cc\u200c\u0646\u0648\u06cc\u0633\u0645 '];
  const middle = text.indexOf(' ', text.length / 2);
  const room = module._malloc(4 * text.length);
  const times = [];
  let typed_so_far = '';
  for (let stroke = -1; stroke < strokes; ++stroke) {
    if (stroke >= 0) typed_so_far += letters[stroke % letters.length];
    const bytes = new TextEncoder().encode(text.slice(0, middle) + typed_so_far + text.slice(middle));
    module.HEAPU8.set(bytes, room);
    const begun = performance.now();
    module._bench_type(room, bytes.length, size_px, width);
    if (stroke >= 0) times.push(performance.now() - begun);
  }
  return times;
}

function dom(paragraphs) {
  const build = (width) => {
    const column = document.createElement('div');
    column.style.cssText = `width:${width}px;font:${size_px}px/${line_height}px measured;direction:rtl;`
      + 'text-rendering:geometricPrecision;white-space:pre-wrap;overflow-wrap:break-word';
    for (const text of paragraphs) {
      const paragraph = column.appendChild(document.createElement('p'));
      paragraph.style.margin = '0';
      paragraph.textContent = text;
    }
    return column;
  };
  return {
    /// From elements to positions, like the others: building included, painting not.
    run: (width) => {
      const column = build(width);
      document.body.append(column);
      const lines = column.offsetHeight / line_height;
      column.remove();
      return lines;
    },
    breaks: (width) => {
      const column = build(width);
      document.body.append(column);
      const all = [...column.children].map(line_begins);
      column.remove();
      return all;
    },
  };
}

/// The places in a paragraph where the browser began a line, by asking where each character stands.
function line_begins(paragraph) {
  const text = paragraph.firstChild;
  const top = paragraph.getBoundingClientRect().y;
  const range = document.createRange();
  const begins = [0];
  for (let i = 0; i < text.length; ++i) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const box = range.getClientRects()[0];
    if (!box || !box.width) continue;
    const line = Math.floor((box.y + box.height / 2 - top) / line_height);
    while (begins.length <= line) begins.push(i);
  }
  return begins;
}

function canvaskit(kit, font, paragraphs) {
  const fonts = kit.TypefaceFontProvider.Make();
  fonts.registerFont(font, 'measured');
  const style = new kit.ParagraphStyle({
    textStyle: { fontFamilies: ['measured'], fontSize: size_px },
    textDirection: kit.TextDirection.RTL,
  });
  return {
    run: (width) => {
      let lines = 0;
      for (const text of paragraphs) {
        const builder = kit.ParagraphBuilder.MakeFromFontProvider(style, fonts);
        builder.addText(text);
        const paragraph = builder.build();
        paragraph.layout(width);
        lines += paragraph.getNumberOfLines();
        paragraph.delete();
        builder.delete();
      }
      return lines;
    },
  };
}

async function open_text() {
  const text = await (await fetch('/text.txt')).text();
  return text.replace(/^\ufeff/, '').split('\n').map((line) => line.trim()).filter(Boolean);
}

async function open_font() {
  return (await fetch('/font.ttf')).arrayBuffer();
}

async function open_module() {
  const font = await open_font();
  const module = await layout_bench();
  const room = module._malloc(font.byteLength);
  module.HEAPU8.set(new Uint8Array(font), room);
  if (!module._bench_open(room, font.byteLength)) throw new Error('our module cannot read the font');
  return module;
}

/// Each engine with the font, ready for its first layout.
const openers = {
  ours: async (paragraphs) => ours(await open_module(), paragraphs),
  dom: async (paragraphs) => {
    document.fonts.add(await new FontFace('measured', await open_font()).load());
    return dom(paragraphs);
  },
  canvaskit: async (paragraphs) => canvaskit(await CanvasKitInit({ locateFile: (name) => `/${name}` }),
    await open_font(), paragraphs),
};

/// Milliseconds of each engine, a round after the other.
function timed(engines, width, rounds) {
  const names = Object.keys(engines);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  const lines = {};
  for (let round = 0; round < rounds; ++round) {
    for (const name of names) {
      const begun = performance.now();
      lines[name] = engines[name].run(width);
      times[name].push(performance.now() - begun);
    }
  }
  return { times, lines };
}

/// Milliseconds of an engine's first layout, alone in a browser: nobody else's code is compiled beside it.
window.measure_cold = async (width, name) => {
  const engine = await openers[name](await open_text());
  await new Promise((settled) => { setTimeout(settled, 700); });
  const begun = performance.now();
  engine.run(width);
  return performance.now() - begun;
};

/// Where our breaks and the DOM's differ.
function different_breaks(paragraphs, engines, width) {
  const ours = engines.ours.breaks(width);
  const theirs = engines.dom.breaks(width);
  return paragraphs.flatMap((text, i) => (String(ours[i]) === String(theirs[i]) ? []
    : [{ paragraph: i, text: text.slice(0, 60), ours: ours[i], dom: theirs[i] }]));
}

/// Warm engines: layouts, new widths, keystrokes, and where breaks differ.
window.measure = async (width, rounds) => {
  const paragraphs = await open_text();
  const module = await open_module();
  const engines = { ours: ours(module, paragraphs), dom: await openers.dom(paragraphs),
    canvaskit: await openers.canvaskit(paragraphs) };
  const { times, lines } = timed(engines, width, rounds);
  engines.ours.keep(width);
  const new_width = [];
  for (let round = 0; round < rounds; ++round) {
    const begun = performance.now();
    engines.ours.new_width(round % 2 ? width : width + 40);
    new_width.push(performance.now() - begun);
  }
  const whole = paragraphs.join('\n');
  const field = whole.slice(0, 20_000);
  return { paragraphs: paragraphs.length, characters: paragraphs.join('').length, times, lines, new_width,
    typing: typed(module, field, width, 60), typing_in_one: typed(module, field.replaceAll('\n', ' '), width, 60),
    different: different_breaks(paragraphs, engines, width) };
};
