// Text that is only read, over the canvas: selected across paragraphs in reading order, copied as clean text and
// HTML, found where it is drawn; the browser's menus, new tabs and files are left to it.
import assert from 'node:assert/strict';
import { locale_of_texts, directions } from '../words.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

export async function play(stage) {
  for (const locale of directions) {
    await stage.scenario('reading', { locale }, async (scene) => {
      const { page, server } = scene;
      const { calls: [call] } = await server.get('/api/v1/calls');
      const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/article-1`);
      const texts = locale_of_texts(locale);
      const paragraphs = unit.text[texts].split(/\n+/).map(squeeze).filter(Boolean);
      await scene.step('opens the whole draft', async () => {
        await page.open(scene.address(`/${locale}/calls/${call.slug}/draft`));
        await page.settled();
        await page.evaluate(keep_what_is_copied);
      });
      await select_and_copy(scene, paragraphs, texts);
      await scene.step('finds words where they are drawn', () => find_in_place(page, paragraphs[0]));
      await leave_menus_alone(scene, paragraphs[0]);
      await open_elsewhere(scene);
      await leave_files_alone(scene);
    });
  }
}

/// In the page: what a copy puts on the clipboard, as other programs get it.
function keep_what_is_copied() {
  addEventListener('copy', (event) => {
    window.__copied = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
  });
}

/// In the page: the outer edges of the first and the last letter of the element with just these words.
function ends_of(words) {
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const element = [...document.querySelectorAll('#page [id]')].filter((e) => tidy(e.textContent) === words).at(-1);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) nodes.push(walker.currentNode);
  const at = (node, start) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + 1);
    const { left, right, y, height } = range.getBoundingClientRect();
    return { sides: [left + 1.5, right - 1.5], y: y + height / 2 };
  };
  const rtl = getComputedStyle(element).direction === 'rtl';
  const first = at(nodes[0], 0);
  const last = at(nodes.at(-1), nodes.at(-1).length - 1);
  return { first: { x: first.sides[rtl ? 1 : 0], y: first.y }, last: { x: last.sides[rtl ? 0 : 1], y: last.y },
    lang: element.closest('[lang]').lang, rtl };
}

async function select_and_copy(scene, paragraphs, texts) {
  const { page } = scene;
  await scene.step('dragging selects from paragraph to paragraph in reading order', async () => {
    await page.evaluate((words) => {
      const tidy = (text) => text.replace(/\s+/g, ' ').trim();
      [...document.querySelectorAll('#page [id]')].filter((e) => tidy(e.textContent) === words).at(-1).scrollIntoView({ block: 'start' });
      scrollBy(0, -120);
    }, paragraphs[0]);
    await page.settled();
    const { first } = await page.evaluate(ends_of, paragraphs[0]);
    const { last } = await page.evaluate(ends_of, paragraphs.at(-1));
    await page.drag(first, last);
    assert.equal(squeeze(await page.evaluate(() => String(getSelection()))), paragraphs.join(' '));
  });
  await scene.step('copies plain words, a line for each paragraph', async () => {
    await page.key('Control+c');
    await page.wait_for(() => window.__copied, { what: 'a copy' });
    const { text } = await page.evaluate(() => window.__copied);
    assert.equal(text, paragraphs.join('\n\n'));
  });
  await scene.step('and HTML that says what they are, and nothing of how they were set', async () => {
    const { html } = await page.evaluate(() => window.__copied);
    const { lang, rtl } = await page.evaluate(ends_of, paragraphs[0]);
    assert.equal(lang, texts);
    const told = await page.evaluate((words) => {
      const into = new DOMParser().parseFromString(words, 'text/html');
      return { tags: [...into.body.querySelectorAll('*')].map(({ localName }) => localName),
        attributes: [...new Set([...into.body.querySelectorAll('*')].flatMap((e) => e.getAttributeNames()))].sort(),
        first: [into.body.firstElementChild.lang, into.body.firstElementChild.dir],
        words: [...into.body.children].map((e) => e.textContent) };
    }, html);
    assert.deepEqual(told, { tags: paragraphs.map(() => 'p'), attributes: ['dir', 'lang'],
      first: [texts, rtl ? 'rtl' : 'ltr'], words: paragraphs });
  });
  await scene.step('a few words of a line are copied as just these', async () => {
    await page.evaluate(() => { window.__copied = undefined; });
    const words = paragraphs[0].split(' ').slice(1, 4).join(' ');
    await page.evaluate((text) => {
      getSelection().removeAllRanges();
      return window.find(text, true);
    }, words);
    await page.key('Control+c');
    await page.wait_for(() => window.__copied, { what: 'a copy' });
    const { text, html } = await page.evaluate(() => window.__copied);
    assert.equal(text, words);
    assert.match(html, /^<span [^<>]*>[^<>]*<\/span>$/);
  });
}

async function find_in_place(page, paragraph) {
  const words = paragraph.split(' ').slice(0, 2).join(' ');
  const { found, drawn } = await page.evaluate(async (text) => {
    getSelection().removeAllRanges();
    scrollTo(0, 0);
    window.find(text, true);
    await new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))); });
    const { x, y, width, height } = getSelection().getRangeAt(0).getBoundingClientRect();
    const middle = y + scrollY + height / 2;
    return { found: { text: String(getSelection()), low: x, high: x + width },
      drawn: window.hamandish.drawn().filter(({ rect }) => rect.y <= middle && middle <= rect.y + rect.height) };
  }, words);
  assert.equal(squeeze(found.text), words);
  const line = drawn.find(({ text }) => squeeze(text).startsWith(words));
  assert.ok(line, `nothing drawn at the words found: ${JSON.stringify(drawn.map(({ text }) => text))}`);
  assert.ok(found.low >= line.rect.x - 1 && found.high <= line.rect.x + line.rect.width + 1,
    `found at ${found.low}…${found.high}, drawn at ${line.rect.x}…${line.rect.x + line.rect.width}`);
}

async function leave_menus_alone(scene, paragraph) {
  const { page } = scene;
  await scene.step('the browser\'s menu comes on a text', async () => {
    await page.evaluate(() => {
      addEventListener('contextmenu', (event) => { window.__menu = { refused: event.defaultPrevented, on: event.target.textContent };
        event.preventDefault(); }); // so that no menu stays open over the page
    });
    const { first } = await page.evaluate(ends_of, paragraph);
    await page.pointer(first.x, first.y, { button: 'right' });
    await page.wait_for(() => window.__menu, { what: 'the event of a menu' });
    const { refused, on } = await page.evaluate(() => window.__menu);
    assert.equal(refused, false);
    assert.ok(squeeze(on).length > 2, 'the menu is about no text');
  });
}

async function open_elsewhere(scene) {
  const { page, words } = scene;
  if (page.engine === 'webkit') return; // its driver holds no key while it points
  await scene.step('a link can be opened in a tab of its own', async () => {
    const before = await page.path();
    const { x, y, width, height } = await page.by_role('banner').by_role('link', words('app.name')).rect();
    const opened = page.next_tab();
    await page.pointer(x + width / 2, y + height / 2, { held: ['Control'] });
    assert.match(await opened, new RegExp(`/${scene.locale}/`));
    assert.equal(await page.path(), before, 'this tab was led away, too');
  });
}

async function leave_files_alone(scene) {
  const { page, words, locale } = scene;
  await scene.step('a link to a file is the browser’s', async () => {
    await page.open(scene.address(`/${locale}/`));
    await page.settled();
    // After the client has had it: what it takes, it keeps from the browser. Nothing need be downloaded here.
    await page.evaluate(() => addEventListener('click', (event) => {
      window.__taken = event.defaultPrevented;
      event.preventDefault();
    }));
    await page.by_role('link', words('follow.calendar')).press();
    await page.wait_for(() => window.__taken === false, { what: 'the browser to be left the file' });
    assert.equal(await page.path(), `/${locale}/`);
  });
}
