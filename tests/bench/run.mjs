// node run.mjs [NAME…] [--json FILE] [--help]: measures, and prints what was found beside its peer and its bar.
// A missed bar is a figure, not a failure; a measurement that could not be made is a failure.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { print_table } from './figures.mjs';

const all = ['cold_load', 'slow_phone', 'layout_vs_dom', 'text_pixels', 'frame_time', 'typing', 'serving', 'pages', 'comments',
  'idle', 'votes', 'groups'];
const together = { server: ['serving', 'pages', 'comments', 'idle', 'votes'] };
const { values, positionals } = parseArgs({ allowPositionals: true,
  options: { json: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
if (values.help) {
  console.log('./dev bench [NAME…] [--json FILE]\n\nMeasures all of these, or those named:\n');
  for (const name of all) console.log(`  ${name.padEnd(14)} ${(await import(`./${name}.mjs`)).title}`);
  for (const [name, parts] of Object.entries(together)) console.log(`  ${name.padEnd(14)} ${parts.join(', ')}`);
  process.exit(0);
}
const named = [...new Set(positionals.flatMap((name) => together[name] ?? name))];
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length) {
  console.error(`no measurement called ${unknown.join(', ')}; there are ${[...all, ...Object.keys(together)].join(', ')}`);
  process.exit(2);
}

const found = {};
let failed = 0;
console.log(`${cpus().length} × ${cpus()[0].model}`);
for (const name of named.length ? named : all) {
  try {
    const { title, measure } = await import(`./${name}.mjs`);
    found[name] = await measure();
    print_table(title, found[name]);
  } catch (error) {
    failed += 1;
    found[name] = { error: error.message };
    console.error(`\n${name}: could not be measured\n${error.stack}`);
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`);
process.exit(failed ? 1 : 0);
