// Two ways of doing the same thing: a pointer (or finger), and a keyboard alone. A suite written for a
// hand is played by either.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose_option } from './acts.mjs';
import { temporary_folder } from './processes.mjs';

class Hand {
  /// `letter_by_letter`: real key events, for suites that look at typing. Else text comes at once, as from a
  /// suggestion or the clipboard: a frame for each letter is most of what a long text costs.
  constructor(page, { letter_by_letter = false } = {}) { Object.assign(this, { page, letter_by_letter }); }

  write(text) { return this.letter_by_letter ? this.page.type(text) : this.page.insert(text); }

  choose(list, value) { return choose_option(this.page, list, value); }
  give_file(field, path) { return field.give_file(path); }
}

export class PointerHand extends Hand {
  async activate(target) { await target.press(); }

  async fill(field, text) {
    await field.press();
    await this.write(text);
  }
}

export class KeyboardHand extends Hand {
  constructor(page, options) {
    super(page, options);
    this.picture = join(temporary_folder('focus'), 'focus.png');
  }

  async activate(target) {
    await this.reach(target);
    await this.page.key(['radio', 'checkbox'].includes(target.role) ? ' ' : 'Enter');
  }

  async fill(field, text) {
    await this.reach(field);
    await this.write(text);
  }

  /// By Tab and Shift+Tab from where the focus is, by arrows inside a group of radios; then the focus
  /// must be seen.
  async reach(target) {
    const number = await target.number();
    for (let steps = 0; steps < 200; ++steps) {
      const way = await this.page.evaluate(way_to, number);
      if (way === 'here') return this.#expect_visible_focus(target);
      await this.page.key(way);
    }
    throw new Error(`${target} is not reached by keyboard; the focus is on ${JSON.stringify(await this.page.probe('focused'))}`);
  }

  /// What is on the screen with the focus must differ from what is there without it.
  async #expect_visible_focus(target) {
    await this.page.settled();
    const with_focus = await this.#look();
    await this.page.evaluate(() => { window.__focused = document.activeElement; window.__focused.blur(); });
    await this.page.settled();
    const without = await this.#look();
    await this.page.evaluate(() => window.__focused.focus({ preventScroll: true }));
    assert.ok(!with_focus.equals(without), `the focus on ${target} cannot be seen`);
  }

  async #look() {
    await this.page.screenshot(this.picture);
    return readFileSync(this.picture);
  }
}

/// In the page: the next key on the way from the focus to an element, or 'here'.
function way_to(number) {
  const target = window.__probe.held[number];
  const focused = document.activeElement;
  if (focused === target) return 'here';
  if (!focused || focused === document.body) return 'Tab';
  const group = (element) => element.closest('[role="radiogroup"]');
  const after = focused.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (group(focused) && group(focused) === group(target)) return after ? 'ArrowDown' : 'ArrowUp';
  return after ? 'Tab' : 'Shift+Tab';
}
