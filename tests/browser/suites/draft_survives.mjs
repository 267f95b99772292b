// A comment being written survives a reload, going offline and a killed server, and is sent once.
import assert from 'node:assert/strict';
import { settle_in, sign_in } from '../acts.mjs';
import { PointerHand } from '../hands.mjs';
import { until } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const first_half = 'نوشته\u200cای که ';
const whole = `${first_half}گم نمی\u200cشود`;

export async function play(stage) {
  await stage.scenario('a comment being written', {}, (scene) => survive(scene));
}

async function survive(scene) {
  const { page, server, words } = scene;
  const hand = new PointerHand(page);
  const call = await settle_in(server);
  const field = page.by_role('textbox', words('comment.label'));
  const stored = async () => (await server.get(`/api/v1/calls/${call.slug}/units/${call.unit}`)).comments
    .filter(({ text }) => text === whole).length;

  await scene.step('sign in and begin', async () => {
    await page.open(scene.address(`/fa/calls/${call.slug}/${call.unit}`));
    await page.settled();
    await sign_in(scene, hand);
    await page.settled();
    await hand.fill(field, first_half);
    await page.settled();
  });
  await scene.step('reload', async () => {
    await page.reload();
    await page.settled();
    assert.equal(await field.value(), first_half);
  });
  // Where the driver can only cut the line, the page learns of it by trying.
  const said = [words('status.offline'), words('comment.will_retry')];
  await scene.step('go on while offline, and hand it in', async () => {
    await page.set_offline(true);
    await field.focus();
    await page.key('Control+End');
    await page.type(whole.slice(first_half.length));
    await hand.activate(page.by_role('button', words('comment.send')));
    await page.wait_for((texts) => texts.some((text) => document.querySelector('main').textContent.includes(text)),
      { what: 'a word on being offline' }, said);
    assert.equal(await stored(), 0);
  }, { refused: [0] });
  await scene.step('the server is killed and comes back', async () => {
    await server.restart({ kill: true });
    assert.equal(await stored(), 0);
  }, { refused: [0] });
  await scene.step('online again: it is sent, once', async () => {
    await page.set_offline(false);
    await until(async () => (await stored()) > 0, { what: 'the comment to arrive', timeout_ms: 90_000 });
    await page.settled();
    await page.reload();
    await page.settled();
    assert.equal(await stored(), 1);
    assert.equal(await field.value(), '');
  }, { refused: [0] });
}
