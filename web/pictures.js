// Characters that no font of ours has (emoji, other scripts), drawn by the browser's own fonts.
const margin = 2; ///< antialiasing may reach beyond the measured box

/// `size` is in 64ths of a device pixel, as in frame_message.h. Nothing when there is nothing to see.
export function picture_of({ text, size }) {
  const canvas = document.createElement('canvas');
  const font = `${size / 64}px system-ui, sans-serif`;
  const ruler = canvas.getContext('2d');
  ruler.font = font;
  const box = ruler.measureText(text);
  const first_column = -Math.ceil(box.actualBoundingBoxLeft) - margin;
  const first_row = Math.ceil(box.actualBoundingBoxAscent) + margin;
  const width = Math.ceil(box.actualBoundingBoxRight) + margin - first_column;
  const height = Math.ceil(box.actualBoundingBoxDescent) + margin + first_row;
  if (!(width > 0 && height > 0)) return null;
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.font = font;
  pen.fillText(text, -first_column, first_row);
  const { data } = pen.getImageData(0, 0, width, height);
  return { text, size, width, height, first_column, first_row, rgba: data };
}
