// The server's time for a page of comments that nobody has asked for before, of articles that few, many and very many
// people speak about: it must not grow with them.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Server } from '../browser/server.mjs';
import { figure, median } from './figures.mjs';

export const title = 'a page of comments, made anew';
const pages = 20;
const run = promisify(execFile);

/// What a crowd would have written, into the database of a server that is away.
const fill = `
import sqlite3, sys
base = sqlite3.connect(sys.argv[1])
base.execute("INSERT INTO people (mobile_hash, pseudonym, joined_at_ms) VALUES ('a crowd', '777', 0)")
(person,) = base.execute("SELECT id FROM people WHERE pseudonym = '777'").fetchone()
for key, count in (part.split('=') for part in sys.argv[2:]):
    (unit,) = base.execute("SELECT id FROM units WHERE unit_key = ?", (key,)).fetchone()
    base.executemany("INSERT INTO comments (unit_id, person_id, client_key, body, created_at_ms, agree_count)"
                     " VALUES (?, ?, ?, ?, ?, ?)",
                     ((unit, person, f"{key}-{i}", "متنی که کسی درباره این ماده نوشته است. " * 5, i, i % 97)
                      for i in range(int(count))))
base.commit()
`;

export async function measure() {
  const crowds = { 'article-1': 100, 'article-2': 1_000, 'article-3': 10_000 };
  const server = await Server.start();
  try {
    const { calls: [call] } = await server.get('/api/v1/calls');
    await server.go_away();
    await run('python3', ['-c', fill, join(server.data, 'hamandish.sqlite'),
      ...Object.entries(crowds).map(([unit, count]) => `${unit}=${count}`)]);
    await server.come_back();
    const found = [];
    for (const [unit, count] of Object.entries(crowds)) {
      const ms = await time_of(server, `/api/v1/calls/${call.slug}/units/${unit}`, count);
      found.push(figure(`of ${count.toLocaleString('en')} comments`, 'ms', ms, { bar: '≤ 10 ms', met: ms <= 10 }));
    }
    return found;
  } finally {
    await server.stop();
  }
}

/// Each address is new to the server, which keeps what it has answered.
async function time_of(server, path, count) {
  const times = [];
  const lists = ['newest', 'agreed', 'at'].flatMap((order) => Array.from({ length: pages }, (_, i) => `${order}-${i + 2}`));
  for (const list of lists) {
    const begun = performance.now();
    const page = await server.get(`${path}?list=${list}`);
    times.push(performance.now() - begun);
    if (page.comment_count !== count) throw new Error(`${path}: ${page.comment_count} comments, not ${count}`);
  }
  return median(times);
}
