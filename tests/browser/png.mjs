// PNG pictures as pixels and back: 8 bits a channel, not interlaced, which is what browsers' screenshots are.
import { deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function* chunks_of(bytes) {
  for (let at = signature.length; at < bytes.length;) {
    const size = bytes.readUInt32BE(at);
    yield { name: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, at + 8 + size) };
    at += size + 12;
  }
}

/// What a filtered byte is predicted from (PNG specification, 9.2).
function prediction(filter, before, above, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return before;
  if (filter === 2) return above;
  if (filter === 3) return (before + above) >> 1;
  const guess = before + above - corner;
  const [a, b, c] = [before, above, corner].map((one) => Math.abs(guess - one));
  return a <= b && a <= c ? before : b <= c ? above : corner;
}

/// { width, height, rgb }: three bytes a pixel; what is transparent there is not told.
export function decode_png(bytes) {
  let head;
  const bodies = [];
  for (const { name, body } of chunks_of(bytes)) {
    if (name === 'IHDR') head = body;
    if (name === 'IDAT') bodies.push(body);
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[head[9]];
  if (head[8] !== 8 || !channels || head[12]) throw new Error('not a PNG of 8-bit colours');
  const lines = inflateSync(Buffer.concat(bodies));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; ++row) {
    const filter = lines[row * (stride + 1)];
    for (let at = 0; at < stride; ++at) {
      const place = row * stride + at;
      const before = at >= channels ? pixels[place - channels] : 0;
      const above = row ? pixels[place - stride] : 0;
      const corner = row && at >= channels ? pixels[place - stride - channels] : 0;
      pixels[place] = lines[row * (stride + 1) + 1 + at] + prediction(filter, before, above, corner);
    }
  }
  if (channels === 3) return { width, height, rgb: pixels };
  const rgb = Buffer.alloc(width * height * 3);
  for (let pixel = 0; pixel < width * height; ++pixel) pixels.copy(rgb, pixel * 3, pixel * 4, pixel * 4 + 3);
  return { width, height, rgb };
}

const crc_table = Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; ++bit) byte = byte & 1 ? (byte >>> 1) ^ 0xedb88320 : byte >>> 1;
  return byte >>> 0;
});
/// Node's own zlib has one only since version 20; Debian's is 18.
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = crc_table[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(name, body) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}

export function encode_png({ width, height, rgb }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let row = 0; row < height; ++row) rgb.copy(lines, row * (width * 3 + 1) + 1, row * width * 3, (row + 1) * width * 3);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/// Pictures of one height in a row, `gap` grey pixels between them.
export function side_by_side(pictures, gap = 4) {
  const height = pictures[0].height;
  const width = pictures.reduce((sum, one) => sum + one.width + gap, -gap);
  const rgb = Buffer.alloc(width * height * 3, 0x80);
  let left = 0;
  for (const one of pictures) {
    for (let row = 0; row < height; ++row) {
      one.rgb.copy(rgb, (row * width + left) * 3, row * one.width * 3, (row + 1) * one.width * 3);
    }
    left += one.width + gap;
  }
  return { width, height, rgb };
}
