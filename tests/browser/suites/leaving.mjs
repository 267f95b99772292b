// Signing out with unsent words: a real modal dialog that holds the focus, gives it back, and does what
// it says.
import assert from 'node:assert/strict';
import { settle_in, sign_in } from '../acts.mjs';
import { PointerHand } from '../hands.mjs';
import { leave } from '../screens.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

export async function play(stage) {
  await stage.scenario('leaving with unsent words', {}, say_goodbye);
}

async function say_goodbye(scene) {
  const { page, server, words } = scene;
  const call = await settle_in(server);
  const article = scene.address(`/fa/calls/${call.slug}/article-1`);
  const dialog = page.by_role('dialog', words('leaving.title'));
  const field = page.by_role('textbox', words('comment.label'));
  const in_dialog = () => page.evaluate(() => Boolean(document.activeElement?.closest('dialog')));

  await scene.step('a dialog asks what becomes of them', async () => {
    await page.open(article);
    await page.settled();
    await sign_in(scene, new PointerHand(page));
    await page.settled();
    await leave(scene);
    assert.ok(await in_dialog(), 'the focus is not in the dialog');
  });
  await scene.step('Tab stays in it', async () => {
    for (let presses = 0; presses < 3; ++presses) {
      await page.key('Tab');
      // A browser's own controls may come in between; nothing else of the page may.
      assert.ok(await page.evaluate(() => document.activeElement === document.body
        || Boolean(document.activeElement?.closest('dialog'))));
    }
  });
  await scene.step('Escape goes back to where one was', async () => {
    await dialog.wait();
    await page.by_role('button', words('leaving.stay')).focus();
    await page.key('Escape');
    await dialog.gone();
    await page.settled();
    assert.ok(await page.by_role('button', words('nav.sign_out')).is_focused(), 'the focus was lost');
  });
  await scene.step('erased means gone', async () => {
    await page.by_role('button', words('nav.sign_out')).press();
    await page.by_role('button', words('leaving.erase')).press();
    await page.by_role('heading', words('nav.my_contributions')).wait();
    await page.wait_for((text) => [...document.querySelectorAll('[role=status]')]
      .some((status) => status.textContent.includes(text)), { what: 'word of it' }, words('sign_in.signed_out'));
    await page.by_role('button', words('action.dismiss')).press();
    await page.by_role('button', words('action.dismiss')).gone();
    await page.open(article);
    await page.settled();
    assert.equal(await field.value(), '');
  });
}
