// A hand on pages whose scripts don't run: every press that leads somewhere is a link or a form, and what it
// leads to is a page that was loaded. Chromium's scripts are switched off; the other engines' drivers cannot
// do that, so there the server hands out a site that has none.
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporary_folder } from './processes.mjs';

/// The built site without the script that starts everything.
export function site_without_scripts() {
  const folder = join(temporary_folder('site'), 'site');
  cpSync(process.env.HAMANDISH_SITE, folder, { recursive: true });
  const list = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(list, 'utf8'));
  delete manifest['boot.js'];
  writeFileSync(list, JSON.stringify(manifest));
  for (const name of readdirSync(folder)) if (name.startsWith('boot.')) rmSync(join(folder, name));
  return folder;
}

export class HandWithoutScript {
  constructor(page) { this.page = page; }

  async #scripts(on) { if (this.page.engine === 'chromium') await this.page.set_scripts(on); }

  async open(url) {
    await this.#scripts(false);
    await this.page.open(url);
    await this.#scripts(true); // for whoever looks: scripts that were skipped stay skipped
  }

  /// Presses what loads a page.
  async activate(target) {
    await this.page.evaluate(() => { window.__is_before = true; });
    const { x, y } = await target.aim();
    const loaded = this.page.engine === 'chromium'
      ? this.page.page.waitForNavigation({ waitUntil: 'load', timeout: 60_000 }) : null;
    await this.#scripts(false);
    if (this.page.viewport.touch && this.page.can('touch')) await this.page.finger(x, y);
    else await this.page.pointer(x, y);
    await loaded;
    await this.#scripts(true);
    await this.page.wait_for(() => !window.__is_before && document.readyState === 'complete',
      { what: 'another page' });
  }

  async fill(field, text) {
    await field.press();
    await this.page.type(text);
  }
}
