// The words of the page, two files a language: only the page's own first file is loaded with it. The rest comes with the
// code that names it (client.js), and from then on with each first file.
import { load_file } from './network.js';

const files = ['{{catalogues}}'];
const rests = ['{{rests}}'];
const begun = new Set(); ///< languages whose first file is here
const whole = new Set(); ///< and those whose rest was asked for, too
let all_are_wanted = false;

const address_in = (names, language) => new URL(names.find((name) => name.startsWith(`./${language}.`)), import.meta.url);
const load_rest = (language) => load_file(address_in(rests, language));

/// Of what the client begins with.
export function first_words(language) {
  begun.add(language);
  return address_in(files, language);
}

/// Of what is not here yet of the languages that are: [{ language, address }].
export function lacking_words() {
  all_are_wanted = true;
  const languages = [...begun].filter((language) => !whole.has(language));
  for (const language of languages) whole.add(language);
  return languages.map((language) => ({ language, address: address_in(rests, language) }));
}

function joined(first, rest) {
  const bytes = new Uint8Array(first.length + rest.length);
  bytes.set(first);
  bytes.set(rest, first.length);
  return bytes;
}

/// Status 0 when something did not come in time.
export async function load_catalogue(language) {
  const early = all_are_wanted ? load_rest(language) : null;
  const first = await load_file(address_in(files, language));
  if (first.status !== 200) return first;
  if (all_are_wanted) { // perhaps only since then
    const rest = await (early ?? load_rest(language));
    if (rest.status !== 200) return rest;
    first.body = joined(first.body, rest.body);
    whole.add(language);
  }
  begun.add(language);
  return first;
}
