// Every screen in every language, on a desktop and a phone, as the canvas shows it and as the server wrote
// it: opened once, and held against everything that is asked of all of them.
import assert from 'node:assert/strict';
import { axe_finds_no_fault_in_colours, axe_finds_nothing } from '../inspections/axe.mjs';
import { twin_equals_pixels } from '../inspections/twin.mjs';
import { stays_in_its_width } from '../inspections/width.mjs';
import { each_screen } from '../screens.mjs';
import { directions, locales } from '../words.mjs';

export const browsers = ['chromium', 'firefox'];

export async function play(stage) {
  const scenarios = stage.browser === 'chromium' ? locales.flatMap(in_chromium) : directions.flatMap(in_firefox);
  for (const { name, options, how, inspections } of scenarios)
    await stage.scenario(name, options, (scene) => inspect_all(scene, inspections, how));
}

function in_chromium(locale) {
  const plain = [stays_in_its_width, axe_finds_nothing];
  const drawn = [...plain, twin_equals_pixels];
  return [
    { name: 'canvas', options: { locale }, inspections: locale === locales[0] ? [...drawn, in_the_dark] : drawn },
    { name: 'canvas', options: { locale, viewport: 'coarse_phone' }, inspections: drawn },
    // Its elements are the same on a desktop, where there is more room for them.
    { name: 'plain page', options: { locale, viewport: 'coarse_phone' }, inspections: plain, how: { plain: true } }];
}

/// Colours are all that changes, and they are the same in every language.
async function in_the_dark(scene) {
  await scene.page.emulate({ dark: true });
  await scene.page.settled();
  await axe_finds_no_fault_in_colours(scene).finally(() => scene.page.emulate({ dark: false }));
}

function in_firefox(locale) {
  return [{ name: 'canvas', options: { locale }, inspections: [twin_equals_pixels] }];
}

/// What one inspection finds does not keep the next from looking.
function inspect_all(scene, inspections, how) {
  return each_screen(scene, async (name) => {
    const findings = [];
    for (const inspect of inspections) {
      await inspect(scene).catch((error) => findings.push(`${inspect.name}: ${error.message}`));
    }
    assert.equal(findings.length, 0, [name, ...findings].join('\n'));
  }, how);
}
