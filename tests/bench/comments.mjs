// The server's time for a page of comments that it has not kept, of articles that a thousand to a million comments
// are about: it must not grow with them.
import { Server } from '../browser/server.mjs';
import { crowd, server_time } from './crowd.mjs';
import { figure, median } from './figures.mjs';
import { start_postgres } from './postgres.mjs';

export const title = 'a page of comments, made anew: the server\'s time';
const pages = 20;
const crowds = { 'article-1': 1_000, 'article-2': 10_000, 'article-3': 100_000, 'article-4': 1_000_000 };

export async function measure() {
  const found = await measure_on('SQLite');
  const postgres = await start_postgres();
  try {
    return [...found, ...await measure_on('PostgreSQL', postgres.address)];
  } finally {
    await postgres.stop();
  }
}

async function measure_on(engine, database) {
  const server = await Server.start({ database, options: ['--log-requests'] });
  try {
    const { calls: [call] } = await server.get('/api/v1/calls');
    await crowd(server, crowds);
    const medians = [];
    const found = [];
    for (const [unit, count] of Object.entries(crowds)) {
      const ms = await time_of(server, `/api/v1/calls/${call.slug}/units/${unit}`, count);
      medians.push(ms);
      found.push(figure(`${engine}: of ${count.toLocaleString('en')} comments`, 'ms', ms, { bar: '≤ 10 ms', met: ms <= 10 }));
    }
    const growth = medians.at(-1) / medians[0];
    found.push(figure(`${engine}: a million beside a thousand`, '×', growth, { bar: '≤ 3 ×', met: growth <= 3 }));
    const last = await time_of_last(server, `/api/v1/calls/${call.slug}/units/article-4`);
    found.push(figure(`${engine}: the last page of a million by newness`, 'ms', last));
    return found;
  } finally {
    await server.stop();
  }
}

/// The first pages of each order, and of the equal one also later pages and those of some comments. Each address is new
/// to the server, which keeps what it has answered.
async function time_of(server, path, count) {
  const first = JSON.parse((await server_time(server, path)).text);
  if (first.comment_count !== count) throw new Error(`${path}: ${first.comment_count} comments, not ${count}`);
  const upto = Math.min(pages, first.page_count - 1);
  const lists = ['equal', 'newest', 'agreed'].flatMap((order) => Array.from({ length: upto }, (_, i) => `${order}-${i + 2}`));
  for (let i = 1; i <= upto; ++i) lists.push(`equal-${Math.max(pages + 2, Math.floor(first.page_count * i / pages))}`);
  for (const { id } of first.comments.slice(0, pages)) lists.push(`at-${id}`);
  const times = [];
  for (const list of new Set(lists)) times.push((await server_time(server, `${path}?list=${list}`)).ms);
  return median(times);
}

async function time_of_last(server, path) {
  const times = [];
  const { page_count } = await server.get(path);
  for (let i = 0; i < 5; ++i) times.push((await server_time(server, `${path}?list=newest-${page_count - i}`)).ms);
  return median(times);
}
