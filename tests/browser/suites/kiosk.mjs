// A kiosk in a hall: a device becomes one, somebody takes part at it and goes away, and whoever comes next finds
// nothing of them. Time is moved, not waited for; what goes wrong in the client ends at the start screen.
import assert from 'node:assert/strict';
import { sign_in } from '../acts.mjs';
import { PointerHand } from '../hands.mjs';
import { until } from '../processes.mjs';
import { words as words_of } from '../words.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
export const pictures = true;

const text = 'این را کسی نوشت که رفته است';
const english = words_of('en');

export async function play(stage) {
  const secrets = {};
  const house = (run) => build(run, secrets);
  await stage.scenario('one visit after another', { house }, (scene) => visits(scene, secrets));
  await stage.scenario('what breaks', { house }, (scene) => breaks(scene, secrets));
  await stage.scenario('out of service', { house }, (scene) => out_of_service(scene, secrets));
}

/// One kiosk in service and one that was taken out of it, as an operator makes them.
async function build(run, secrets) {
  const reason = ['--reason', 'made by the tests'];
  await run(['organisation', 'add', '--slug', 'fum', '--kind', 'university', '--name-fa', 'دانشگاه', '--name-en', 'University', ...reason]);
  const register = async (hall) => {
    const told = await run(['kiosk', 'add', '--organisation', 'fum', '--campus', 'Central', '--hall', hall, ...reason]);
    return told.find((line) => line.startsWith('secret: ')).slice('secret: '.length);
  };
  secrets.hall = await register('Hall');
  secrets.gate = await register('Gate');
  await run(['kiosk', 'revoke', '2', ...reason]);
  const listed = await run(['kiosk', 'list']);
  assert.equal(listed.length, 2);
  assert.ok(listed.every((line) => !Object.values(secrets).some((secret) => line.includes(secret))));
}

const begin = ({ page, words }) => page.by_role('link', words('kiosk.begin'));

async function set_up(scene, secrets) {
  const { page, words } = scene;
  await page.open(scene.address('/fa/kiosk'));
  await page.settled();
  await page.by_role('textbox', words('kiosk.secret')).press();
  await page.insert(secrets.hall.toLowerCase().replaceAll('-', ' '));
  await page.by_role('button', words('kiosk.set_up')).press();
  await begin(scene).wait();
  await page.settled();
}

/// In the page: the client's clock goes on by so much, and it looks at it.
function pass(ms) {
  const { now } = Date;
  Date.now = () => now.call(Date) + ms;
  document.dispatchEvent(new Event('visibilitychange'));
}

/// Everything that scripts can find of whoever was here.
async function traces() {
  const databases = (await indexedDB.databases?.() ?? []).map(({ name }) => name);
  const kept = await globalThis.caches?.keys() ?? [];
  const me = await (await fetch('/api/v1/me')).json();
  return [...Object.entries(localStorage), ...Object.entries(sessionStorage), ...databases, ...kept,
    ...document.cookie.split('; ').filter((one) => one && one !== 'script=1'), ...(me.signed_in ? ['a session'] : [])];
}

/// The start screen, as it was before anybody came.
async function expect_clean({ page }, note) {
  await page.wait_path(/^\/(fa|en)\/kiosk$/);
  await page.wait_for(() => Boolean(document.getElementById('begin-fa')), { what: 'the start screen' });
  await page.settled();
  assert.deepEqual(await page.evaluate(traces), [], note);
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  assert.ok(!html.includes(text) && !html.includes('09121234567'), `${note}: words are left on the page`);
}

async function to_article(scene, locale = 'fa') {
  const { page } = scene;
  await page.wait_for((to) => Boolean(document.getElementById(to)), { what: 'the start' }, `begin-${locale}`);
  await page.by_role('link', (locale === 'en' ? english : scene.words)('kiosk.begin')).press();
  await page.wait_path(new RegExp(`^/${locale}/$`));
  await page.settled();
  const { calls: [call] } = await scene.server.get('/api/v1/calls');
  // Where one would go by links: what they look like is other suites' question.
  await page.evaluate((path) => {
    const link = document.querySelector('#page a[href^="/"]');
    link.setAttribute('href', path);
    link.click();
  }, `/${locale}/calls/${call.slug}/article-1`);
  await page.wait_path(/article-1/);
  await page.settled();
}

