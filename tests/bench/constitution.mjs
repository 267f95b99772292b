// The constitution's text as a call of 177 articles, in the two files that the server imports. The second
// language only keeps the numbers in step: nothing English is measured.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const articles = 177;
const preamble_word = '\u0645\u0642\u062f\u0645\u0647';
const article_word = '\u0645\u0627\u062f\u0647';
const principle = /^\u0627\u0635\u0644\s+(\S{1,6}?)\s*-\s*(.*)$/;
const first = '\u0627\u0648\u0644';

/// The lines of the preamble and of each article.
function units_of(text) {
  const units = [[]];
  for (const line of text.replace(/^\ufeff/, '').split('\n').map((part) => part.trim()).filter(Boolean)) {
    const [, told, rest] = principle.exec(line) ?? [];
    const number = told === first ? 1 : Number(told);
    if (number > 0) {
      // Articles 61 and 122 have lost their headings in the source: each is the last line before the next.
      while (units.length < number) units.push(units.at(-1).splice(-1));
      units.push(rest ? [rest] : []);
    } else {
      units.at(-1).push(line.replace(/^#+/, ''));
    }
  }
  if (units.length !== articles + 1) throw new Error(`${units.length - 1} articles instead of ${articles}`);
  return units;
}

function markdown(title, heading, units) {
  return `# ${title}\n\n${units.map((lines, number) => `## ${heading(number)}\n\n${lines.join('\n\n')}\n`).join('\n')}`;
}

const source = () => readFileSync(new URL('../support/texts/constitution-1368.txt', import.meta.url), 'utf8');

/// Its paragraphs alone.
export const constitution_lines = () => units_of(source()).flat();

/// Writes constitution.fa.md and constitution.en.md into a folder; their paths.
function write(folder) {
  const units = units_of(source());
  const fa = join(folder, 'constitution.fa.md');
  const en = join(folder, 'constitution.en.md');
  writeFileSync(fa, markdown('\u0642\u0627\u0646\u0648\u0646 \u0627\u0633\u0627\u0633\u06cc',
    (number) => (number ? `${article_word} ${number} – \u0627\u0635\u0644 ${number}` : preamble_word), units));
  writeFileSync(en, markdown('Constitution',
    (number) => (number ? `Article ${number} – Principle ${number}` : 'Preamble'),
    units.map(() => ['The Persian text is what is measured.'])));
  return { fa, en };
}

/// What Server.start takes as `drafts`.
export const constitution = { slug: 'constitution', write };
