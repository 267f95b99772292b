// A browser's translator puts other words into the page's elements. People must see them: the canvas gives way, and
// the page goes on working. No driver starts a translator, so its edits are played: Chromium's wraps what it wrote
// in <font> and marks the page; Firefox's writes into the texts.
import assert from 'node:assert/strict';
import { choose, settle_in, sign_in } from '../acts.mjs';
import { PointerHand } from '../hands.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const translators = { wrapping: wrap_texts, rewriting: rewrite_texts };

export async function play(stage) {
  for (const [name, translate] of Object.entries(translators)) {
    await stage.scenario(`translated by ${name}`, {}, async (scene) => {
      const { page, server, words } = scene;
      const call = await settle_in(server);
      const hand = new PointerHand(page);
      await scene.step('is drawn by the canvas at first', async () => {
        await page.open(scene.address(`/fa/calls/${call.slug}/${call.unit}`));
        await sign_in(scene, hand);
        await page.settled();
        assert.equal(await page.evaluate(() => document.documentElement.classList.contains('live')), true);
      });
      await scene.step('shows the words of the translator', async () => {
        await page.evaluate(translate);
        await page.wait_for(() => !document.documentElement.classList.contains('live'), { what: 'the canvas to give way' });
        assert.deepEqual(await page.evaluate(unseen_words), []);
      });
      await scene.step('nothing lies over anything else, and it fits', async () => {
        assert.deepEqual(await page.evaluate(overlapping), []);
      });
      await scene.step('still takes votes and comments', async () => {
        await choose(page.by_role('radiogroup', words('unit.vote')), words, 'agree', hand);
        const field = page.by_role('textbox', words('comment.label'));
        await hand.fill(field, 'translated');
        assert.equal(await field.value(), 'translated');
        await page.settled();
        const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/${call.unit}`);
        assert.equal(unit.votes.agree, 2);
      });
    });
  }
}

function wrap_texts() {
  document.documentElement.classList.add('translated-ltr');
  const walker = document.createTreeWalker(document.querySelector('#page main'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts.filter((one) => one.parentElement.closest('h1,h2,p'))) {
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = `translated ${text.data.length}`;
    text.replaceWith(outer);
  }
}

function rewrite_texts() {
  const walker = document.createTreeWalker(document.querySelector('#page main'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts.filter((one) => one.parentElement.closest('h1,h2,p'))) text.data = `translated ${text.data.length}`;
}

/// In the page: translated texts without ink.
function unseen_words() {
  return [...document.querySelectorAll('#page h1, #page h2, #page p')].filter((element) => {
    const { color, visibility } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const inked = !/, 0\)$|transparent/.test(color) && visibility === 'visible' && width > 0 && height > 0;
    return element.textContent.includes('translated') && !inked;
  }).map((element) => element.textContent);
}

/// In the page: texts whose boxes meet, and boxes that stand out of the page.
/// What floats over the page, such as the word that one is signed in, is meant to.
function overlapping() {
  const floats = (element) => element && (['fixed', 'sticky'].includes(getComputedStyle(element).position) || floats(element.parentElement));
  const texts = [...document.querySelectorAll('#page main :is(h1,h2,p,button)')].filter((element) => !floats(element)).map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width && box.height);
  const found = [];
  texts.forEach(({ element, box }, i) => {
    if (box.left < -1 || box.right > innerWidth + 1) found.push(`stands out: ${element.textContent}`);
    const other = texts.slice(i + 1).find(({ element: next, box: b }) => !element.contains(next)
      && box.left + 1 < b.right && b.left + 1 < box.right && box.top + 1 < b.bottom && b.top + 1 < box.bottom);
    if (other) found.push(`${element.textContent} lies over ${other.element.textContent}`);
  });
  return found.slice(0, 5);
}