async function visits(scene, secrets) {
  const { page, words } = scene;
  const hand = new PointerHand(page);
  await scene.step('any other device asks for a secret', async () => {
    await page.open(scene.address('/fa/kiosk'));
    await page.settled();
    await page.by_role('textbox', words('kiosk.secret')).press();
    await page.insert('7K3M0');
    await page.by_role('button', words('kiosk.set_up')).press();
    await page.wait_for((said) => document.querySelector('[role=alert]')?.textContent.includes(said),
      { what: 'the refusal' }, words('kiosk.secret_wrong'));
  }, { refused: [404] });
  await scene.step('its secret makes it a kiosk', async () => {
    await set_up(scene, secrets);
    await page.by_role('link', english('kiosk.begin')).wait();
    assert.ok(await page.evaluate(() => !document.cookie.includes('kiosk')), 'a script can read the secret');
    const { kiosks } = { kiosks: await page.evaluate(async () => (await fetch('/api/v1/kiosk')).json()) };
    assert.equal(kiosks.state, 'ready');
  });
  await scene.step('signing in is possible here and on a phone', async () => {
    await to_article(scene);
    await page.by_role('link', words('nav.sign_in')).press();
    await page.wait_path(/sign-in/);
    await page.by_role('heading', words('kiosk.phone_title')).wait();
    await page.by_role('img', words('kiosk.phone_picture')).wait();
    await sign_in(scene, hand);
    await page.wait_path(/article-1/);
  });
  await scene.step('nothing is kept, and there is no step back', async () => {
    await page.settled();
    await hand.fill(page.by_role('textbox', words('comment.label')), text);
    await page.settled();
    assert.deepEqual(await page.evaluate(() => [localStorage.length, document.querySelectorAll('[target]').length]), [0, 0]);
    const steps = await page.evaluate(() => history.length);
    await page.by_role('link', words('nav.about')).press();
    await page.wait_path(/about/);
    assert.equal(await page.evaluate(() => history.length), steps);
    assert.ok(await page.evaluate(() => [...document.querySelectorAll('#page a[href]')]
      .every((link) => new URL(link.href).origin === location.origin)));
    await page.settled();
  });
  await scene.step('after a minute it asks, and any key goes on', async () => {
    const warning = page.by_role('dialog', words('kiosk.idle_title'));
    await page.evaluate(pass, 61_000);
    await warning.wait();
    assert.ok(await page.evaluate(() => document.querySelector('#kiosk-warning [role=alert]')?.textContent.length > 40));
    await page.settled();
    await page.key('a');
    await warning.gone();
    await page.evaluate(pass, 61_000);
    await warning.wait();
    await page.settled();
    await page.pointer(5, 5);
    await warning.gone();
    assert.match(await page.path(), /about/, 'the touch pressed what lay beneath');
  });
  await scene.step('whoever does not answer is forgotten', async () => {
    await page.evaluate(pass, 61_000);
    await page.by_role('dialog', words('kiosk.idle_title')).wait();
    await page.settled();
    await page.evaluate(pass, 31_000);
    await expect_clean(scene, 'after the warning');
  });
  // WebKit's driver loses a page that goes back to one that was left for another process.
  if (page.engine !== 'webkit') await scene.step('the back button shows nobody', async () => {
    await page.back();
    await page.settled().catch(() => {});
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    assert.ok(!html.includes(text), 'words came back');
    await page.open(scene.address('/kiosk'));
    await expect_clean(scene, 'after going back');
  }, { go_on: true });
  await scene.step('I am done', async () => {
    await to_article(scene, 'en');
    await page.by_role('button', english('kiosk.done')).press();
    await expect_clean(scene, 'after “I am done”');
  });
  await scene.step('what is not sent is asked about', async () => {
    await to_article(scene);
    await hand.fill(page.by_role('textbox', words('comment.label')), text);
    await page.settled();
    await page.by_role('button', words('kiosk.done')).press();
    await page.by_role('dialog', words('kiosk.ending_title')).wait();
    await page.by_role('button', words('kiosk.ending_erase')).press();
    await expect_clean(scene, 'after erasing');
  });
}

/// In the page, before anything of ours: keeps what the module exports.
function hold_exports() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...rest) => {
      const made = await real.apply(WebAssembly, rest);
      window.__exports = (made.instance ?? made).exports;
      return made;
    };
  }
}

async function breaks(scene, secrets) {
  const { page, words } = scene;
  if (page.engine === 'webkit') return; // its driver runs nothing before the page
  await page.before_load(hold_exports);
  await scene.step('an abort of the client ends at the start screen', async () => {
    await set_up(scene, secrets);
    await to_article(scene);
    await page.evaluate(() => setTimeout(() => {
      for (;;) window.__exports.hamandish_input_buffer(0x7fffffff); // more memory than there can be
    }));
    await expect_clean(scene, 'after an abort');
    const problems = page.take_problems();
    assert.ok(problems.length > 0, 'nothing was aborted');
  });
  await scene.step('so does a client whose frames stop', async () => {
    await to_article(scene);
    await page.evaluate(() => { window.requestAnimationFrame = () => 0; });
    await page.by_role('link', words('nav.about')).press();
    await until(async () => /kiosk$/.test(await page.path().catch(() => '')),
      { what: 'the start screen', timeout_ms: 60_000 });
    await expect_clean(scene, 'after a stop');
  });
}

async function out_of_service(scene, secrets) {
  const { page, words } = scene;
  await scene.step('a kiosk out of service says so in both languages', async () => {
    await page.open(scene.address('/fa/about'));
    await page.settled();
    await page.evaluate((secret) => { document.cookie = `kiosk=${secret}; path=/`; }, secrets.gate);
    await page.open(scene.address('/fa/'));
    await page.wait_path(/\/fa\/kiosk$/);
    await page.by_role('heading', words('kiosk.revoked_title')).wait();
    assert.ok(await page.evaluate((other) => document.body.textContent.includes(other), english('kiosk.revoked_title')));
  }, { refused: [403] });
  await scene.step('a page of before the device was a kiosk goes there at its next request', async () => {
    await page.evaluate(() => { document.cookie = 'kiosk=; path=/; max-age=0'; });
    await page.open(scene.address('/fa/about'));
    await page.settled();
    await page.evaluate((secret) => { document.cookie = `kiosk=${secret}; path=/`; }, secrets.gate);
    await page.by_role('link', words('nav.calls')).press();
    await page.wait_path(/\/fa\/kiosk$/);
    await page.by_role('heading', words('kiosk.revoked_title')).wait();
  }, { refused: [403] });
}
