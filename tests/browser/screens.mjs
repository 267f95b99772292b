// Every screen there is, by address and by what must have happened before: what the suite of screens and the
// pictures go through.
import { settle_in, sign_in } from './acts.mjs';
import { keep_aids } from './aids.mjs';
import { PointerHand } from './hands.mjs';

const day_ms = 24 * 3600 * 1000;

/// The addresses, in the order in which one citizen can see them all. `after`: past the deadline.
function screens(locale, slug) {
  return [
    { name: 'calls', path: `/${locale}/` },
    { name: 'call', path: `/${locale}/calls/${slug}` },
    { name: 'inviting others', path: `/${locale}/calls/${slug}/invite` },
    { name: 'draft', path: `/${locale}/calls/${slug}/draft` },
    { name: 'article', path: `/${locale}/calls/${slug}/article-2` },
    { name: 'questions', path: `/${locale}/calls/${slug}/questions` },
    { name: 'vote', path: `/${locale}/calls/${slug}/questions/first-steps` },
    { name: 'survey', path: `/${locale}/calls/${slug}/questions/taking-part` },
    { name: 'versions', path: `/${locale}/calls/${slug}/versions` },
    { name: 'moderation log', path: `/${locale}/calls/${slug}/moderation` },
    { name: 'rules of moderation', path: `/${locale}/rules` },
    { name: 'calendar', path: `/${locale}/calendar` },
    { name: 'record', path: `/${locale}/record` },
    { name: 'report too early', path: `/${locale}/calls/${slug}/report`, refused: [409] },
    { name: 'answers', path: `/${locale}/calls/${slug}/answers` },
    { name: 'archive of answers', path: `/${locale}/answers` },
    { name: 'archive of answers, searched', path: `/${locale}/answers?q=library&outcome=rejected` },
    { name: 'answering, signed out', path: `/${locale}/staff/calls/${slug}/answers` },
    { name: 'sign in', path: `/${locale}/sign-in` },
    { name: 'my contributions, signed out', path: `/${locale}/me` },
    { name: 'my profile, signed out', path: `/${locale}/profile` },
    { name: 'privacy', path: `/${locale}/privacy` },
    { name: 'about', path: `/${locale}/about` },
    { name: 'checking a certificate', path: `/${locale}/verify` },
    { name: 'a certificate that nobody has', path: `/${locale}/verify/7K3M-9QXT-2BDE`, refused: [404] },
    { name: 'rules of points', path: `/${locale}/points` },
    { name: 'ranking', path: `/${locale}/ranking` },
    { name: 'hall of thanks', path: `/${locale}/thanks` },
    { name: 'event log', path: `/${locale}/log` },
    { name: 'accessibility', path: `/${locale}/accessibility` },
    { name: 'display and access', path: `/${locale}/access` },
    { name: 'nothing here', path: `/${locale}/calls/nowhere`, refused: [404] },
    { name: 'article, signed in', path: `/${locale}/calls/${slug}/article-2`, signed_in: true },
    { name: 'a proposal', path: `/${locale}/calls/${slug}/article-3`, signed_in: true, then: propose },
    { name: 'my contributions', path: `/${locale}/me`, signed_in: true },
    { name: 'my points', path: `/${locale}/my-points`, signed_in: true },
    { name: 'my profile', path: `/${locale}/profile`, signed_in: true },
    { name: 'erasing the account', path: `/${locale}/profile`, signed_in: true, then: begin_erasing },
    { name: 'leaving with unsent words', path: `/${locale}/calls/${slug}/article-1`, signed_in: true, then: leave },
    { name: 'call, closed', path: `/${locale}/calls/${slug}`, after: true },
    { name: 'article, closed', path: `/${locale}/calls/${slug}/article-2`, after: true },
    { name: 'vote, closed', path: `/${locale}/calls/${slug}/questions/first-steps`, after: true },
    { name: 'survey, closed', path: `/${locale}/calls/${slug}/questions/taking-part`, after: true },
    { name: 'report', path: `/${locale}/calls/${slug}/report`, after: true },
    { name: 'my contributions, with a certificate to ask for', path: `/${locale}/me`, signed_in: true, after: true },
  ];
}

/// Erasing the account is asked for, not confirmed.
async function begin_erasing({ page, words }) {
  await page.by_role('button', words('profile.erase')).press();
  await page.by_role('dialog', words('erasing.title')).wait();
  await page.settled();
}

/// A proposal is chosen, whose wording begins with the article's own, and sent without another.
async function propose({ page, words }) {
  const hand = new PointerHand(page);
  await page.by_role('radiogroup', words('comment.which_kind')).by_role('radio', undefined, { nth: 1 }).press();
  await page.by_role('textbox', words('comment.wording')).wait();
  await hand.fill(page.by_role('textbox', words('comment.wording')), ' HTML ');
  await hand.fill(page.by_role('textbox', words('comment.label')), 'کوتاه\u200cتر');
  await page.settled();
  await page.by_role('button', words('comment.send')).press();
  await page.wait_for(() => Boolean(document.querySelector('main ins')), { what: 'what the wording changes' });
  await page.settled();
}

/// Something is written, not sent, and signing out is asked for.
export async function leave({ page, words, locale }) {
  const hand = new PointerHand(page);
  await hand.fill(page.by_role('textbox', words('comment.label')), 'نیمه\u200cکاره');
  await page.settled();
  await page.by_role('contentinfo').by_role('link', words('nav.my_contributions')).press();
  await page.wait_path(new RegExp(`/${locale}/me$`));
  await page.settled();
  await page.by_role('button', words('nav.sign_out')).press();
  await page.by_role('dialog', words('leaving.title')).wait();
  await page.settled();
}

/// As going forward in the history does: the client goes there without loading a page, which is most of the time.
async function go(page, path) {
  await page.evaluate((to) => {
    history.pushState({ entry: Date.now() }, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
  }, path);
}

/// Shows each screen and lets `check(name)` look at it. `plain`: scripts off, so nobody signs in. A page is loaded
/// where scripts are off, where time or person changed, and where something unfinished stood on the last one. `aids`: what is switched on.
export async function each_screen(scene, check, { plain = false, aids = '' } = {}) {
  const { page, server, locale } = scene;
  const call = await settle_in(server);
  if (aids) {
    await page.open(scene.address(`/${locale}/privacy`));
    await keep_aids(page, aids);
  }
  let signed_in = false;
  let after = false;
  let stay = false;
  for (const screen of screens(locale, call.slug)) {
    if (plain && screen.signed_in) continue;
    await scene.step(screen.name, async () => {
      if (screen.signed_in && !signed_in) {
        await page.open(scene.address(screen.path));
        await sign_in(scene, new PointerHand(page));
        await page.settled(); // leaving now would cut off what is still being fetched
        signed_in = true;
        stay = false;
      }
      if (screen.after && !after) {
        stay = false;
        await server.restart({ clock: new Date(call.closes_at_ms + day_ms).toISOString() });
        after = true;
      }
      if (plain) await page.set_scripts(false);
      await (stay ? go(page, screen.path) : page.open(scene.address(screen.path)));
      // Scripts that were skipped stay skipped; whoever inspects the page may use his own again.
      if (plain) await page.set_scripts(true);
      else await page.settled();
      stay = !plain && !screen.then;
      await screen.then?.(scene);
      await check(screen.name);
    // A browser whose scripts are off drops the preloads of modules.
    }, { refused: [...(screen.refused ?? []), ...(plain ? [0] : [])], go_on: true });
  }
}
