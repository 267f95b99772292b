// The canvas under the page: its size in device pixels, and its WebGL 2 context.
const most_pixels = 4096 * 4096; ///< more is beyond every screen, and beyond what a small GPU can do

/// What the browser measured, unless it measured in other pixels: emulated screens do.
const whole = (computed, measured = computed) =>
  (Math.abs(measured - computed) <= 1 ? measured : Math.round(computed));

/// Nothing when the browser has no WebGL 2.
export function context_of(canvas) {
  return canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false,
    powerPreference: 'low-power' });
}

export class Surface {
  #canvas; #size;

  constructor(canvas) { this.#canvas = canvas; }

  /// Calls `tell({ width, height, ratio })`, in CSS pixels, now and at every change; `lost` when the
  /// graphics context comes back empty.
  watch({ tell, lost }) {
    const observer = new ResizeObserver(([entry]) => {
      const size = this.#size_from(entry);
      if (this.#size && Object.keys(size).every((key) => size[key] === this.#size[key])) return;
      this.#size = size;
      tell(size);
    });
    try {
      observer.observe(this.#canvas, { box: 'device-pixel-content-box' });
    } catch {
      observer.observe(this.#canvas); // WebKit has no such box; a change of the ratio changes the size
    }
    this.#canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
    this.#canvas.addEventListener('webglcontextrestored', lost);
  }

  /// The client's room is a whole number of device pixels, so that what it draws fits to the pixel.
  #size_from(entry) {
    const { width, height } = entry.contentRect;
    // Zooming makes the ratio large and the room small: the pixels are as many as the screen has.
    const ratio = Math.min(devicePixelRatio, Math.sqrt(most_pixels / (width * height)));
    const box = entry.devicePixelContentBoxSize?.[0];
    const device_width = whole(width * ratio, box?.inlineSize);
    const device_height = whole(height * ratio, box?.blockSize);
    return { width: device_width / ratio, height: device_height / ratio, ratio, device_width, device_height };
  }

  /// Just before drawing, because it empties the canvas.
  apply_size() {
    if (!this.#size) return;
    const { device_width, device_height } = this.#size;
    if (this.#canvas.width !== device_width) this.#canvas.width = device_width;
    if (this.#canvas.height !== device_height) this.#canvas.height = device_height;
  }
}
