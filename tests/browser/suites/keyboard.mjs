// The same journey by keyboard alone; wherever the keyboard stands, it can be seen.
import { journey } from '../journey.mjs';
import { KeyboardHand } from '../hands.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

const by_letters = { letter_by_letter: true };

export async function play(stage) {
  await stage.scenario('by keyboard', {}, (scene) => journey(scene, new KeyboardHand(scene.page, by_letters)));
}
