// A certificate's file is checked by the device that has it, also once the network has gone; so is the page of a
// number that was opened before. The network goes by the server going, so that the service worker has none either.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settle_in } from '../acts.mjs';
import { PointerHand } from '../hands.mjs';
import { temporary_folder } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

const day_ms = 24 * 3600 * 1000;
const gone = { refused: [0, 503] };
const name = 'سارا رضایی';
const participant = '09120000001'; // of settle_in()
const keys_path = '/api/v1/certificate-keys';

export async function play(stage) {
  await stage.scenario('checked with and without a network', {}, check);
  await stage.scenario('one visit is enough', {}, come_once);
}

const squeezed = (text) => text.replace(/[\u2066-\u2069]/gu, '');
const says = (page, wanted) => page.wait_for((words) => document.querySelector('main').textContent
  .replace(/[\u2066-\u2069]/gu, '').includes(words), { what: `the words “${wanted}”`, timeout_ms: 60_000 }, squeezed(wanted));
const main_text = (page) => page.evaluate(() => document.querySelector('main').textContent.replace(/[\u2066-\u2069]/gu, ''));
const drawn = (page) => page.wait_for(() => window.hamandish?.state() === 'canvas', { what: 'the canvas', timeout_ms: 60_000 });
const is_kept = (page, path) => page.wait_for(async (address) => Boolean(navigator.serviceWorker.controller)
  && Boolean(await caches.match(address, { ignoreVary: true })), { what: `${path} to be kept`, timeout_ms: 60_000 }, path);

/// Of somebody who took part in a call that is over: its number, and files of it, one of them changed.
async function certify(server) {
  const call = await settle_in(server);
  await server.restart({ clock: new Date(call.closes_at_ms + day_ms).toISOString() });
  const citizen = await server.citizen(participant);
  const { number } = await citizen.send('POST', `/api/v1/calls/${call.slug}/certificate`, { name });
  const text_of = async (ending) => (await fetch(`${server.url}/certificates/${number}.${ending}`)).text();
  const folder = temporary_folder('certificates');
  const file = (called, text) => {
    const path = join(folder, called);
    writeFileSync(path, text);
    return path;
  };
  const json = await text_of('json');
  assert.ok(json.includes(name));
  return { number, json,
    paper: async () => file('paper.pdf', Buffer.from(await (await fetch(`${server.url}/certificates/${number}.pdf`)).arrayBuffer())),
    genuine: file('genuine.json', json), token: file('genuine.jwt', await text_of('jwt')),
    changed: file('changed.json', json.replace(name, 'رضا رضایی')), other: file('other.json', '{"a":1}') };
}

/// What the larger code on the second page says, as a phone's camera reads it.
function read_code(paper) {
  const picture = paper.replace(/[.]pdf$/, '');
  execFileSync('pdftoppm', ['-r', '100', '-gray', '-f', '2', '-singlefile', paper, picture]);
  return execFileSync('zbarimg', ['--quiet', '--raw', '--nodbus', '-Sdisable', '-Sqrcode.enable', `${picture}.pgm`])
    .toString().trim();
}

async function check(scene) {
  const { page, server, words } = scene;
  const files = await certify(server);
  const give = (path) => page.by_role('button', words('certificate.file_choose')).give_file(path);
  // The date in between is the reader's own.
  const beginning = (pattern) => pattern.source.split('.+')[0].replace(/^\^/, '').replace(/\\(.)/gu, '$1');
  await scene.step('a number and a file are checked with a network', async () => {
    await page.open(scene.address(`/fa/verify/${files.number}`));
    await page.settled();
    await says(page, words('certificate.valid'));
    await is_kept(page, `/fa/verify/${files.number}`);
    await page.open(scene.address('/fa/verify'));
    await page.settled();
    await is_kept(page, '/fa/verify');
    await is_kept(page, keys_path);
    await is_kept(page, `/api/v1/certificates/${files.number}`);
    for (const path of [files.genuine, files.token]) {
      await give(path);
      await says(page, words('certificate.genuine'));
      await says(page, words('certificate.status_now'));
      await says(page, name);
      await says(page, files.number);
    }
  });
  await scene.step('what was changed, and what is none', async () => {
    await give(files.changed);
    await says(page, words('certificate.changed'));
    assert.ok(!(await main_text(page)).includes('رضا رضایی'), 'what was changed is repeated');
    await give(files.other);
    await says(page, words('certificate.no_file'));
  });
  await scene.step('without a network a file is checked by what the device kept, and that is said', async () => {
    await server.go_away();
    await page.open(scene.address('/fa/verify'));
    await drawn(page);
    await give(files.genuine);
    await says(page, words('certificate.genuine'));
    await says(page, name);
    await says(page, beginning(words('certificate.status_kept'))); // once asking has failed
    await give(files.changed);
    await says(page, words('certificate.changed'));
  }, gone);
  await scene.step('so is its text, pasted where numbers are typed', async () => {
    await new PointerHand(page).fill(page.by_role('textbox', words('certificate.look_up')), files.json);
    await page.by_role('button', words('certificate.check')).press();
    await says(page, words('certificate.genuine'));
  }, gone);
  await scene.step('the page of a number that was opened before is there', async () => {
    await page.open(scene.address(`/fa/verify/${files.number}`));
    await drawn(page);
    await says(page, words('certificate.valid'));
    await says(page, name);
    assert.ok((await page.evaluate(() => document.body.textContent)).includes(words('offline.notice')));
  }, gone);
}

/// Before that visit there was no service worker, which sees nothing of what loaded the page.
async function come_once(scene) {
  const { page, server, words } = scene;
  const files = await certify(server);
  const code = new URL(read_code(await files.paper()));
  await scene.step('the page is opened, and nothing else', async () => {
    await page.open(scene.address('/fa/verify'));
    await page.settled();
    await is_kept(page, '/fa/verify');
    await is_kept(page, keys_path);
    await page.wait_for(async () => {
      const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return ['/hamandish_later.', '/fa.lazy.'].every((part) => all.flat().some(({ url }) => url.includes(part)));
    }, { what: 'the second part of the program, and of the words, to be kept', timeout_ms: 60_000 });
  });
  await scene.step('without a network a file is checked there', async () => {
    await server.go_away();
    await page.reload();
    await drawn(page);
    await page.by_role('button', words('certificate.file_choose')).give_file(files.token);
    await says(page, words('certificate.genuine'));
    await says(page, name);
  }, gone);
  await scene.step('so is what the code on paper carries, whose address was never opened', async () => {
    assert.equal(code.pathname, `/verify/${files.number}`);
    await page.open(scene.address(code.pathname + code.hash));
    await drawn(page);
    await says(page, words('certificate.genuine'));
    await says(page, name);
  }, gone);
}
