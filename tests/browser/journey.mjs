// The journey of issue and directive: read, sign in, comment, agree, vote, reload, change language, come
// too late, read the report.
import assert from 'node:assert/strict';
import { choice_in, choose, expect_checked, reactions_to, settle_in, sign_in } from './acts.mjs';
import { language_name, words as words_of } from './words.mjs';

/// Half-spaces, Latin words, Persian punctuation: typed key by key.
const typed = 'می\u200cخواهم بدانم «نخبگان علمی» چگونه برگزیده می\u200cشوند؛ آیا ORCID و Scopus ملاک است؟';
const day_ms = 24 * 3600 * 1000;

export async function journey(scene, hand) {
  const { page, server, words } = scene;
  const call = await settle_in(server);
  const title = call.title.fa;
  const steps = { scene, page, server, words, hand, call };

  await scene.step('open the list of calls', async () => {
    await page.open(scene.address('/fa/'));
    await page.settled();
    await page.by_role('heading', title).wait();
  });
  await scene.step('open the call', async () => {
    await hand.activate(page.by_role('link', new RegExp(title)));
    await page.wait_path(new RegExp(`/fa/calls/${call.slug}$`));
    await page.by_role('heading', title).wait();
  });
  await read_the_article(steps);
  await take_part(steps);
  await come_back(steps);
  await come_too_late(steps);
}

async function read_the_article({ scene, page, server, words, hand, call }) {
  const { unit } = await server.get(`/api/v1/calls/${call.slug}/units/${call.unit}`);
  await scene.step('open the draft', async () => {
    await hand.activate(page.by_role('link', words('call.read_and_comment')));
    await page.wait_path(/\/draft$/);
    await page.by_role('heading', new RegExp(unit.heading.fa)).wait();
  });
  await scene.step('open the article', async () => {
    await hand.activate(page.by_role('link', words('draft.take_part'), { nth: call.place }));
    await page.wait_path(new RegExp(`/${call.unit}$`));
    await page.by_role('heading', new RegExp(unit.heading.fa)).wait();
    await page.settled();
    const text = await page.by_role('main').text();
    assert.ok(text.replace(/\s+/g, '').includes(unit.text.fa.replace(/\s+/g, '')), 'the article is not there to read');
  });
}

async function take_part({ scene, page, server, words, hand, call }) {
  await scene.step('sign in', async () => {
    await sign_in(scene, hand);
    await page.wait_path(new RegExp(`/${call.unit}$`));
    await page.settled();
  });
  await scene.step('type a comment', async () => {
    const field = page.by_role('textbox', words('comment.label'));
    await hand.fill(field, typed);
    assert.equal(await field.value(), typed);
    await page.settled();
  });
  await scene.step('send it', async () => {
    await hand.activate(page.by_role('button', words('comment.send')));
    await page.by_role('article', undefined).wait();
    await page.wait_for((text) => document.querySelector('main').textContent.replace(/\s+/g, ' ').includes(text), {}, typed);
    const { comments } = await server.get(`/api/v1/calls/${call.slug}/units/${call.unit}`);
    assert.equal(comments.filter(({ text }) => text === typed).length, 1);
  });
  await scene.step('agree with another comment', async () => {
    const group = reactions_to(page, call.comment, 'fa');
    await choose(group, words, 'agree', hand);
  });
  await scene.step('vote on the article', () => choose(page.by_role('radiogroup', words('unit.vote')), words, 'agree', hand));
}

async function come_back({ scene, page, words, call }) {
  const vote = page.by_role('radiogroup', words('unit.vote'));
  await scene.step('reload: everything is kept', async () => {
    await page.settled();
    await page.reload();
    await page.settled();
    await expect_checked(choice_in(vote, words, 'agree'));
    await expect_checked(choice_in(reactions_to(page, call.comment, 'fa'), words, 'agree'));
    await page.wait_for((text) => document.querySelector('main').textContent.replace(/\s+/g, ' ').includes(text), {}, typed);
  });
}

async function come_too_late({ scene, page, server, words, hand, call }) {
  const english = words_of('en');
  await scene.step('change to Arabic and back, without loading a page', async () => {
    await page.evaluate(() => { window.is_still_here = true; });
    for (const locale of ['ar', 'fa']) {
      await hand.activate(page.by_role('link', language_name(locale)));
      await page.wait_path(new RegExp(`^/${locale}/calls/${call.slug}/${call.unit}$`));
      await page.settled();
    }
    assert.ok(await page.evaluate(() => window.is_still_here), 'a page was loaded');
  });
  await scene.step('change to English', async () => {
    await hand.activate(page.by_role('link', language_name('en')));
    await page.wait_path(new RegExp(`^/en/calls/${call.slug}/${call.unit}$`));
    await page.wait_for(() => document.documentElement.lang === 'en' && document.documentElement.dir === 'ltr');
    await page.settled();
    const { x, width } = await page.by_role('link', english('app.name')).rect();
    assert.ok(x + width / 2 < page.viewport.width / 2, 'the name of the house is not at the start of the line');
  });
  await scene.step('the deadline passes: writing is refused', async () => {
    await server.restart({ clock: new Date(call.closes_at_ms + day_ms).toISOString() });
    await hand.fill(page.by_role('textbox', english('comment.label')), 'Too late, but clear.');
    await hand.activate(page.by_role('button', english('comment.send')));
    await page.wait_for((text) => document.querySelector('main').innerText.replace(/\s+/g, ' ').includes(text),
      { what: 'the refusal' }, english('error.closed'));
    await page.settled(); // what a reload would break off is reported as a failure by Firefox
  }, { refused: [409, 403, 410, 422] });
  await scene.step('read the report', async () => {
    await page.reload();
    await page.settled();
    await hand.activate(page.by_role('link', english('call.see_report')));
    await page.wait_path(/\/report$/);
    await page.by_role('heading', english('report.title')).wait();
    await page.settled();
    const report = await server.get(`/api/v1/calls/${call.slug}/report`);
    const text = (await page.by_role('main').text()).replace(/\s+/g, ' ');
    assert.equal(report.call.participant_count, 4);
    for (const number of [report.call.participant_count, report.call.comment_count]) assert.match(text, new RegExp(`\\b${number}\\b`));
    assert.ok(text.includes(call.comment.text.replace(/\s+/g, ' ')), 'the most agreed comment is not in the report');
  });
}
