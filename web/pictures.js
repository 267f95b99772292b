// Characters that no font of ours has (emoji, other scripts), drawn by the browser's own fonts.
const margin = 2; ///< antialiasing may reach beyond the measured box
const most_height = 255; ///< of a picture that the client takes; its texture is 1024 wide

function pen_of(canvas, font, options) {
  const pen = canvas.getContext('2d', options);
  pen.font = font;
  pen.textRendering = 'geometricPrecision'; // as the page's own text, whose room it takes
  pen.direction = 'ltr'; // the client has put it in its place already
  return pen;
}

/// A browser that has no font for it either may leave a gap, with the room of a box.
const has_ink = (rgba) => rgba.some((value, at) => at % 4 === 3 && value > 0);

/// `size` is in 64ths of a device pixel, as in frame_message.h. What has no ink has no picture: the client then draws a box.
export function picture_of({ text, size, bold }) {
  const canvas = document.createElement('canvas');
  const font = `${bold ? 700 : 400} ${size / 64}px Vazirmatn, system-ui, sans-serif`; // page.css says the same
  const box = pen_of(canvas, font).measureText(text);
  const first_column = -Math.ceil(box.actualBoundingBoxLeft) - margin;
  const first_row = Math.ceil(box.actualBoundingBoxAscent) + margin;
  const width = Math.max(Math.ceil(box.actualBoundingBoxRight) + margin - first_column, 0);
  const height = Math.min(Math.max(Math.ceil(box.actualBoundingBoxDescent) + margin + first_row, 0), most_height);
  const advance = Math.round(box.width * 64);
  const nothing = { text, size, bold, width: 0, height: 0, first_column: 0, first_row: 0, advance, rgba: new Uint8Array() };
  if (!(width > 0 && height > 0)) return nothing;
  canvas.width = width;
  canvas.height = height;
  const pen = pen_of(canvas, font, { willReadFrequently: true });
  pen.fillText(text, -first_column, first_row);
  const { data } = pen.getImageData(0, 0, width, height);
  return has_ink(data) ? { ...nothing, width, height, first_column, first_row, rgba: data } : nothing;
}
