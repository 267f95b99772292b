// A mixed page's pixels beside Chromium's own text in the same places, at each ratio of device pixels; and the
// picture of both, side by side, for the folder of pictures.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compare, flags, part_of, pictures_of, sample } from '../browser/beside.mjs';
import { browsers } from '../browser/drivers/browsers.mjs';
import { encode_png, side_by_side } from '../browser/png.mjs';
import { Server } from '../browser/server.mjs';
import { figure } from './figures.mjs';

export const title = 'a page of mixed text beside Chromium\'s rendering of it';
const picture = fileURLToPath(new URL('../browser/pictures/beside_chromium.png', import.meta.url));
const room = { width: 620, height: 760, touch: false };

export async function measure() {
  const server = await Server.start({ drafts: sample });
  const page = await browsers.chromium({ flags });
  const figures = [];
  try {
    for (const ratio of [1, 1.25, 1.5, 2, 3]) {
      await page.set_viewport({ ...room, ratio });
      const found = await pictures_of(page, `${server.url}/fa/calls/${sample.slug}/article-1`);
      const { mean, ink, amount, sharpness } = compare(found);
      figures.push(figure(`ratio ${ratio}: mean difference of a channel`, 'of 255', mean),
        figure(`ratio ${ratio}: difference as a share of the ink`, '%', ink * 100),
        figure(`ratio ${ratio}: ink`, '× Chromium\'s', amount),
        figure(`ratio ${ratio}: steepest edges`, '× Chromium\'s', sharpness));
      if (ratio === 1.5) keep(found, ratio);
    }
  } finally {
    await page.close();
    await server.stop();
  }
  return figures;
}

function keep({ ours, theirs }, ratio) {
  const column = { x: 0, y: 0, width: room.width, height: room.height };
  writeFileSync(picture, encode_png(side_by_side([part_of(ours, column, ratio), part_of(theirs, column, ratio)])));
}
