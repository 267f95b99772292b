// A call that is given up before its end: its staff say why, for everyone to read, and from then on it takes nothing.
import assert from 'node:assert/strict';
import { language_name, words as words_of } from './words.mjs';

const slug = 'lending-books';
const unit = 'article-1';
const file = '# امانت کتاب\n\n## ماده ۱- مدت\n\nهر کتاب یک ماه امانت داده می\u200cشود.\n';
const translated = { heading: 'Time', text: 'Every book is lent for a month.' };
const about = { title: { en: 'Lending books' }, summary: { fa: 'قاعده امانت', en: 'The rule of lending' },
  questions: { fa: 'آیا یک ماه بس است؟', en: 'Is a month enough?' } };
const why = { fa: 'ماده نخست از نو نوشته می\u200cشود.', en: 'Its first article is written anew.' };
const minute_ms = 60 * 1000;
const day_ms = 24 * 60 * minute_ms;
const tehran_ahead_ms = 210 * minute_ms;
/// Longer than whatever is decided meanwhile.
const days_open = 90;

const all_words = (unit_id) => [
  ...Object.entries(about).flatMap(([field, texts]) =>
    Object.entries(texts).map(([language, text]) => ({ unit: 0, field, language, text }))),
  ...Object.entries(translated).map(([field, text]) => ({ unit: unit_id, field, language: 'en', text }))];

/// Through the session of whoever sits at the desk.
export async function schedule_another({ scene, organisation }) {
  const send = (method, path, body, type = 'application/json') => scene.page.evaluate(async (...all) => {
    const [how, where, what, kind] = all;
    const answer = await fetch(`/api/v1/staff/drafts${where}`, { method: how, body: what, headers: { 'content-type': kind } });
    if (!answer.ok) throw new Error(`${where}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }, method, path, typeof body === 'string' ? body : JSON.stringify(body), type);
  await scene.step('another call is scheduled beside it', async () => {
    await send('POST', '', { slug, organisation, document_kind: 'instruction' });
    const { units: [{ id }] } = await send('PUT', `/${slug}/files/fa/text.md`, file, 'application/octet-stream');
    const { lacks } = await send('PUT', `/${slug}/words`, { words: all_words(id) });
    assert.deepEqual(lacks, []);
    const tomorrow = Math.floor((Date.now() + tehran_ahead_ms) / day_ms) + 1;
    const { call } = await send('POST', `/${slug}/opening`,
      { first_day: tomorrow, last_day: tomorrow + days_open, reason: 'مصوبه شماره ۱۴ هیئت رئیسه' });
    assert.equal(call.state, 'scheduled');
  });
}

/// By a lead at the desk.
export async function withdraw({ scene, page, server, words, hand }) {
  const call = async () => (await server.get(`/api/v1/calls/${slug}`)).call;
  await scene.step('a call that is open is withdrawn, with a reason in both languages', async () => {
    await page.open(scene.address(`/fa/staff/drafts/${slug}/opening`));
    await page.settled();
    const field = (language) => page.by_role('textbox', words(`withdrawal.reason_${language}`));
    for (const language of ['fa', 'en']) await hand.fill(field(language), why[language]);
    await hand.activate(page.by_role('button', words('withdrawal.review')));
    await page.by_role('button', words('lasting.yes')).wait();
    const { state, withdrawal } = await call();
    assert.deepEqual([state, withdrawal.at_ms], ['open', 0], 'nothing is done before the last look');
    await hand.activate(page.by_role('button', words('lasting.yes')));
    await field('fa').gone();
    await page.settled();
    assert.deepEqual((await call()).withdrawal.reason, why);
  });
}

/// Some minutes later, by whoever comes.
export async function see_the_withdrawal({ scene, page, server, hand }) {
  await scene.step('whoever comes to it reads that it was withdrawn, and why', async () => {
    const { call } = await server.get(`/api/v1/calls/${slug}`);
    await server.restart({ clock: new Date(call.withdrawal.at_ms + 10 * minute_ms).toISOString() });
    await page.open(scene.address(`/fa/calls/${slug}`));
    for (const language of ['fa', 'en']) {
      if (language !== 'fa') await hand.activate(page.by_role('link', language_name(language)));
      await page.wait_path(new RegExp(`^/${language}/calls/${slug}$`));
      await page.settled();
      await page.by_role('heading', words_of(language)('withdrawal.notice_title')).wait();
      await page.wait_for((text) => document.querySelector('main').textContent.includes(text), {}, why[language]);
    }
  }, { refused: [0] }); // what was asked while the server began anew
  await scene.step('and it takes nothing any more', async () => {
    await page.open(scene.address(`/en/calls/${slug}/${unit}`));
    await page.settled();
    const english = words_of('en');
    await page.by_role('link', english('call.see_report')).wait();
    assert.equal(await page.by_role('textbox', english('comment.label')).exists(), false);
    const late = await server.citizen('09121234568');
    await assert.rejects(late.comment(slug, unit, 'Too late, but clear.'), /: 409 /);
  });
}
