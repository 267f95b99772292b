// What a crowd would have written, put into a database that no server has open; and the server's own time for an answer.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '../browser/processes.mjs';

// A measurement is no person.
process.env.HAMANDISH_WITHOUT_RATE_LIMITS = '1';

const run = promisify(execFile);
const words = 'متنی که کسی درباره این ماده نوشته است. ';

/// Through the triggers, as the server would. Nobody's words are searched for here: an empty row in the index is enough.
const fill_sqlite = `
import array, sqlite3, sys
base = sqlite3.connect(sys.argv[1])
base.execute("INSERT INTO people (mobile_hash, pseudonym, joined_at_ms) VALUES ('a crowd', '777', 0) ON CONFLICT DO NOTHING")
(person,) = base.execute("SELECT id FROM people WHERE pseudonym = '777'").fetchone()
for key, count in (part.split('=') for part in sys.argv[3:]):
    (unit,) = base.execute("SELECT id FROM units WHERE unit_key = ?", (key,)).fetchone()
    base.executemany("INSERT INTO comments (unit_id, person_id, client_key, body, created_at_ms, agree_count)"
                     " VALUES (?, ?, ?, ?, ?, ?)",
                     ((unit, person, f"{key}-{i}", sys.argv[2], i, i % 97) for i in range(int(count))))
base.execute("INSERT INTO comment_words (comment_id, words) SELECT id, '' FROM comments"
             " WHERE id NOT IN (SELECT comment_id FROM comment_words)")
base.commit()
base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
base.close()
# This SQLite knows no checksums of pages, and the server refuses a page that has not its own (sqlite.org/cksumvfs.html).
with open(sys.argv[1], "r+b") as file:
    head = file.read(100)
    size = int.from_bytes(head[16:18], "big")
    for at in range(0, file.seek(0, 2), size):
        file.seek(at)
        words = array.array("I", file.read(size - 8))
        one = two = 0
        pairs = iter(words)
        for a, b in zip(pairs, pairs):
            one = (one + a + two) & 0xFFFFFFFF
            two = (two + b + one) & 0xFFFFFFFF
        file.seek(at + size - 8)
        file.write(array.array("I", [one, two]).tobytes())
`;

/// Without the triggers: a million changes of one row in one transaction would take PostgreSQL hours.
const fill_postgres = (crowds) => `
BEGIN;
ALTER TABLE comments DISABLE TRIGGER USER;
INSERT INTO people (mobile_hash, pseudonym, joined_at_ms) VALUES ('a crowd', '777', 0) ON CONFLICT DO NOTHING;
${Object.entries(crowds).map(([key, count]) => `
INSERT INTO comments (unit_id, person_id, client_key, body, created_at_ms, agree_count, heard, agreement)
SELECT u.id, p.id, u.unit_key || '-' || i, '${words}', i, i % 97, heard_of(i % 97), agreement_of(i % 97, i % 97)
FROM units u, people p, generate_series(1::bigint, ${count}) i WHERE u.unit_key = '${key}' AND p.pseudonym = '777';`).join('')}
INSERT INTO comment_words (comment_id, words) SELECT id, '' FROM comments
WHERE id NOT IN (SELECT comment_id FROM comment_words);
UPDATE units SET comment_count = (SELECT COUNT(*) FROM comments m WHERE m.unit_id = units.id);
DELETE FROM comment_tallies;
INSERT INTO comment_tallies SELECT unit_id, hidden, heard, id % 256, COUNT(*) FROM comments GROUP BY 1, 2, 3, 4;
ALTER TABLE comments ENABLE TRIGGER USER;
COMMIT;
ANALYZE comments;
ANALYZE comment_tallies;
`;

/// `crowds`: { unit key: how many comments more }. The server goes away meanwhile.
export async function crowd(server, crowds) {
  await server.go_away();
  if (server.database) {
    await run('psql', ['-q', '-v', 'ON_ERROR_STOP=1', '-c', fill_postgres(crowds), server.database]);
  } else {
    await run('python3', ['-c', fill_sqlite, join(server.data, 'hamandish.sqlite'), words,
      ...Object.entries(crowds).map(([unit, count]) => `${unit}=${count}`)]);
  }
  await server.come_back();
}

/// Milliseconds the server took for an answer, as its log says (start it with --log-requests), and the answer's text.
export async function server_time(server, path) {
  const answer = await fetch(`${server.url}${path}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${text}`);
  const id = answer.headers.get('x-request-id');
  let line;
  await until(() => {
    line = server.log.findLast((one) => one.includes('"microseconds"') && one.includes(`"${id}"`));
    return line;
  }, { what: `the log to tell of ${path}` });
  return { ms: JSON.parse(line).microseconds / 1000, text };
}
