// The page read aloud by itself: what is said on a journey, by four keys and by four buttons, what interrupts it, and
// what is said where no voice is. A voice that writes down takes the place of the machine's.
import assert from 'node:assert/strict';
import { settle_in } from '../acts.mjs';
import { keep_aids } from '../aids.mjs';
import { expect_golden } from '../goldens.mjs';
import { golden_clock } from '../steady.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

export async function play(stage) {
  await stage.scenario('a journey by ear', { clock: golden_clock }, journey);
  await stage.scenario('no voice', {}, no_voice);
}

/// Takes the place of speechSynthesis before speech is switched on.
function listen(languages) {
  const said = [];
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const voices = languages.map((lang) => ({ lang, name: lang }));
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: {
    getVoices: () => voices,
    speak: ({ text, lang, volume }) => said.push({ text, lang, volume }),
    cancel: () => { if (said.length && !said.at(-1).cancelled) said.at(-1).cancelled = true; },
  } });
  globalThis.__said = said;
}

const said = (page) => page.evaluate(() => globalThis.__said.splice(0).map(({ text, lang }) => `${lang}: ${text}`));

class Listener {
  lines = [];
  constructor(page) { this.page = page; }

  async does(key) {
    await this.page.key(key);
    await this.page.settled();
    this.lines.push(`[${key}]`, ...await said(this.page));
  }

  /// Next until an element is reached; says nothing of the way.
  async goes_to(selector) {
    for (let steps = 0; steps < 400; ++steps) {
      const here = await this.page.evaluate((wanted) => document.querySelector('[style*=outline]')?.matches(wanted) ?? false, selector);
      if (!here) {
        await this.page.key('F8');
        continue;
      }
      await this.page.settled();
      this.lines.push(`… ${selector}`, (await said(this.page)).at(-1) ?? '(as above)');
      return;
    }
    throw new Error(`${selector} is never read`);
  }
}

async function switch_on(scene, languages) {
  const { page, words } = scene;
  await page.open(scene.address('/fa/access'));
  await page.settled();
  await page.evaluate(listen, languages);
  await page.by_role('checkbox', words('access.speech')).press();
  await page.by_role('button', words('speech.next')).wait();
  await page.settled();
}

async function journey(scene) {
  const { page, server, words } = scene;
  const call = await settle_in(server);
  const ear = new Listener(page);
  await switch_on(scene, ['fa-IR', 'en-GB']);
  await scene.step('from the calls to the field of a comment, as it is heard', async () => {
    await page.by_role('contentinfo').by_role('link', words('nav.calls')).press();
    await page.wait_path(/\/fa\/$/);
    await page.settled();
    ear.lines.push('[calls]', ...await said(page));
    for (let times = 0; times < 3; ++times) await ear.does('F8');
    await ear.goes_to(`a[href="/fa/calls/${call.slug}"]`);
    await ear.does('F9');
    await page.wait_path(new RegExp(`${call.slug}$`));
    for (let times = 0; times < 3; ++times) await ear.does('F8');
    await ear.goes_to(`a[href$="${call.slug}/article-1"]`);
    await ear.does('F9');
    await page.wait_path(/article-1$/);
    await page.settled();
    for (let times = 0; times < 3; ++times) await ear.does('F8');
    await ear.goes_to('[role=radio]');
    await ear.goes_to('#comment-field');
    // Whether a page is heard to be on its way depends on how soon it comes.
    const steady = ear.lines.filter((line) => !line.endsWith(words('status.loading')));
    expect_golden('speech.fa', steady.join('\n'));
  });
  await scene.step('any key and any touch stop it, and it is said again', async () => {
    await page.key('Shift+F9');
    const again = await page.evaluate(() => globalThis.__said.map(({ text, cancelled }) => ({ text, cancelled })));
    assert.equal(again.length, 1);
    assert.ok(!again[0].cancelled);
    await page.key('Shift');
    assert.ok(await page.evaluate(() => globalThis.__said.at(-1).cancelled), 'a key does not stop it');
    await page.by_role('button', words('speech.repeat')).press();
    assert.equal((await page.evaluate(() => globalThis.__said.at(-1))).text, again[0].text);
    await page.by_role('textbox', words('comment.label')).press();
    assert.ok(await page.evaluate(() => globalThis.__said.at(-1).cancelled), 'a touch does not stop it');
    await said(page);
  });
  await scene.step('buttons on the screen do the same', async () => {
    await page.by_role('button', words('speech.previous')).press();
    await page.settled();
    assert.ok((await said(page)).length > 0);
    await page.by_role('button', words('speech.back')).press();
    await page.wait_path(new RegExp(`${call.slug}$`));
  });
  await scene.step('it goes when it is switched off', async () => {
    await keep_aids(page, '');
    await page.open(scene.address('/fa/'));
    await page.settled();
    assert.ok(!(await page.by_role('button', words('speech.next')).exists()));
  });
}

async function no_voice(scene) {
  const { page, words } = scene;
  await scene.step('is said on the screen, and which voice the machine needs', async () => {
    await switch_on(scene, ['de-DE']);
    await page.by_role('status', undefined).wait();
    await page.wait_for((text) => document.getElementById('speech').textContent.includes(text),
      { what: 'the notice', timeout_ms: 10_000 }, words('speech.no_voice'));
  });
}
