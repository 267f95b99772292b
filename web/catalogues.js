// The words of the page, a file a language: only the page's own is loaded with it.
import { load_file } from './network.js';

const files = ['{{catalogues}}'];

export function catalogue_address(language) {
  return new URL(files.find((file) => file.startsWith(`./${language}.`)), import.meta.url);
}

/// Status 0 when nothing came in time.
export function load_catalogue(language) { return load_file(catalogue_address(language)); }
