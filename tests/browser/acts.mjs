// What people do here, in the words of the screens; played by whichever hand.
import { one_time_password } from './one_time_password.mjs';
import { until } from './processes.mjs';

const starting_with = (text) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'u');

/// A citizen of the tests.
export const mobile = '09121234567';

const day_ms = 24 * 3600 * 1000;
const half_minute_ms = 30_000;
/// Less than a session's life before the deadline, so that whoever signs in can come too late.
const days_before_the_end = 20;

/// Others have been here: comments and votes to agree with. Says which call it is.
export async function settle_in(server) {
  const { calls: [call] } = await server.get('/api/v1/calls');
  await server.restart({ clock: new Date(call.closes_at_ms - days_before_the_end * day_ms).toISOString() });
  const others = await Promise.all(['09120000001', '09120000002', '09120000003'].map((m) => server.citizen(m)));
  const unit = 'article-2';
  const comment = await others[0].comment(call.slug, unit,
    'پیشنهاد می\u200cشود «بدون تبعیض» با نمونه روشن شود؛ برای نمونه دسترسی نابینایان با صفحه\u200cخوان (screen reader).');
  const disputed = await others[1].comment(call.slug, unit, 'This article should name deadlines.');
  await others[1].react(comment.id, 'agree');
  await others[2].react(comment.id, 'agree');
  await others[2].react(disputed.id, 'agree');
  await others[0].react(disputed.id, 'disagree');
  await others[0].vote(call.slug, unit, 'agree');
  await others[1].vote(call.slug, unit, 'disagree');
  const { units } = await server.get(`/api/v1/calls/${call.slug}`);
  return { ...call, comment, unit, place: units.findIndex(({ key }) => key === unit) };
}

/// Signs in from wherever a sign-in link is on the page; ends on the page it began on.
export async function sign_in({ page, server, words }, hand, { number = mobile } = {}) {
  const before = await page.evaluate(() => location.pathname);
  if (!before.endsWith('/sign-in')) {
    await hand.activate(page.by_role('link', words('nav.sign_in')));
    await page.wait_path(/\/sign-in/);
  }
  const seen = server.codes.length;
  await hand.fill(page.by_role('textbox', words('sign_in.mobile')), number);
  await hand.activate(page.by_role('button', words('sign_in.send_code')));
  const code = await server.code_for(number, seen);
  await hand.fill(page.by_role('textbox', words('sign_in.code')), code);
  await hand.activate(page.by_role('button', words('nav.sign_in')));
  await page.wait_path(/^(?!.*\/sign-in)/);
}

/// Somebody else takes this browser's seat behind the page's back, second factor shown where there is a key for
/// it, and goes to `path`: for suites that look at something else than signing in. `ahead_ms`: of the server's clock.
export async function sit_down({ page, server }, number, path, key, ahead_ms = 0) {
  const send = (route, body = {}) => page.evaluate(async (to, words) => {
    const answer = await fetch(to, { method: 'POST', body: words, headers: { 'content-type': 'application/json' } });
    if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`);
  }, `/api/v1/${route}`, JSON.stringify(body));
  if (!(await page.evaluate(() => location.href)).startsWith(server.url)) await page.open(`${server.url}/fa/about`);
  await page.settled(); // what is still being fetched would be cut off
  await send('sign-out');
  const seen = server.codes.length;
  await send('sign-in/codes', { mobile: number });
  await send('sign-in', { mobile: number, code: await server.code_for(number, seen) });
  if (key) await send('staff/session', { code: one_time_password(key, Math.round(ahead_ms / half_minute_ms)) });
  await page.open(`${server.url}${path}`);
  await page.settled();
}

/// The radio of a choice: its name is the word and the count beside it.
export function choice_in(group, words, choice) {
  return group.by_role('radio', starting_with(words(`choice.${choice}`)));
}

/// A number as a reader of this language writes it.
const zeros = { fa: 0x6f0, ar: 0x660 };
export const in_digits_of = (locale, number) => String(number)
  .replace(/\d/g, (digit) => String.fromCodePoint((zeros[locale] ?? 0x30) + Number(digit)));

/// The choice about one comment: its name ends with who wrote it.
export function reactions_to(page, comment, locale) {
  return page.by_role('radiogroup', new RegExp(`(?<!\\p{N})${in_digits_of(locale, comment.author)}(?!\\p{N})`, 'u'));
}

export async function choose(group, words, choice, hand) {
  const radio = choice_in(group, words, choice);
  await hand.activate(radio);
  await expect_checked(radio);
}

export async function expect_checked(radio) {
  await until(async () => (await radio.attribute('aria-checked')) === 'true', { what: `${radio} to be chosen` });
}

/// What the browser's own list does: engines differ in which keys open it.
export async function choose_option(page, field, value) {
  await page.evaluate((number, wanted) => {
    const list = window.__probe.held[number];
    list.value = wanted;
    for (const kind of ['input', 'change']) list.dispatchEvent(new Event(kind, { bubbles: true }));
  }, await field.number(), value);
}
