// Nothing happens: no frame is drawn. The graphics card forgets everything: the picture comes back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporary_folder } from '../processes.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const quiet_ms = 2000;

export async function play(stage) {
  await stage.scenario('idle', {}, async (scene) => {
    const { page } = scene;
    await scene.step('draws when something changes', async () => {
      await page.open(scene.address('/fa/'));
      await page.settled();
      assert.equal(await page.evaluate(() => window.hamandish.state()), 'canvas');
      assert.ok(await page.evaluate(() => window.hamandish.frames()) > 0);
    });
    await scene.step('draws nothing while nothing changes', async () => {
      const drawn = await page.evaluate(async (pause) => {
        const before = window.hamandish.frames();
        await new Promise((done) => setTimeout(done, pause));
        return window.hamandish.frames() - before;
      }, quiet_ms);
      assert.equal(drawn, 0);
    });
    await scene.step('survives a lost context', () => lose_and_restore(page));
  });
}

async function lose_and_restore(page) {
  const file = join(temporary_folder('context'), 'page.png');
  const look = async () => {
    await page.settled();
    await page.screenshot(file);
    return readFileSync(file);
  };
  const before = await look();
  const frames = await page.evaluate(() => {
    const gl = document.querySelector('canvas').getContext('webgl2');
    window.__lost = gl.getExtension('WEBGL_lose_context');
    window.__lost.loseContext();
    return window.hamandish.frames();
  });
  await page.wait_for(() => document.querySelector('canvas').getContext('webgl2').isContextLost());
  await page.evaluate(() => window.__lost.restoreContext());
  await page.wait_for((count) => window.hamandish.frames() > count, { what: 'a frame after the loss' }, frames);
  const after = await look();
  assert.ok(before.equals(after), 'the picture after the loss differs from the one before');
}
