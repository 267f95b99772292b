// node run.mjs [SUITE…] [--browser NAME[,NAME…]] [--only TEXT] [--brief]
// Runs suites over browsers; prints TAP and a closing summary; exits 1 when anything failed. --brief: of what passes
// only the suite, since records of many suites are cut where a failure may stand.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stage } from './stage.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true,
  options: { browser: { type: 'string' }, only: { type: 'string' }, list: { type: 'boolean' },
    brief: { type: 'boolean' } } });
const folder = new URL('suites/', import.meta.url);
const all = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -4)).sort();
const chosen = positionals.length ? positionals : all;
const wanted = values.browser?.split(',');
const shots = process.env.HAMANDISH_SHOTS;

const count = { passed: 0, failed: 0, crashed: 0 };
console.log('TAP version 13');
for (const name of chosen) {
  if (!all.includes(name)) throw new Error(`no suite ${name}; there are ${all.join(', ')}`);
  const suite = await import(new URL(`${name}.mjs`, folder));
  for (const browser of suite.browsers.filter((b) => !wanted || wanted.includes(b))) {
    if (values.list) { console.log(`# ${name} ${browser}`); continue; }
    if (values.brief) console.log(`# ${name} ${browser}`);
    const stage = new Stage(name, browser, count,
      { shots, pictures: suite.pictures, only: values.only, brief: values.brief });
    await suite.play(stage);
  }
}
const { passed, failed } = count;
console.log(`1..${passed + failed}`);
console.log(`# ${passed} passed, ${failed} failed`);
// Nothing that ran nothing may count as good.
process.exit(failed || (!passed && !values.list) ? 1 : 0);
