// The server's page becomes the canvas's mirror, and addresses change without loading: the reader's
// place, the history, an input method and reading without a connection survive all of it.
import assert from 'node:assert/strict';
import { until } from '../processes.mjs';

export const browsers = ['chromium', 'firefox'];

export async function play(stage) {
  await stage.scenario('places', { viewport: 'phone' }, keep_places);
  await stage.scenario('writing', {}, keep_writing);
  if (stage.browser !== 'chromium') return; // the others' drivers can neither hold a file back nor see the worker
  await stage.scenario('in a hurry', {}, press_early);
  await stage.scenario('without a connection', {}, read_offline);
}

async function open_draft(scene) {
  const { page, server, locale } = scene;
  const { calls: [call] } = await server.get('/api/v1/calls');
  await page.open(scene.address(`/${locale}/calls/${call.slug}/draft`));
  await page.settled();
  return call;
}

/// The first heading in view, and how far below the top it stands.
const heading_in_view = (page) => page.evaluate(() => {
  const heading = [...document.querySelectorAll('h1,h2,h3')].find((e) => e.getBoundingClientRect().top >= 0);
  return { id: heading.id, top: Math.round(heading.getBoundingClientRect().top) };
});

const scroll_top = (page) => page.evaluate(() => Math.round(scrollY));

async function scroll_to(page, top) {
  await page.evaluate((y) => scrollTo(0, y), top);
  await page.settled();
}

async function keep_places(scene) {
  const { page, words } = scene;
  let before;
  await scene.step('a reload keeps what was being read', async () => {
    await open_draft(scene);
    await scroll_to(page, 1500);
    before = await heading_in_view(page);
    await page.reload();
    await page.settled();
    const after = await heading_in_view(page);
    assert.equal(after.id, before.id);
    assert.ok(Math.abs(after.top - before.top) <= 40, `moved from ${before.top} to ${after.top}`);
  });
  await scene.step('a new page begins at its start, and back returns to where it was', async () => {
    await page.evaluate(() => addEventListener('click', () => { window.__left_at = scrollY; }, true));
    await page.by_role('link', words('nav.about')).press();
    await page.wait_path(/\/about$/);
    await page.settled();
    assert.equal(await scroll_top(page), 0);
    await page.back();
    await page.wait_path(/\/draft$/);
    await page.settled();
    const left_at = await page.evaluate(() => window.__left_at);
    assert.ok(left_at > 0, 'a document was loaded, or the link was at the top');
    assert.ok(Math.abs(await scroll_top(page) - left_at) <= 1, `left at ${left_at}, came back to ${await scroll_top(page)}`);
  });
  await scene.step('forward goes there again', async () => {
    await page.forward();
    await page.wait_path(/\/about$/);
    await page.settled();
  });
}

/// Holds the client back until `window.let_client_come()`.
function hold_client_back() {
  const come = new Promise((resolve) => { window.let_client_come = resolve; });
  const fetch_now = window.fetch;
  window.fetch = async (what, ...rest) => {
    if (String(what.url ?? what).includes('.wasm')) await come;
    return fetch_now(what, ...rest);
  };
}

/// On a slow line the page is there long before the client: what is typed and pressed meanwhile counts.
async function press_early(scene) {
  const { page, server, words } = scene;
  await page.before_load(hold_client_back);
  await scene.step('a button waits for the client', async () => {
    await page.open(scene.address('/fa/sign-in'));
    await page.by_role('textbox', words('sign_in.mobile')).press();
    await page.type('09121234567');
    await page.by_role('button', words('sign_in.send_code')).press();
    assert.equal(await page.evaluate(() => [window.hamandish.state(), location.search].join('')), 'html');
    assert.equal(server.codes.length, 0);
  });
  await scene.step('and is pressed when it comes', async () => {
    await page.evaluate(() => window.let_client_come());
    await server.code_for('09121234567');
    await page.by_role('textbox', words('sign_in.code')).wait();
  });
  const [yes, no] = [0, 1].map((nth) => page.by_role('radio', undefined, { nth }));
  await scene.step('what was ticked stays ticked', async () => {
    const { calls: [call] } = await server.get('/api/v1/calls');
    await page.open(scene.address(`/fa/calls/${call.slug}/questions/taking-part`));
    await no.press();
    await yes.press();
    assert.equal(await page.evaluate(() => window.hamandish.state()), 'html');
    await page.evaluate(() => window.let_client_come());
    await page.settled();
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('[type=radio]')].slice(0, 2)
      .map((one) => one.checked)), [true, false]);
    await page.reload();
    await page.evaluate(() => window.let_client_come());
    await page.settled();
    assert.equal(await yes.attribute('checked'), '', 'the client has heard of it');
  });
}

async function keep_writing(scene) {
  const { page, words } = scene;
  const call = await open_draft(scene);
  const field = page.by_role('textbox', words('comment.label'));
  await scene.step('the browser undoes what was typed', async () => {
    await page.open(scene.address(`/fa/calls/${call.slug}/article-1`));
    await page.settled();
    await field.press();
    await page.type('abc');
    await page.settled();
    assert.equal(await field.value(), 'abc');
    await until(() => is_undone(page, field), { what: 'the browser to undo it', every_ms: 500 });
  });
  if (scene.page.engine !== 'chromium') return;
  await scene.step('an input method composes undisturbed', () => compose(page, field));
}

/// Asks again, as people do: a key pressed on a machine with its hands full may never reach the page, and a
/// window of a display without a manager may lose the focus, which a press in it gives back. Where the field lost
/// its focus or its history, asking again does not help.
async function is_undone(page, field) {
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'textarea', 'the focus stays');
  await page.key('Control+z');
  if (await field.value() !== 'abc') return true;
  await field.press();
  return false;
}

/// Half a word is on the screen and in no list of what was written until the input method lets go.
async function compose(page, field) {
  await field.press();
  await page.key('Control+a');
  await page.key('Delete');
  for (const text of ['س', 'سل', 'سلا']) {
    await page.devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.settled();
    assert.equal(await field.value(), text);
  }
  await page.devtools.send('Input.insertText', { text: 'سلام' });
  await page.settled();
  assert.equal(await field.value(), 'سلام');
}

async function read_offline(scene) {
  const { page } = scene;
  let title;
  await scene.step('a page that was read is kept', async () => {
    await open_draft(scene);
    await page.wait_for(() => navigator.serviceWorker.controller, { what: 'the service worker' });
    await page.reload();
    await page.settled();
    title = await page.evaluate(() => document.querySelector('h1').textContent);
    await page.wait_for(async () => (await caches.match(location.pathname)) !== undefined, { what: 'the page to be kept' });
  });
  await scene.step('and is read without a connection', async () => {
    await page.set_offline(true);
    await page.reload();
    await page.wait_for((text) => window.hamandish?.state() === 'canvas'
      && document.querySelector('h1')?.textContent === text, { what: 'the same page' }, title);
  }, { refused: [0] });
  await scene.step('nothing of a person is kept', async () => {
    await page.set_offline(false);
    const kept = await page.evaluate(async () => {
      const urls = [];
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) urls.push(new URL(url).pathname);
      }
      return urls;
    });
    assert.ok(kept.length > 5);
    assert.deepEqual(kept.filter((path) => /\/me$|\/mine$|contributions/.test(path)), []);
  }, { refused: [0] });
}
