// Texts that are kept beside the suites and compared as a whole; UPDATE_GOLDENS=1 writes them anew.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { steady } from './steady.mjs';

export function expect_golden(name, text) {
  const path = new URL(`goldens/${name}.txt`, import.meta.url);
  const found = `${steady(text)}\n`;
  if (process.env.UPDATE_GOLDENS) return writeFileSync(path, found);
  assert.ok(existsSync(path), `${path.pathname} is missing: run with UPDATE_GOLDENS=1`);
  assert.equal(found, readFileSync(path, 'utf8'));
}
