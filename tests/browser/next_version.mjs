// The text that was decided after a call: a proposal is answered, the next version written and published.
// A town: { scene, page, server, words, locale, hand, keys, staff: { editor, lead, publisher }, call, unit, comment, ahead_ms }.
import assert from 'node:assert/strict';
import { sit_down } from './acts.mjs';
import { one_time_password } from './one_time_password.mjs';

const half_minute_ms = 30_000;
const nothing = { fa: '', en: '' };

/// Through the API, as others' hands: the proposal is accepted with a reason, and a second person publishes that; who
/// that was acts on through what this returns.
export async function accept({ server, keys, staff, call, comment, ahead_ms }) {
  const at_the_desk = async (mobile) => {
    const one = await server.citizen(mobile);
    await one.send('POST', '/api/v1/staff/session', { code: one_time_password(keys[mobile], Math.round(ahead_ms / half_minute_ms)) });
    return one;
  };
  const { written: [{ group }] } = await (await at_the_desk(staff.editor)).send('POST', `/api/v1/staff/calls/${call}/answers`,
    { answer_id: 0, comment_ids: [comment], decision: 'accepted', reason: { fa: 'درست است', en: 'It is right' },
      ground: { document: nothing, article: nothing, clause: nothing, link: '' } });
  const reviewer = await at_the_desk(staff.lead);
  await reviewer.send('POST', `/api/v1/staff/answers/${group.answer.id}/review`, { published: true, note: '' });
  return reviewer;
}

/// `added`: words for the end of the unit, in both languages.
export async function write_the_text({ scene, page, words, locale, hand, keys, staff, call, unit, ahead_ms }, added) {
  await scene.step('the lead begins the next version', async () => {
    await sit_down(scene, staff.publisher, `/${locale}/staff`, keys[staff.publisher], ahead_ms);
    await hand.activate(page.by_role('button', words('staff.next_version')));
    await page.wait_path(new RegExp(`/${locale}/staff/drafts/${call}-v2$`));
    await page.settled();
  });
  await scene.step('writes what was decided, and why, in two languages', async () => {
    const saved = await page.evaluate(async (draft, key, more) => {
      const address = `/api/v1/staff/drafts/${draft}`;
      const { units } = await (await fetch(address)).json();
      const one = units.find(({ kind, number }) => `${kind}-${number}` === key);
      const all = [
        { unit: one.id, field: 'text', language: 'fa', text: one.text.fa + more.fa },
        { unit: one.id, field: 'text', language: 'en', text: one.text.en + more.en },
        { unit: 0, field: 'questions', language: 'fa', text: 'این ماده روشن\u200cتر شد.' },
        { unit: 0, field: 'questions', language: 'en', text: 'The article says it more plainly.' }];
      const answer = await fetch(`${address}/words`, { method: 'PUT', body: JSON.stringify({ words: all }),
        headers: { 'content-type': 'application/json' } });
      return answer.json();
    }, `${call}-v2`, unit, added);
    assert.deepEqual(saved.lacks, []);
  });
}

export async function adopt({ scene, page, server, words, locale, hand, call }) {
  await scene.step('publishes it with a reason', async () => {
    await page.open(scene.address(`/${locale}/staff/drafts/${call}-v2/opening`));
    await page.settled();
    await hand.fill(page.by_role('textbox', words('staff.reason'), { nth: 0 }), 'مصوبه شماره ۱۲ هیئت رئیسه');
    await hand.activate(page.by_role('button', words('staff.adopt_button')));
    await hand.activate(page.by_role('button', words('lasting.yes')));
    await page.wait_path(new RegExp(`/${locale}/staff$`));
    const { versions } = await server.get(`/api/v1/calls/${call}/versions`);
    assert.deepEqual(versions.map(({ kind }) => kind), ['adopted', 'consulted']);
  });
}
