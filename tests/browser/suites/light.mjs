// The light version: turned on by a link at the foot of the full one, taken part in, and turned off again; suggested
// to whoever asks for less data. No program and no fonts are loaded in it.
import assert from 'node:assert/strict';
import { settle_in } from '../acts.mjs';
import { until } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const text = 'نظری از نسخه سبک';

export async function play(stage) {
  await stage.scenario('the light version', {}, go_light);
  if (stage.browser === 'chromium') await stage.scenario('Save-Data', { viewport: 'phone' }, be_asked);
}

/// What the page has loaded, by the ends of names.
const loaded = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));

const heavy = /(?<!^\/__watch)\.(wasm|ttf|js|catalogue)$|^\/api\//; // but what a driver watches with

async function go_light(scene) {
  const { page, server, words } = scene;
  const call = await settle_in(server);
  const path = `/fa/calls/${call.slug}/${call.unit}`;
  await scene.step('is a link at the foot away', async () => {
    await page.open(scene.address(path));
    await page.settled();
    await page.by_role('link', words('saver.on')).press();
    await page.by_role('link', words('saver.off')).wait();
    assert.equal(await page.evaluate(() => location.pathname), path);
    assert.deepEqual(await page.evaluate(() => [...document.scripts].map((one) => one.outerHTML)), []);
    assert.deepEqual((await loaded(page)).filter((name) => heavy.test(name)), []);
    assert.equal(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length), 0);
  });
  await scene.step('the next page is light too, and one signs in and comments there', async () => {
    await page.by_role('link', words('nav.sign_in')).press();
    await page.wait_path(/\/sign-in/);
    const seen = server.codes.length;
    const mobile = page.by_role('textbox', words('sign_in.mobile'));
    await mobile.focus();
    await page.type('09121234567');
    await page.by_role('button', words('sign_in.send_code')).press();
    const code = await server.code_for('09121234567', seen);
    await page.by_role('textbox', words('sign_in.code')).focus();
    await page.type(code);
    await page.by_role('button', words('nav.sign_in')).press();
    await page.wait_path(new RegExp(`${call.unit}$`));
    const field = page.by_role('textbox', words('comment.label'));
    await field.focus();
    await page.type(text);
    await page.by_role('button', words('comment.send')).press();
    await until(async () => (await server.get(`/api/v1/calls/${call.slug}/units/${call.unit}`)).comments
      .some((one) => one.text === text), { what: 'the comment' });
    await page.by_role('link', words('saver.off')).wait();
    assert.deepEqual((await loaded(page)).filter((name) => heavy.test(name)), []);
  });
  await scene.step('and the full version is as near', async () => {
    await page.by_role('link', words('saver.off')).press();
    await page.by_role('link', words('saver.on')).wait();
    await page.settled();
    assert.equal(await page.evaluate(() => window.hamandish.state()), 'canvas');
  });
}

async function be_asked(scene) {
  const { page, server, words } = scene;
  const { calls: [call] } = await server.get('/api/v1/calls');
  await scene.step('a browser that saves data is offered the light version, on the page itself', async () => {
    await page.devtools.send('Network.enable');
    await page.devtools.send('Network.setExtraHTTPHeaders', { headers: { 'Save-Data': 'on' } });
    await page.set_scripts(false);
    await page.open(scene.address(`/fa/calls/${call.slug}`));
    const said = await page.evaluate_apart("document.querySelector('main').innerText");
    assert.ok(said.includes(words('saver.suggestion')), said.slice(0, 300));
    await page.evaluate_apart("document.querySelector('main a[href^=\"/light/on\"]').click()");
    await until(async () => (await page.evaluate_apart("Boolean(document.querySelector('a[href^=\"/light/off\"]'))")), { what: 'the light version' });
    const now = await page.evaluate_apart("document.querySelector('main').innerText");
    assert.ok(!now.includes(words('saver.suggestion')), 'still offered');
  }, { refused: [0] });
}
