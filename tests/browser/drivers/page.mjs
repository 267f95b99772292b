// What every suite drives, whatever the engine. A driver extends Page and supplies: goto, evaluate,
// confirm, pointer, finger, key_down_up, resize, screenshot, reload, set_offline, close, and what it can't do.
import { in_page } from './in_page.mjs';
import { until } from '../processes.mjs';

const patience_ms = Number(process.env.HAMANDISH_PATIENCE_MS ?? 45_000);
/// An evaluation that a navigation cut short: not an answer, ask again on the new page.
const navigating = (error) => /navigat|destroyed|context|no such frame|aborted|unloaded/i.test(error.message);
/// Isolates around an inserted text are heard and seen by nobody; engines differ in keeping them in names.
export const audible = (name) => name.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
/// A question that a navigation swallowed may never be answered: an error, so that it is asked again.
const answer_ms = 20_000;
/// What an engine takes for its accessibility tree on a busy machine; less than the patience of who waits.
const tree_answer_ms = 40_000;
function answered(question, most_ms = answer_ms) {
  let timer;
  const silence = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error('the evaluation was cut off: is the page navigating?')), most_ms);
  });
  return Promise.race([question, silence]).finally(() => clearTimeout(timer));
}
const plain = (name) => (name instanceof RegExp ? { source: name.source, flags: name.flags } : name);

export const viewports = {
  desktop: { width: 1280, height: 800, ratio: 1, touch: false },
  narrow: { width: 700, height: 800, ratio: 1, touch: false },
  tablet: { width: 820, height: 1180, ratio: 2, touch: true },
  phone: { width: 360, height: 740, ratio: 2, touch: true }, ///< a cheap one has 720 × 1480 pixels
  zoomed: { width: 320, height: 256, ratio: 4, touch: false }, ///< a desktop of 1280 × 1024 at 400 % (WCAG 1.4.10)
  coarse_phone: { width: 360, height: 740, ratio: 1, touch: true }, ///< a quarter of the pixels, the same layout
};

/// Something on the page by role and accessible name; looked up anew for each act, so it outlives redraws.
export class Locator {
  constructor(page, role, name, { within, nth = 0 } = {}) {
    Object.assign(this, { page, role, name, within, nth });
  }

  toString() {
    const where = this.within ? ` in ${this.within}` : '';
    return `${this.role} ${this.name ?? ''}${where}`;
  }

  by_role(role, name, options = {}) {
    return new Locator(this.page, role, name, { ...options, within: this });
  }

  /// The numbers of all elements that match now.
  async numbers() {
    let within;
    if (this.within) {
      within = (await this.within.numbers())[this.within.nth];
      if (within === undefined) return [];
    }
    return this.page.probe('find', { role: this.role, name: plain(this.name), within });
  }

  async exists() { return (await this.numbers()).length > this.nth; }
  async count() { return (await this.numbers()).length; }

  /// Waits for the element and for the engine's own accessibility tree to confirm its role and name,
  /// which may come a moment after the page has changed.
  async number() {
    let doubt = `waited ${patience_ms} ms for ${this} to appear`;
    let number;
    try {
      await until(async () => {
        try {
          number = (await this.numbers())[this.nth];
          if (number === undefined) return false;
          const name = this.name === undefined ? undefined : await this.page.probe('name', number);
          await answered(this.page.confirm(number, { role: this.role, name }), tree_answer_ms);
          return true;
        } catch (error) {
          if (!navigating(error)) doubt = error.message;
          return false;
        }
      }, { timeout_ms: patience_ms });
    } catch {
      const listing = await this.page.probe('listing').catch(() => []);
      throw new Error(`${doubt}; the page has: ${listing.join(' · ')}`);
    }
    return number;
  }

  async wait() { await this.number(); return this; }
  async gone() {
    await until(async () => !(await this.exists()), { what: `${this} to go`, timeout_ms: patience_ms });
  }

  /// Where to press. What is disabled cannot be pressed yet: a person waits, and so does this.
  async aim() {
    await until(async () => !(await this.page.probe('is_disabled', await this.number())),
      { what: `${this} to be enabled`, timeout_ms: patience_ms });
    for (let tries = 0; ; ++tries) {
      const target = await this.page.probe('aim', await this.number());
      if (target.reached) return target;
      if (tries === 4) throw new Error(`${this} at ${target.x},${target.y} is covered by ${target.cover}`);
    }
  }

  /// Real pointer (or, on a touch viewport, finger) events at the element's centre.
  async press() {
    const { x, y } = await this.aim();
    if (this.page.viewport.touch) await this.page.finger(x, y);
    else await this.page.pointer(x, y);
  }
  async click() { const { x, y } = await this.aim(); await this.page.pointer(x, y); }
  async tap() { const { x, y } = await this.aim(); await this.page.finger(x, y); }

