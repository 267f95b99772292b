// What the screens say, by key, so that tests name things as the catalogues do.
import { readFileSync, readdirSync } from 'node:fs';

const catalogues = new Map();

/// The codes of all languages: each is a file.
export const locales = readdirSync(new URL('../../locale/', import.meta.url))
  .map((name) => /^([a-z]{2})\.json$/.exec(name)?.[1]).filter(Boolean).sort();

/// One language of each direction, where words do not matter.
export const directions = ['fa', 'en'];

function catalogue(locale) {
  if (!catalogues.has(locale)) {
    const file = new URL(`../../locale/${locale}.json`, import.meta.url);
    catalogues.set(locale, JSON.parse(readFileSync(file, 'utf8')));
  }
  return catalogues.get(locale);
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/// The index of the brace that closes the one at `open`.
function closing(message, open) {
  let depth = 0;
  for (let i = open; i < message.length; ++i) {
    if (message[i] === '{') depth += 1;
    if (message[i] === '}' && --depth === 0) return i;
  }
  throw new Error(`a brace is never closed in ${message}`);
}

/// The pattern of a placeholder: any of its branches for a plural or select, else anything.
function pattern_of_placeholder(inside, values) {
  const [name, kind] = inside.split(',').map((part) => part.trim());
  if (!['plural', 'select', 'selectordinal'].includes(kind)) {
    return name in values ? escaped(values[name]) : '.+';
  }
  const branches = [];
  for (let open = inside.indexOf('{'); open >= 0; open = inside.indexOf('{', open)) {
    const close = closing(inside, open);
    branches.push(pattern_of(inside.slice(open + 1, close), values, kind !== 'select'));
    open = close;
  }
  return `(?:${branches.join('|')})`;
}

/// A message in ICU MessageFormat as a pattern of the texts it can become.
function pattern_of(message, values, counted = false) {
  let pattern = '';
  for (let i = 0; i < message.length; ++i) {
    if (message[i] === '{') {
      const close = closing(message, i);
      pattern += pattern_of_placeholder(message.slice(i + 1, close), values);
      i = close;
    } else if (counted && message[i] === '#') {
      pattern += '.+';
    } else if (message[i] === "'" && message[i + 1] === "'") {
      pattern += "'";
      i += 1;
    } else {
      pattern += escaped(message[i]);
    }
  }
  return pattern;
}

/// The language in which readers of `locale` get the texts of calls.
export const locale_of_texts = (locale) => catalogue(locale)._meta.texts;

/// The language's own name, which the switch between languages has.
export const language_name = (locale) => catalogue(locale)._meta.name;

/// words('fa')('sign_in.title') → the text itself, or, for a message with placeholders, a RegExp of what
/// it can say. Values stand for plain placeholders: words('en')('app.page_title', { title: 'About' }).
export function words(locale) {
  return (key, values = {}) => {
    const message = catalogue(locale)[key];
    if (typeof message !== 'string') throw new Error(`locale/${locale}.json has no text “${key}”`);
    if (!message.includes('{')) return message.replaceAll("''", "'");
    return new RegExp(`^${pattern_of(message, values)}$`, 'su');
  };
}
