// Where a suite plays: it opens browsers and servers for scenarios, runs their steps in order, prints
// a TAP line for each, and keeps screenshots: of steps that failed, or of all where the suite says so. A console
// error, a page error, a CSP violation or a request that failed unasked fails the step it happened in.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browsers } from './drivers/browsers.mjs';
import { viewports } from './drivers/page.mjs';
import { BrowserGone } from './drivers/webdriver.mjs';
import { Server } from './server.mjs';
import { words } from './words.mjs';

const crashes_forgiven = 1;

class StepFailed extends Error {}

export class Stage {
  /// `pictures`: each step leaves one; a step that failed always does. `brief`: nothing is printed of what merely passed.
  constructor(suite, browser, count, { shots, pictures = false, only, brief = false, print = console.log } = {}) {
    Object.assign(this, { suite, browser, count, shots, pictures, only, brief, print });
  }

  #line(good, title, detail = '') {
    if (good) this.count.passed += 1; else this.count.failed += 1;
    if (good && !detail && this.brief) return;
    this.print(`${good ? 'ok' : 'not ok'} ${this.count.passed + this.count.failed} - ${title}`);
    for (const line of detail.split('\n').filter(Boolean)) this.print(`  # ${line}`);
  }

  /// Plays `play(scene)`; a failed step ends the scenario, the next scenario still runs. A browser that crashed is
  /// opened once more in a whole run, and the scenario played from its beginning: a page that crashes browsers does it again.
  async scenario(name, options, play) {
    if (this.only && !name.includes(this.only)) return;
    const { viewport = 'desktop', locale = 'fa' } = options;
    const title = `${this.suite} ${this.browser} ${locale} ${viewport}: ${name}`;
    try {
      await this.#play(new Scene(this, { name, title, locale, viewport }), options, play);
    } catch (error) {
      if (!(error instanceof BrowserGone)) throw error;
      this.count.crashed += 1;
      if (this.count.crashed > crashes_forgiven) return this.#line(false, `${title} · a browser that stays`, error.stack);
      this.print(`# ${title}: the browser crashed, and the scenario is played again\n#   ${error.message}`);
      await this.scenario(name, options, play);
    }
  }

  /// Throws only when the browser is gone.
  async #play(scene, { server = true, clock, drafts, house, site, viewport, locale, ...rest }, play) {
    try {
      if (server) scene.server = await Server.start({ clock, drafts, house, site });
      scene.page = await browsers[this.browser]({ viewport: viewports[scene.viewport], ...rest });
      await play(scene);
    } catch (error) {
      if (error instanceof BrowserGone) throw error;
      if (!(error instanceof StepFailed)) this.#line(false, `${scene.title} · set-up`, error.stack);
    } finally {
      await scene.close();
    }
  }

  report(good, title, detail) { this.#line(good, title, detail); }
}

class Scene {
  constructor(stage, place) {
    Object.assign(this, place);
    this.stage = stage;
    this.pictures = 0;
    this.words = words(place.locale);
  }

  address(path) { return `${this.server.url}${path}`; }

  /// Somebody else's machine at the same server; the browser that was open is closed.
  async hand_over(viewport) {
    await this.page.close();
    this.viewport = viewport;
    this.page = await browsers[this.stage.browser]({ viewport: viewports[viewport] });
  }

  /// One thing a person does or sees. `refused`: HTTP statuses the server is meant to answer with.
  /// `go_on`: what comes after does not depend on it, so a failure does not end the scenario.
  async step(name, act, { refused = [], go_on = false } = {}) {
    const title = `${this.title} · ${name}`;
    const begun = Date.now();
    try {
      await act();
      this.#expect_no_problems(refused);
    } catch (error) {
      if (error instanceof BrowserGone) throw error;
      const problems = this.page?.take_problems() ?? [];
      this.page?.failed_loads.splice(0); // no part of what comes after
      const picture = await this.shot(`${name}-failed`).catch(() => '');
      this.stage.report(false, title, [error.stack, ...problems, picture && `see ${picture}`].join('\n'));
      if (go_on) return;
      throw new StepFailed();
    }
    this.stage.report(true, `${title} (${Date.now() - begun} ms)`);
    if (this.stage.pictures) await this.shot(name);
  }

  #expect_no_problems(refused) {
    const problems = this.page.take_problems();
    for (const { url, status, why } of this.page.failed_loads.splice(0)) {
      const gone = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'].includes(why);
      if (!gone && !refused.includes(status)) problems.push(`${status} ${why ?? ''} ${url}`);
    }
    if (problems.length) throw new Error(`the page reported:\n${problems.join('\n')}`);
  }

  /// journey-step.browser.locale.viewport.png
  async shot(name) {
    if (!this.stage.shots) return '';
    mkdirSync(this.stage.shots, { recursive: true });
    const step = String(++this.pictures).padStart(2, '0');
    const words_only = name.replace(/[^\p{L}\p{N}]+/gu, '-');
    const file = join(this.stage.shots, `${this.stage.suite}-${step}-${words_only}.${this.stage.browser}.`
      + `${this.locale}.${this.viewport}.png`);
    await this.page.screenshot(file);
    return file;
  }

  async close() {
    await this.page?.close().catch(() => {});
    await this.server?.stop();
  }
}
