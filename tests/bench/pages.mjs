// The server's time for pages that it has not kept: a call that a thousand comments are about, and an article with ten
// thousand, each as data and as the page that is read without scripts.
import { Server } from '../browser/server.mjs';
import { crowd, server_time } from './crowd.mjs';
import { figure, median } from './figures.mjs';

export const title = 'pages made anew: the server\'s time';
const times_each = 30;

export async function measure() {
  const server = await Server.start({ options: ['--log-requests'] });
  try {
    const { calls: [{ slug }] } = await server.get('/api/v1/calls');
    await crowd(server, { 'article-1': 400, 'article-2': 400, 'article-3': 200 });
    const citizen = await server.citizen('09121111111');
    const changed = turns(citizen, slug);
    const found = [
      await timed(server, changed, 'call page, 1,000 comments, API', `/api/v1/calls/${slug}`),
      await timed(server, changed, 'call page, 1,000 comments, HTML', `/fa/calls/${slug}`),
    ];
    await crowd(server, { 'article-4': 10_000 });
    found.push(
      await timed(server, changed, 'article with 10,000 comments, API', `/api/v1/calls/${slug}/units/article-4`),
      await timed(server, changed, 'article with 10,000 comments, HTML', `/fa/calls/${slug}/article-4`));
    return found;
  } finally {
    await server.stop();
  }
}

/// A change of mind, after which nothing of this call is kept any more.
function turns(citizen, slug) {
  let turn = 0;
  return () => citizen.vote(slug, 'article-5', ++turn % 2 ? 'agree' : 'disagree');
}

async function timed(server, changed, what, path) {
  const times = [];
  for (let i = 0; i < times_each; ++i) {
    await changed();
    times.push((await server_time(server, path)).ms);
  }
  const ms = median(times);
  return figure(what, 'ms', ms, { bar: '≤ 10 ms', met: ms <= 10 });
}
