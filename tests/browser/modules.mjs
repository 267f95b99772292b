// npm packages live outside the checkout: HAMANDISH_NODE_MODULES names the node_modules folder that
// `./dev` filled by `npm ci` from the lock file beside this one.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = resolve(process.env.HAMANDISH_NODE_MODULES ?? 'node_modules');

/// The installed path of a file of a package, e.g. file_of('axe-core', 'axe.min.js').
export function file_of(name, ...parts) {
  const path = join(folder, name, ...parts);
  if (!existsSync(path)) {
    throw new Error(`${path} is missing: set HAMANDISH_NODE_MODULES to the folder that npm ci filled`);
  }
  return path;
}

/// Loads a package, whether it is written as CommonJS or as an ES module.
export async function load(name) {
  file_of(name);
  const entry = createRequire(join(folder, 'any.js')).resolve(name);
  const module = await import(pathToFileURL(entry).href);
  return module.default ?? module;
}
