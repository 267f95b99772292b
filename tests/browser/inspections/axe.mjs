// axe-core on the page as it is: the mirror behind the canvas, or the server's own page. No rule is
// switched off; what only the colours decide can be asked alone where only they changed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { file_of } from '../modules.mjs';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
let axe;

/// Where the same page was asked about everything in other colours.
export const axe_finds_no_fault_in_colours = (scene) => ask(scene, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });

export const axe_finds_nothing = (scene) => ask(scene, { type: 'tag', values: tags });

async function ask({ page }, run_only) {
  axe ??= readFileSync(file_of('axe-core', 'axe.min.js'), 'utf8');
  const violations = await page.evaluate_apart(`globalThis.axe ?? (() => { ${axe} })();
    axe.run(document, { runOnly: ${JSON.stringify(run_only)},
      rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
    .then(({ violations }) => violations.map(({ id, help, nodes }) =>
      id + ': ' + help + '\\n' + nodes.slice(0, 4).map((n) => '    ' + n.html.slice(0, 200)).join('\\n')))`);
  assert.equal(violations.length, 0, violations.join('\n'));
}
