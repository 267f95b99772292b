// Votes a second over HTTP, each answered only after it is on the disk, on SQLite and on PostgreSQL; then kill -9 in the
// middle of a storm, and every vote that was answered must be there after the restart.
import { closeSync, fdatasyncSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Server } from '../browser/server.mjs';
import { temporary_folder } from '../browser/processes.mjs';
import { figure, median } from './figures.mjs';
import { start_postgres } from './postgres.mjs';

// A storm is no person.
process.env.HAMANDISH_WITHOUT_RATE_LIMITS = '1';

export const title = 'durable votes over HTTP, 128 connections';
const people = 300;
const connections = 128;
const rounds = 3;
const run = promisify(execFile);

export async function measure() {
  const found = await measure_on('SQLite');
  const postgres = await start_postgres();
  try {
    return [...found, ...await measure_on('PostgreSQL', postgres.address)];
  } finally {
    await postgres.stop();
  }
}

/// The bars are SQLite's.
async function measure_on(engine, database) {
  const server = await Server.start({ database });
  const barred = (bar, met) => (database ? {} : { bar, met });
  try {
    const { calls: [call] } = await server.get('/api/v1/calls');
    const { units } = await server.get(`/api/v1/calls/${call.slug}`);
    const paths = units.map(({ key }) => `/api/v1/calls/${call.slug}/units/${key}/vote`);
    const cookies = await sign_in_everyone(server);
    const rates = [];
    for (let round = 0; round < rounds; ++round) rates.push((await storm(server, paths, cookies)).rate);
    const rate = median(rates);
    const half = await storm_at(server, paths, cookies, rate / 2);
    const { answered, lost } = await kill_in_the_storm(server, paths, cookies);
    return [
      figure(`${engine}: votes a second`, '/s', rate, { peer: fdatasyncs_per_second(server.data),
        peer_name: 'fdatasync/s of this disk, one after another', ...barred('≥ 5,000 /s', rate >= 5000) }),
      figure(`${engine}: 99th percentile of an answer at half that load`, 'ms', half.p99_ms,
        barred('≤ 50 ms', half.p99_ms <= 50)),
      figure(`${engine}: votes a second meanwhile`, '/s', half.rate),
      figure(`${engine}: answered before kill -9 of the server`, '', answered),
      figure(`${engine}: of those, lost`, '', lost, { bar: '0', met: lost === 0 && answered > 0 }),
    ];
  } finally {
    await server.stop();
  }
}

async function sign_in_everyone(server) {
  const cookies = [];
  for (let first = 0; first < people; first += 25) {
    const numbers = Array.from({ length: 25 }, (_, i) => `0912${String(1000000 + first + i)}`);
    cookies.push(...await Promise.all(numbers.map(async (mobile) => (await server.citizen(mobile)).cookie)));
  }
  return cookies;
}

/// A storm of about so many votes a second. Connections wait for their answers too, so how long they should pause
/// is learnt by trying.
async function storm_at(server, paths, cookies, wanted_rate) {
  const between_ms = connections * 1000 / wanted_rate;
  const trial = await storm(server, paths, cookies, between_ms);
  const answering_ms = connections * 1000 / trial.rate - between_ms;
  return storm(server, paths, cookies, Math.max(1, between_ms - answering_ms));
}

/// wrk turns through people, units and choices, so that nearly every vote changes a row. Every connection waits
/// between its votes for a random time, `pause_ms` on average.
async function storm(server, paths, cookies, pause_ms = 0) {
  const script = join(temporary_folder('votes'), 'votes.lua');
  const table = (items) => `{${items.map((item) => JSON.stringify(item)).join(',')}}`;
  writeFileSync(script, `
    local cookies, paths, choices = ${table(cookies)}, ${table(paths)}, {"agree", "disagree", "pass"}
    local n = 0
    function request()
      n = n + 1
      local person = cookies[n % #cookies + 1]
      local path = paths[math.floor(n / #cookies) % #paths + 1]
      local choice = choices[math.floor(n / (#cookies * #paths)) % 3 + 1]
      return wrk.format("PUT", path, { ["Content-Type"] = "application/json", ["Cookie"] = person,
        ["Origin"] = ${JSON.stringify(server.url)} }, '{"choice":"' .. choice .. '"}')
    end
    ${pause_ms ? `function delay() return math.floor(-math.log(1 - math.random()) * ${pause_ms}) end` : ''}`);
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, '-d5s', '--latency', '-s', script, server.url]);
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout);
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  if (!rate || !p99 || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk:\n${stdout}`);
  return { rate: Number(rate[1]), p99_ms: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit] };
}

/// Everyone's vote on every unit once more, to "pass"; the server is killed while they arrive.
async function kill_in_the_storm(server, paths, cookies) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const votes = cookies.flatMap((cookie) => paths.map((path) => ({ cookie, path })));
  const marked = votes.map((vote, i) => ({ ...vote, choice: i % 2 ? 'pass' : 'agree' }));
  const answered = [];
  let killed;
  await Promise.all(marked.map(async (vote) => {
    if (await put(agent, server, vote)) answered.push(vote);
    if (answered.length >= marked.length / 2) killed ??= server.kill();
  }));
  await killed;
  await server.restart({ kill: true }); // it is dead already
  let lost = 0;
  for (const { cookie, path, choice } of answered) {
    const mine = await fetch(`${server.url}${path.replace(/vote$/, 'mine')}`, { headers: { cookie } });
    if ((await mine.json()).vote !== choice) lost += 1;
  }
  return { answered: answered.length, lost };
}

function put(agent, server, { cookie, path, choice }) {
  const body = JSON.stringify({ choice });
  return new Promise((done) => {
    const asked = request(`${server.url}${path}`, { method: 'PUT', agent, headers: { cookie, origin: server.url,
      'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (answer) => {
      answer.resume();
      answer.on('end', () => done(answer.statusCode === 200));
      answer.on('error', () => done(false));
    });
    asked.on('error', () => done(false));
    asked.end(body);
  });
}

/// What the disk itself allows to whoever syncs every write alone.
function fdatasyncs_per_second(folder) {
  const file = openSync(join(folder, '..', 'sync-probe'), 'w');
  const block = Buffer.alloc(4096, 1);
  const begun = performance.now();
  let count = 0;
  for (; performance.now() - begun < 1000; ++count) {
    writeSync(file, block);
    fdatasyncSync(file);
  }
  closeSync(file);
  return count;
}
