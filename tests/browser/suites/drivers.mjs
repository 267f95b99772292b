// The drivers themselves, against small fixture pages: what the other suites stand on.
import assert from 'node:assert/strict';
import { serve_fixtures } from '../fixtures/serve.mjs';
import { Stage } from '../stage.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const typed = 'می\u200cخواهم React را «ژرف» ببینم؟';

export async function play(stage) {
  const fixtures = await serve_fixtures();
  await stage.scenario('desktop', { server: false }, (scene) => desktop(scene, fixtures.url));
  if (stage.browser !== 'webkit') {
    await stage.scenario('phone', { server: false, viewport: 'phone', dark: true }, (scene) => phone(scene, fixtures.url));
  }
  fixtures.close();
  if (stage.browser === 'webkit') await stage.scenario('crashes', { server: false }, crashes);
}

async function crashes(scene) {
  const { stage } = scene;
  const play = async (is_gone) => {
    const count = { passed: 0, failed: 0, crashed: 0 }, lines = [];
    const inner = new Stage('crash', stage.browser, count, { print: (line) => lines.push(line) });
    let times = 0;
    for (const name of ['first', 'second']) {
      await inner.scenario(name, { server: false }, async (scene) => {
        if (is_gone(++times)) await scene.page.session.end();
        await scene.step('asks', () => scene.page.evaluate(() => 1));
      });
    }
    return { ...count, times, lines: lines.filter((line) => /crashed|^not ok/.test(line)).length };
  };
  await scene.step('plays a scenario again when its browser is gone, once in a run', async () => {
    assert.deepEqual(await play((times) => times === 1), { passed: 2, failed: 0, crashed: 1, times: 3, lines: 1 });
    assert.deepEqual(await play((times) => times !== 2), { passed: 1, failed: 1, crashed: 2, times: 3, lines: 2 });
  });
}

async function desktop(scene, url) {
  const { page } = scene;
  const step = scene.step.bind(scene);
  await step('has WebGL2', async () => {
    await page.open(`${url}/page.html`);
    assert.match(await page.evaluate(() => window.fixture.webgl2), /WebGL 2/);
    assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight]), [1280, 800]);
  });
  await step('types through key events', async () => {
    const field = page.by_role('textbox', 'نظر شما');
    await field.press();
    await page.type(typed);
    assert.equal(await field.value(), typed);
    assert.equal(await page.evaluate(() => window.fixture.keys.join('')), typed);
  });
  await step('presses by role and name', async () => {
    await page.by_role('button', 'فرستادن نظر').press();
    await page.wait_for((text) => document.getElementById('log').textContent.includes(text), {}, `sent:${typed}`);
    await page.by_role('button', 'دور').press();
    await page.wait_for(() => document.getElementById('log').textContent.includes('far'));
  });
  await step('moves by keyboard', async () => {
    await page.by_role('radio', 'موافق').press();
    await page.key('ArrowDown');
    assert.equal((await page.probe('focused')).name, 'نظری ندارم');
    await page.key('Shift+Tab');
    assert.equal((await page.probe('focused')).role, 'button');
  });
  await step('goes offline and back', async () => {
    await page.set_offline(true);
    assert.equal(await page.evaluate(() => fetch('/page.css').then(() => 'answer', () => 'none')), 'none');
    await page.set_offline(false);
    assert.equal(await page.evaluate(() => fetch('/page.css').then(() => 'answer', () => 'none')), 'answer');
    page.failed_loads.length = 0;
  });
  await step('follows links, goes back, forward and reloads', async () => {
    await page.open(`${url}/quiet.html`);
    await page.by_role('link', 'page').press();
    await page.wait_path(/page/);
    await page.settled(); // leaving while it loads is a failed load
    await page.back();
    await page.wait_path(/quiet/);
    await page.settled();
    await page.forward();
    await page.wait_path(/page/);
    await page.settled();
    await page.reload();
    await page.by_role('heading', 'صفحهٔ آزمون').wait();
  });
  await step('collects errors', () => collects_errors(page, url));
}

async function collects_errors(page, url) {
  await page.open(`${url}/other.html`);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = '1';
    document.body.append(script);
  });
  const seen = [];
  await page.wait_for(() => true);
  for (let tries = 0; tries < 100 && seen.length < 3; ++tries) {
    seen.push(...page.take_problems());
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  }
  for (const wanted of [/a console error/, /a page error/, /CSP: script-src/]) {
    assert.ok(seen.some((problem) => wanted.test(problem)), `${wanted} not among: ${seen.join('; ')}`);
  }
  page.take_problems();
}

async function phone(scene, url) {
  const { page } = scene;
  await scene.step('is a dark phone with fingers', async () => {
    await page.open(`${url}/page.html`);
    assert.deepEqual(await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio,
      matchMedia('(prefers-color-scheme: dark)').matches]), [360, 740, 2, true]);
    await page.by_role('button', 'دور').press();
    await page.wait_for(() => document.getElementById('log').textContent.includes('far'));
    assert.deepEqual(await page.evaluate(() => window.fixture.pointers), ['touch']);
  });
}
