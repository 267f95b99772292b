// axe-core on every screen, every language, desktop and phone: the mirror behind the canvas, and the
// server's own page with scripts off. No rule is switched off.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { file_of } from '../modules.mjs';
import { each_screen } from '../screens.mjs';
import { locales } from '../words.mjs';

export const browsers = ['chromium'];
export const pictures = false; // the journey leaves them
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

export async function play(stage) {
  const axe = readFileSync(file_of('axe-core', 'axe.min.js'), 'utf8');
  const scenarios = [];
  for (const locale of locales) {
    for (const viewport of ['desktop', 'phone']) {
      scenarios.push(['mirror', { locale, viewport }, {}], ['plain page', { locale, viewport }, { plain: true }]);
    }
    scenarios.push(['dark mirror', { locale, dark: true }, {}]);
  }
  await stage.side_by_side(2, scenarios.map(([name, options, how]) => () =>
    stage.scenario(name, options, (scene) => inspect_all(scene, axe, how))));
}

function inspect_all(scene, axe, { plain = false }) {
  return each_screen(scene, async (name) => {
    const violations = await scene.page.evaluate_apart(`${axe};
      axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} },
        rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, help, nodes }) =>
        id + ': ' + help + '\\n' + nodes.slice(0, 4).map((n) => '    ' + n.html.slice(0, 200)).join('\\n')))`);
    assert.equal(violations.length, 0, `${name}\n${violations.join('\n')}`);
  }, { plain });
}
