// An organisation that takes part: its logo, given at the desk and seen by everyone, and a file that its
// representative sends with what it says. On a desktop in Persian; the file on a phone, too, and in English.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sit_down } from '../acts.mjs';
import { PointerHand } from '../hands.mjs';
import { build_house } from '../house.mjs';
import { encode_png } from '../png.mjs';
import { one_time_password } from '../one_time_password.mjs';
import { temporary_folder, until } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
export const pictures = true;

const administrator = '09120000021';
const representative = '09121234567';
const chamber = { fa: 'اتاق بازرگانی تهران', en: 'Tehran Chamber of Commerce' };
const said = { fa: 'اتاق با این ماده موافق است؛ برنامه پیوست است', en: 'The chamber agrees; its plan is attached' };
const table = 'province,members\nTehran,12\n';

export async function play(stage) {
  const keys = {};
  const house = (run) => build_house(run, [{ mobile: administrator, role: 'administrator' }], keys);
  await stage.scenario('a logo is given', { house }, (scene) => give_logo(scene, keys));
  await stage.scenario('a file comes with a comment', { house, locale: 'en', viewport: 'phone' },
    (scene) => send_file(scene, keys));
}

const logo_shown = (page) => page.wait_for(() => [...document.querySelectorAll('img')]
  .some((image) => image.src.includes('/logos/') && image.naturalWidth > 0), { what: 'a logo' });

/// A blue square on white, wide enough to be lawful.
function picture() {
  const side = 96, rgb = Buffer.alloc(side * side * 3, 255);
  for (let y = 24; y < 72; ++y) for (let x = 24; x < 72; ++x) Buffer.from([20, 60, 160]).copy(rgb, (y * side + x) * 3);
  const file = join(temporary_folder('logo'), 'logo.png');
  writeFileSync(file, encode_png({ width: side, height: side, rgb }));
  return file;
}

async function give_logo(scene, keys) {
  const { page, words, locale } = scene;
  const hand = new PointerHand(page);
  await scene.step('the settings of the organisation', async () => {
    await sit_down(scene, administrator, `/${locale}/staff/organisations/ministry`, keys[administrator]);
    await page.by_role('heading', words('logo.title')).wait();
    assert.equal(await page.evaluate(() => document.querySelectorAll('img[src*="/logos/"]').length), 0);
  });
  await scene.step('a picture is chosen, and shown with a reason', async () => {
    const form = page.by_role('form', words('logo.title'));
    await form.by_role('button', words('logo.choose')).give_file(picture());
    await hand.fill(form.by_role('textbox', words('staff.reason')), 'the sign of the ministry');
    await hand.activate(form.by_role('button', words('logo.set')));
    await logo_shown(page);
  });
  await scene.step('and it is there when one comes back', async () => {
    await page.reload();
    await page.settled();
    // It stands far down, and Firefox fetches pictures that nobody sees yet once they are scrolled to.
    const address = await page.evaluate(() => document.querySelector('img[src*="/logos/"]').getAttribute('src'));
    const answer = await fetch(new URL(address, scene.server.url));
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'image/png');
  });
}

/// Says who may speak for the chamber, as the desk would.
async function verify({ server }, keys) {
  const admin = await server.citizen(administrator);
  await admin.send('POST', '/api/v1/staff/session', { code: one_time_password(keys[administrator]) });
  const speaker = await server.citizen(representative);
  const { name } = await speaker.send('GET', '/api/v1/me');
  await admin.send('POST', '/api/v1/staff/representatives',
    { person: name, organisation: chamber, ground: 'letter 12 of the chamber' });
}

async function send_file(scene, keys) {
  const { page, server, words, locale } = scene;
  const hand = new PointerHand(page);
  const { calls: [call] } = await server.get('/api/v1/calls');
  const file = join(temporary_folder('plan'), 'plan.csv');
  writeFileSync(file, table);
  await scene.step('who speaks for an organisation chooses in whose name', async () => {
    await verify(scene, keys);
    await sit_down(scene, representative, `/${locale}/calls/${call.slug}/article-2`);
    const names = page.by_role('radiogroup', words('comment.in_whose_name'));
    const radio = names.by_role('radio', undefined, { nth: 1 });
    await hand.activate(radio);
    await until(async () => (await radio.attribute('aria-checked')) === 'true', { what: 'its name to be chosen' });
  });
  await scene.step('a file is chosen', async () => {
    const group = page.by_role('group', words('comment_file.title'));
    await group.by_role('button', words('attachment.choose')).give_file(file);
    await until(async () => (await group.text()).includes('plan.csv'), { what: 'the file to wait for its comment' });
    await page.settled();
  });
  await scene.step('it is sent with the words', async () => {
    await hand.fill(page.by_role('textbox', words('comment.label')), said[locale]);
    await page.settled();
    await hand.activate(page.by_role('button', words('comment.send')));
    await page.by_role('main').by_role('link', 'plan.csv').wait();
    await page.settled();
  });
  await scene.step('and everyone gets the very bytes', async () => {
    const { comments } = await server.get(`/api/v1/calls/${call.slug}/units/article-2`);
    const comment = comments.find(({ files }) => files.length === 1);
    assert.equal(comment.files[0].name, 'plan.csv');
    const address = await page.by_role('main').by_role('link', 'plan.csv').attribute('href');
    const answer = await fetch(new URL(address, server.url));
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), table);
    assert.match(answer.headers.get('content-disposition'), /^attachment/);
  });
}
