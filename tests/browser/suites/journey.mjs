// From an open call to its report, as one citizen lives it: with a mouse in three engines and with a
// finger on a phone.
import { journey } from '../journey.mjs';
import { PointerHand } from '../hands.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
export const pictures = true;

const by_letters = { letter_by_letter: true };

export async function play(stage) {
  await stage.scenario('with a pointer', {}, (scene) => journey(scene, new PointerHand(scene.page, by_letters)));
  if (stage.browser === 'chromium') {
    await stage.scenario('with a finger', { viewport: 'phone' }, (scene) => journey(scene, new PointerHand(scene.page, by_letters)));
  }
}
