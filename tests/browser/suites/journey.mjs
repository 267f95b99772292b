// From an open call to its report, as one citizen lives it: with a mouse in three engines and with a
// finger on a phone, and enlarged as far as a browser does it.
import { journey } from '../journey.mjs';
import { PointerHand } from '../hands.mjs';
import { stays_in_its_width } from '../inspections/width.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
export const pictures = true;

const by_letters = { letter_by_letter: true };

export async function play(stage) {
  await stage.scenario('with a pointer', {}, (scene) => journey(scene, new PointerHand(scene.page, by_letters)));
  if (stage.browser === 'chromium') {
    await stage.scenario('at 400 %', { viewport: 'zoomed' }, enlarged);
    await stage.scenario('with a finger', { viewport: 'phone' }, (scene) => journey(scene, new PointerHand(scene.page, by_letters)));
  }
}

async function enlarged(scene) {
  const { page, server } = scene;
  await journey(scene, new PointerHand(page, by_letters));
  const { calls: [call] } = await server.get('/api/v1/calls');
  await scene.step('nothing is wider than the window', async () => {
    for (const path of ['', `calls/${call.slug}`, `calls/${call.slug}/article-1`, `calls/${call.slug}/report`, 'sign-in', 'record']) {
      await page.open(scene.address(`/fa/${path}`));
      await page.settled();
      await stays_in_its_width(scene);
    }
  });
}
