// What a phone asks of the pages, at the size of a small Android and of an iPhone: room, zoom, safe edges, a field that
// the keyboard does not hide, turning, sharing. WebKitGTK is the engine of the iPhone.
import assert from 'node:assert/strict';
import { settle_in } from '../acts.mjs';

export const browsers = ['chromium', 'webkit'];
const sizes = { android: { width: 360, height: 640 }, iphone: { width: 390, height: 844 } };

export async function play(stage) {
  for (const [name, size] of Object.entries(sizes)) {
    await stage.scenario(`the size of an ${name}`, { viewport: 'phone' }, (scene) => look(scene, size));
  }
}

async function look(scene, { width, height }) {
  const { page, server, words } = scene;
  const turned_to = (turned) => page.set_viewport({ width: turned ? height : width, height: turned ? width : height, ratio: page.can('ratio') ? 2 : 1, touch: page.can('touch') });
  const call = await settle_in(server);
  const article = `/fa/calls/${call.slug}/${call.unit}`;
  await scene.step('nothing is wider than the screen, and two fingers may zoom', async () => {
    await turned_to(false);
    await page.open(scene.address(article));
    await page.settled();
    const seen = await page.evaluate(() => ({ wide: document.scrollingElement.scrollWidth, room: innerWidth,
      viewport: document.querySelector('meta[name=viewport]').content,
      refused: getComputedStyle(document.documentElement).touchAction }));
    assert.ok(seen.wide <= seen.room, `${seen.wide} px in ${seen.room}`);
    assert.doesNotMatch(seen.viewport, /user-scalable|maximum-scale/);
    // Not asked for: the browser itself keeps pages clear of notches, corners and the line at the foot.
    assert.doesNotMatch(seen.viewport, /viewport-fit=cover/);
    assert.equal(seen.refused, 'auto');
  });
  await scene.step('a keyboard that takes half of the screen does not hide the field', async () => {
    const field = page.by_role('textbox', words('comment.label'));
    await field.focus();
    await page.evaluate(() => document.activeElement.scrollIntoView({ block: 'end', behavior: 'instant' }));
    await page.settled();
    await page.set_viewport({ width, height: Math.round(height / 2), ratio: page.can('ratio') ? 2 : 1, touch: page.can('touch') });
    await page.wait_for(() => {
      const { bottom } = document.activeElement.getBoundingClientRect();
      return bottom > 0 && bottom <= visualViewport.height + 1;
    }, { what: 'the field above the keyboard', timeout_ms: 10_000 });
    await turned_to(false);
    await page.settled();
  });
  await scene.step('turning keeps the place', async () => {
    const place = () => page.evaluate(() => {
      const first = [...document.querySelectorAll('main :is(h1,h2,h3,p,li,button,textarea)')]
        .find((element) => element.id && element.getBoundingClientRect().top >= 0 && element.getBoundingClientRect().height > 0);
      return { id: first.id, top: Math.round(first.getBoundingClientRect().top) };
    });
    await page.evaluate(() => {
      document.activeElement.blur();
      document.getElementById('comments').scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await page.settled();
    const before = await place();
    await turned_to(true);
    await page.settled();
    const { top } = await page.evaluate((id) => document.getElementById(id).getBoundingClientRect().toJSON(), before.id);
    assert.ok(Math.abs(top - before.top) <= 2, `it was at ${before.top} and is at ${top}`);
    await turned_to(false);
    await page.settled();
    assert.deepEqual(await place(), before);
  });
  await scene.step('a call is passed on by what the phone has for it, or by copying its address', async () => {
    await page.open(scene.address(`/fa/calls/${call.slug}`));
    await page.settled();
    await page.evaluate(() => {
      window.shared = [];
      navigator.share = async (what) => { window.shared.push(what); };
    });
    await page.by_role('button', words('share.call')).press();
    await page.wait_for(() => window.shared.length === 1, { what: 'the share sheet' });
    assert.deepEqual(await page.evaluate(() => window.shared[0]), { title: call.title.fa, url: scene.address(`/fa/calls/${call.slug}`) });
    await page.evaluate(() => {
      navigator.share = undefined;
      Object.defineProperty(navigator, 'clipboard', { configurable: true,
        value: { writeText: async (text) => { window.copied = text; } } });
    });
    await page.by_role('button', words('share.call')).press();
    await page.wait_for((text) => document.querySelector('main').textContent.includes(text), {}, words('share.copied'));
    assert.equal(await page.evaluate(() => window.copied), scene.address(`/fa/calls/${call.slug}`));
  });
  await scene.step('the words of an invitation are copied as they stand', async () => {
    await page.by_role('link', words('invitation.title')).press();
    await page.settled();
    const kit = await scene.server.get(`/api/v1/calls/${call.slug}/invitation`);
    const { text } = kit.texts.find(({ way }) => way === 'eitaa');
    await page.by_role('button', /ایتا/).press();
    await page.wait_for((said) => document.body.textContent.includes(said), {}, words('share.text_copied'));
    assert.equal(await page.evaluate(() => window.copied), text);
  });
  await scene.step('the site can be put on the home screen, in its reader’s language', async () => {
    for (const [locale, dir] of [['fa', 'rtl'], ['en', 'ltr']]) {
      await page.open(scene.address(`/${locale}/`));
      await page.settled();
      const manifest = await page.evaluate(async () => {
        const link = document.querySelector('link[rel=manifest]');
        const answer = await (await fetch(link.href)).json();
        const icons = await Promise.all(answer.icons.map(async ({ src, sizes: stated }) => {
          const picture = new Image();
          picture.src = new URL(src, link.href).href;
          await picture.decode();
          return { stated, real: `${picture.naturalWidth}x${picture.naturalHeight}` };
        }));
        return { ...answer, icons, touch: document.querySelector('link[rel=apple-touch-icon]')?.href };
      });
      assert.equal(manifest.lang, locale);
      assert.equal(manifest.dir, dir);
      assert.equal(manifest.start_url, `/${locale}/`);
      assert.equal(manifest.scope, '/');
      assert.equal(manifest.display, 'standalone');
      for (const { stated, real } of manifest.icons) if (stated !== 'any') assert.equal(real, stated);
      assert.ok(manifest.icons.some(({ stated }) => stated === '512x512'));
      assert.ok(manifest.touch, 'no icon for iPhones');
    }
  });
}
