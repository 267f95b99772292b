// CanvasKit's own page of one Persian paragraph, from its npm package and with our font: the peer of a first visit.
// Its files are compressed as well as ours.
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { file_of } from '../browser/modules.mjs';

const page = `<!doctype html><html lang="fa" dir="rtl"><meta charset="utf-8"><title>CanvasKit</title>
<link rel="icon" href="data:,"><link rel="preload" href="/canvaskit.wasm" as="fetch" crossorigin="anonymous">
<link rel="preload" href="/font.ttf" as="fetch" crossorigin="anonymous">
<body style="margin:0"><canvas id="canvas" width="1280" height="720"></canvas>
<script src="/canvaskit.js"></script><script src="/hello.js"></script>`;

const script = `(async () => {
  const [kit, font] = await Promise.all([CanvasKitInit({ locateFile: (name) => '/' + name }),
    fetch('/font.ttf').then((answer) => answer.arrayBuffer())]);
  const fonts = kit.TypefaceFontProvider.Make();
  fonts.registerFont(font, 'shown');
  const style = new kit.ParagraphStyle({ textDirection: kit.TextDirection.RTL,
    textStyle: { color: kit.BLACK, fontFamilies: ['shown'], fontSize: 16 } });
  const builder = kit.ParagraphBuilder.MakeFromFontProvider(style, fonts);
  builder.addText('\u0633\u0644\u0627\u0645 \u062f\u0646\u06cc\u0627');
  const paragraph = builder.build();
  paragraph.layout(600);
  kit.MakeWebGLCanvasSurface('canvas').drawOnce((canvas) => {
    canvas.clear(kit.WHITE);
    canvas.drawParagraph(paragraph, 20, 20);
    setTimeout(() => { window.__ready_ms = performance.now(); });
  });
})();`;

/// As small as `brotli -q 11` makes it; kept beside the build, because that takes a while.
function compressed(name, bytes) {
  const path = join(dirname(process.env.HAMANDISH_SITE), 'bench', `${name}.${bytes.length}.br`);
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, brotliCompressSync(bytes));
  }
  return readFileSync(path);
}

function files() {
  const of_package = (name) => readFileSync(file_of('canvaskit-wasm', 'bin', name));
  const font = join(dirname(process.env.HAMANDISH_SITE), 'fonts', 'vazirmatn-regular.ttf');
  const found = {
    '/': ['text/html; charset=utf-8', Buffer.from(page)],
    '/hello.js': ['text/javascript', Buffer.from(script)],
    '/canvaskit.js': ['text/javascript', of_package('canvaskit.js')],
    '/canvaskit.wasm': ['application/wasm', of_package('canvaskit.wasm')],
    '/font.ttf': ['font/ttf', readFileSync(font)],
  };
  return Object.fromEntries(Object.entries(found)
    .map(([path, [type, bytes]]) => [path, [type, compressed(path.slice(1) || 'page', bytes)]]));
}

/// { url, stop() }
export function serve_canvaskit_hello() {
  const served = files();
  const server = createServer((request, response) => {
    const [type, body] = served[request.url] ?? [];
    if (!type) { response.writeHead(404).end(); return; }
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': body.length }).end(body);
  });
  const stop = () => new Promise((done) => { server.closeAllConnections(); server.close(done); });
  return new Promise((done) => server.listen(0, '127.0.0.1',
    () => done({ url: `http://127.0.0.1:${server.address().port}/`, stop })));
}
