// node soak_memory.mjs [MINUTES]: reads, votes, comments and reactions all the time; the server's memory a sixth into it
// (ten minutes of an hour) beside its memory at the end. Ends with 1 when it has grown by more than a tenth.
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from '../browser/server.mjs';
import { figure, median, print_table } from './figures.mjs';
import { resident_mib } from './idle.mjs';

process.env.HAMANDISH_WITHOUT_RATE_LIMITS = '1';

const minutes = Number(process.argv[2] ?? 60);
if (!(minutes > 0)) {
  console.error('soak_memory.mjs [MINUTES]: a positive number of minutes');
  process.exit(2);
}
const people = 24;
const most_growth = 1.1;
const choices = ['agree', 'disagree', 'pass'];
const any = (list) => list[Math.floor(Math.random() * list.length)];

/// A connection that the server has just closed, because nothing came over it for a while: whoever asks asks again, as
/// browsers do. Anything else is a fault.
async function unless_closed(turn, counts) {
  try {
    await turn();
    counts.turns += 1;
  } catch (error) {
    if (error.cause?.code !== 'UND_ERR_SOCKET') throw error;
    counts.closed += 1;
  }
}

/// One person: reads much, says something now and then.
async function take_part(server, citizen, { slug, units }, counts, until_ms) {
  while (Date.now() < until_ms) {
    await unless_closed(() => one_turn(server, citizen, { slug, units }, counts), counts);
    await pause(20 + Math.random() * 60);
  }
}

async function one_turn(server, citizen, { slug, units }, counts) {
  const unit = any(units);
  const path = `/api/v1/calls/${slug}/units/${unit}`;
  const page = await server.get(path);
  await read(server, any([`/fa/calls/${slug}`, `/en/calls/${slug}/${unit}`, `/fa/calls/${slug}/${unit}?list=newest`,
    `/api/v1/calls/${slug}`, '/fa/', `${path}?list=agreed`]));
  const kind = Math.random();
  if (kind < 0.4) await citizen.vote(slug, unit, any(choices));
  else if (kind < 0.7 && page.comments.length) await citizen.react(any(page.comments).id, any(choices));
  else if (kind < 0.8) await citizen.comment(slug, unit, `نظر ${Math.random().toString(36).slice(2)} ${counts.comments++}`);
}

async function read(server, path) {
  const answer = await fetch(`${server.url}${path}`);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`);
}

/// A figure every few seconds: { at: share of the time, mib }.
async function watch(server, begun_ms, until_ms) {
  const seen = [];
  while (Date.now() < until_ms) {
    seen.push({ at: (Date.now() - begun_ms) / (until_ms - begun_ms), mib: resident_mib(server.child.pid) });
    await pause(Math.min(5000, minutes * 60_000 / 120));
  }
  return seen;
}

const server = await Server.start();
const { calls: [{ slug }] } = await server.get('/api/v1/calls');
const { units } = await server.get(`/api/v1/calls/${slug}`);
const citizens = [];
for (let i = 0; i < people; ++i) citizens.push(await server.citizen(`0912${1_200_000 + i}`));
const begun_ms = Date.now();
const until_ms = begun_ms + minutes * 60_000;
const counts = { turns: 0, comments: 0, closed: 0 };
const [seen] = await Promise.all([watch(server, begun_ms, until_ms), ...citizens.map((citizen) =>
  take_part(server, citizen, { slug, units: units.map(({ key }) => key) }, counts, until_ms))]);
const between = (from, to) => median(seen.filter(({ at }) => at >= from && at < to).map(({ mib }) => mib));
const early = between(1 / 7, 1 / 5);
const late = between(0.95, 1);
const met = late <= early * most_growth;
print_table(`${minutes} minutes of taking part: ${counts.turns} turns, ${counts.comments} comments, ${counts.closed} connections found closed`, [
  figure('memory a sixth into it', 'MiB', early),
  figure('memory at the end', 'MiB', late, { peer: early, peer_name: 'a sixth into it', bar: `≤ ${most_growth} ×`, met }),
]);
await server.stop();
process.exit(met ? 0 : 1);
