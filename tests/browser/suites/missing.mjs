// What a browser lacks: WebGL2, WebAssembly, scripts. The page stays readable and says what is missing,
// in every language.
import assert from 'node:assert/strict';
import { locale_of_texts, locales, words } from '../words.mjs';

export const browsers = ['chromium'];

const lacks = [
  { what: 'WebGL2', key: 'app.unsupported', flags: ['--disable-3d-apis'] },
  { what: 'WebAssembly', key: 'app.unsupported', flags: [], before: () => { delete window.WebAssembly; } },
  { what: 'scripts', key: 'app.no_script', flags: [], scripts: false },
];

export async function play(stage) {
  for (const { what, key, flags, before, scripts = true } of lacks) {
    await stage.scenario(`without ${what}`, { flags }, async (scene) => {
      if (before) await scene.page.before_load(before);
      for (const locale of locales) {
        // Without scripts the browser drops what was to be loaded for them.
        await scene.step(`is readable in ${locale}`, () => is_readable(scene, scripts, locale), { refused: scripts ? [] : [0] });
        await scene.step('says what is missing, in every language', () => says(scene.page, key));
      }
    });
  }
}

async function is_readable(scene, scripts, locale) {
  const { page, server } = scene;
  const { calls: [call] } = await server.get('/api/v1/calls');
  const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/article-1`);
  if (!scripts) await page.set_scripts(false);
  await page.open(scene.address(`/${locale}/calls/${call.slug}/article-1`));
  const seen = await page.evaluate_apart(`(() => {
    const text = (e) => e.innerText.replace(/\\s+/g, ' ').trim();
    const main = document.querySelector('main');
    const style = getComputedStyle(main.querySelector('p'));
    return { text: text(main), color: style.color, visible: main.checkVisibility({ opacityProperty: true, visibilityProperty: true }) };
  })()`);
  assert.ok(seen.visible, 'the main part is not visible');
  assert.ok(!/, 0\)$|transparent/.test(seen.color), `the text is transparent: ${seen.color}`);
  assert.ok(seen.text.includes(unit.text[locale_of_texts(locale)].replace(/\s+/g, ' ').trim().slice(0, 200)), 'the article is not on the page');
}

async function says(page, key) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const text = await page.evaluate_apart("document.body.innerText.replace(/\\s+/g, ' ')");
    const silent = locales.filter((locale) => !text.includes(words(locale)(key)));
    if (!silent.length) return;
    assert.ok(Date.now() < deadline, `not said in ${silent.join(' nor ')}: ${key}`);
  }
}