  async #ask(question, ...rest) { return this.page.probe(question, await this.number(), ...rest); }
  /// What the browser's own dialog would give to a file field. Engines call such a field by roles of their
  /// own, so it is not confirmed by their accessibility trees.
  async give_file(path) {
    await until(() => this.exists(), { what: `${this} to appear`, timeout_ms: patience_ms });
    await this.page.give_file((await this.numbers())[this.nth], path);
  }
  async text() { return this.#ask('text'); }
  async accessible_name() { return this.#ask('name'); }
  async value() { return this.#ask('value'); }
  async rect() { return this.#ask('rect'); }
  async attribute(name) { return this.#ask('attribute', name); }
  async focus() { return this.#ask('focus'); }
  async is_focused() {
    const number = await this.number();
    return this.page.probe('is_focused', number);
  }
}

export class Page {
  problems = [];        ///< console errors, page errors, CSP violations: any one fails a test
  failed_loads = [];    ///< answers with status ≥ 400 and requests that got no answer
  viewport = viewports.desktop;

  /// Runs a question of in_page.mjs inside the page. While one page gives way to another, `window` can be the new one
  /// for a script that still runs in the old: a probe of that one's document is of no use here, now or later.
  probe(question, ...rest) {
    const here = `(window.__probe?.home === document ? window.__probe : (window.__probe = (${in_page})()))`;
    return answered(this.evaluate_text(`${here}.${question}(...${JSON.stringify(rest)})`));
  }

  evaluate(action, ...rest) {
    return this.evaluate_text(`(${action})(...${JSON.stringify(rest)})`);
  }

  /// Waits until a function evaluated in the page gives something true.
  wait_for(question, { what, timeout_ms = patience_ms } = {}, ...rest) {
    return until(async () => {
      try {
        return await answered(this.evaluate(question, ...rest));
      } catch (error) {
        if (navigating(error)) return false;
        throw error;
      }
    }, { what: what ?? String(question), timeout_ms });
  }

  /// Waits until nothing is on its way any more: the canvas has taken over, the data is here, the
  /// fonts are, and the last frame was presented. A page without a canvas need only be loaded.
  settled() {
    return this.wait_for(async () => {
      const pause = (ms) => new Promise((done) => setTimeout(done, ms));
      const presented = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 5)));
      await document.fonts.ready;
      if (!window.hamandish) return document.readyState === 'complete';
      const begun = window.hamandish.ready.then(() => true, () => true);
      if (!await Promise.race([begun, pause(5000)])) return false;
      if (window.hamandish.state() === 'html') return document.readyState === 'complete';
      for (let calm = 0, frames, patience = 100; patience > 0; --patience) {
        const moved = frames !== (frames = window.hamandish.frames());
        const busy = !window.hamandish.at_rest() || document.querySelector('[aria-busy="true"]');
        calm = moved || busy ? 0 : calm + 1;
        if (calm === 2) return presented().then(() => true);
        await pause(5); // a frame that nobody asked for costs WebKitGTK a whole window
      }
      return false;
    }, { what: 'the page to settle' });
  }

  by_role(role, name, options) { return new Locator(this, role, name, options); }

  async open(url) { await this.goto(url); }
  /// Steps in the history; whoever takes one waits for what should then be there, because a page
  /// kept alive in the back-forward cache loads nothing.
  back() { return this.evaluate(() => { setTimeout(() => history.back()); }); }
  forward() { return this.evaluate(() => { setTimeout(() => history.forward()); }); }
  path() { return this.evaluate(() => location.pathname + location.search); }
  wait_path(pattern) {
    return this.wait_for((source) => new RegExp(source).test(location.pathname + location.search),
      { what: `the address to match ${pattern}` }, pattern.source ?? pattern);
  }

  /// Types through real key events, one character at a time.
  async type(text) { for (const character of text) await this.key(character); }

  /// Puts text where the caret is, as one edit, the way pasting or a suggestion does.
  insert(text) { return this.evaluate((words) => document.execCommand('insertText', false, words), text); }

  set_viewport(viewport) {
    this.viewport = { ...viewport };
    return this.resize(this.viewport);
  }

  note(problem) { this.problems.push(problem); }

  /// Problems since the last call.
  take_problems() { return this.problems.splice(0); }
}

/// Presses at one point, moves, and lets go at another, with puppeteer's mouse.
export async function drag_by(mouse, from, to) {
  const at = ({ x, y }) => [Math.round(x), Math.round(y)];
  await mouse.move(...at(from));
  await mouse.down();
  await mouse.move(...at({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }));
  await mouse.move(...at(to));
  await mouse.up();
}

export function address_of_next_tab(browser) {
  return new Promise((done, fail) => {
    const patience = setTimeout(() => fail(new Error('no tab was opened')), patience_ms);
    browser.once('targetcreated', async (target) => {
      clearTimeout(patience);
      try {
        const tab = await target.page();
        const url = await until(() => /^http/.test(tab.url()) && tab.url(), { what: 'the new tab to have an address' });
        await tab.close();
        done(url);
      } catch (error) {
        fail(error);
      }
    });
  });
}

/// Sent to the page before its own scripts, where the engine allows it: reports what no log shows.
export function report_violations() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}
