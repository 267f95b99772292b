// What a person switches on, as suites do it.

/// As the device keeps it: for suites that look at something else than the screen it is chosen on.
export async function keep_aids(page, text) {
  await page.evaluate((words) => localStorage.setItem('hamandish/aids', words), text);
}

/// A keyboard on the screen, by its keys.
export class KeysOnScreen {
  constructor({ page, words }) {
    Object.assign(this, { page, words, region: page.by_role('region', words('keyboard.title')) });
  }

  key(name) { return this.region.by_role('button', name); }

  /// Letters by their own keys, spaces and half-spaces by theirs.
  async type(text) {
    const named = { ' ': this.words('keyboard.space'), '\u200c': this.words('comment.half_space') };
    for (const letter of text) await this.key(named[letter] ?? letter).press();
  }
}
