// Our pixels beside Chromium's, at every ratio of device pixels and every zoom: the canvas has exactly the
// pixels it is shown on, and text is as sharp, as dark and in the same places as the browser's own.
import assert from 'node:assert/strict';
import { compare, flags, pictures_of, sample } from '../beside.mjs';

export const browsers = ['chromium'];
const room = { width: 640, height: 600 };
const ratios = [1, 1.25, 1.5, 2, 3];
/// Browser zoom on a screen of about 1440 × 900: the ratio grows and the room in CSS pixels shrinks. An emulated
/// screen must have a whole number of pixels, as real ones do, or Chromium blurs everything: 60 fits each zoom.
const zooms = [0.5, 2 / 3, 0.8, 1.1, 1.75, 4];
const step_px = 60;

export async function play(stage) {
  await stage.scenario('as Chromium draws it', { drafts: sample, flags }, (scene) => beside(scene, ratios));
  await stage.scenario('as Chromium draws it', { locale: 'en', drafts: sample, flags }, (scene) => beside(scene, [1, 1.25]));
  await stage.scenario('as Chromium draws it in the dark', { drafts: sample, flags, dark: true }, (scene) => beside(scene, [1]));
  await stage.scenario('zoomed', { drafts: sample, flags }, zoomed);
  for (const ratio of ratios)
    await stage.scenario(`on a screen of ratio ${ratio}`,
      { drafts: sample, flags: [...flags, `--force-device-scale-factor=${ratio}`] }, (scene) => on_a_screen(scene, ratio));
}

const address = (scene) => scene.address(`/${scene.locale}/calls/${sample.slug}/article-1`);

/// Measured: a difference of 0.4 of 255, 7 % of the ink (glyphs stand on quarters of a pixel; 11 % when zoomed out),
/// the same amount of ink within 1 %, edges as steep within 2 %. Blur takes a tenth of the steepness at the least.
async function looks_alike(scene, { in_place = true } = {}) {
  const found = compare(await pictures_of(scene.page, address(scene)));
  console.log(`  # mean difference ${found.mean.toFixed(2)} of 255, of the ink ${(found.ink * 100).toFixed(1)} %, `
    + `ink ${found.amount.toFixed(3)}, sharpness ${found.sharpness.toFixed(3)} of Chromium's`);
  if (in_place) {
    assert.ok(found.mean < 0.8, 'another picture');
    assert.ok(found.ink < 0.14, 'glyphs stand elsewhere or look otherwise');
  }
  assert.ok(Math.abs(found.amount - 1) < 0.03, 'lighter or heavier text');
  assert.ok(found.sharpness > 0.95, 'blurred text');
}

async function beside(scene, wanted) {
  for (const ratio of wanted)
    await scene.step(`at ratio ${ratio}`, async () => {
      await scene.page.set_viewport({ ...room, ratio, touch: false });
      await looks_alike(scene);
    }, { go_on: true });
}

async function zoomed(scene) {
  const { page } = scene;
  for (const zoom of zooms)
    await scene.step(`to ${Math.round(zoom * 100)} %`, async () => {
      const [width, height] = [1440, 900].map((side) => Math.round(side / zoom / step_px) * step_px);
      await page.set_viewport({ width, height, ratio: zoom, touch: false });
      await looks_alike(scene);
      const { own, computed } = await page.evaluate(canvas_sizes);
      for (const side of [0, 1]) assert.ok(Math.abs(own[side] - computed[side]) <= 0.5, `${own} pixels for ${computed}`);
    }, { go_on: true });
}

/// Without the emulation of a ratio, the browser says how many pixels it gives the canvas. Chromium lays lines out
/// in device pixels there, so that its own text may stand a pixel higher or lower than ours.
async function on_a_screen(scene, ratio) {
  const { page } = scene;
  for (const [width, height] of [[361, 641], [1023, 701]])
    await scene.step(`${width} × ${height}`, async () => {
      await page.set_viewport({ width, height, ratio: 0, touch: false });
      await page.open(address(scene));
      await page.settled();
      const sizes = await page.evaluate(canvas_sizes);
      assert.equal(sizes.ratio, ratio);
      assert.deepEqual(sizes.own, sizes.measured);
      if (width === 361) await looks_alike(scene, { in_place: false });
    }, { go_on: true });
}

/// In the page: the canvas's own pixels, and the device's under it.
async function canvas_sizes() {
  const canvas = document.querySelector('canvas');
  const { contentRect: { width, height }, devicePixelContentBoxSize: [{ inlineSize, blockSize }] } = await new Promise((tell) => {
    new ResizeObserver(([entry]) => tell(entry)).observe(canvas, { box: 'device-pixel-content-box' });
  });
  return { own: [canvas.width, canvas.height], measured: [inlineSize, blockSize], ratio: devicePixelRatio,
    computed: [width * devicePixelRatio, height * devicePixelRatio] };
}
