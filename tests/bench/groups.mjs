// What src/analysis takes on a call of the size the design names, and the command that reads it from files.
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporary_folder } from '../browser/processes.mjs';
import { figure, median } from './figures.mjs';

const run = promisify(execFile);
const rounds = 3;

async function library_times() {
  const times = {};
  for (let round = 0; round < rounds; ++round) {
    const { stdout } = await run(join(process.env.HAMANDISH_BUILD, 'tests/bench/analysis_bench'));
    if (/wrong/.test(stdout)) throw new Error('the made-up camps were not found');
    for (const line of stdout.trim().split('\n')) {
      const [name, ms] = line.split(' ');
      (times[name] ??= []).push(Number(ms) / 1000);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

export const title = 'analysis: 30,000 people × 1,000 comments; 400,000 participants and 1,000,000 votes';

export async function measure() {
  const times = await library_times();
  const seconds = (what, name, bar) => figure(what, 's', times[name], { bar: `< ${bar} s`, met: times[name] < bar });
  const command = await statistics_command();
  return [
    seconds('opinion groups, every tenth vote cast', 'groups_sparse', 5),
    seconds('the same after some more votes', 'groups_sparse_update', 5),
    seconds('opinion groups, every vote cast', 'groups_full', 5),
    seconds('the same after some more votes', 'groups_full_update', 5),
    seconds('statistics of 400,000, counted and suppressed', 'statistics', 1),
    figure('the command, with reading both CSV files', 's', command, { bar: '< 1 s', met: command < 1 }),
  ];
}

async function write_lines(path, header, count, line) {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let first = 0; first < count; first += 10000) {
    const lines = Array.from({ length: Math.min(10000, count - first) }, (_, i) => line(first + i)).join('\n');
    if (!file.write(`${lines}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/// Numbers that look random and are the same in every run.
function drawn(i, count) { return Math.floor(((Math.imul(i + 1, 2654435761) >>> 0) / 2 ** 32) * count); }

async function statistics_command() {
  const folder = temporary_folder('statistics');
  const participants = join(folder, 'participants.csv');
  const votes = join(folder, 'votes.csv');
  const province = (i) => `IR-${String(drawn(i, 31)).padStart(2, '0')}`;
  await write_lines(participants, 'participant,age,gender,province,audience,channel,joined_at', 400000, (i) =>
    `p${i},${15 + drawn(i * 3, 60)},${i % 2 ? 'female' : 'male'},${province(i)},public,${i % 3 ? 'web' : 'phone'},2026-11-${10 + drawn(i * 7, 20)}T08:00:00Z`);
  await write_lines(votes, 'participant,question,choice', 1000000, (i) =>
    `p${i % 400000},article-${Math.floor(i / 400000)},${['agree', 'disagree', 'pass'][drawn(i, 3)]}`);
  const times = [];
  for (let round = 0; round < rounds; ++round) {
    const begun = performance.now();
    await run(process.env.HAMANDISH_SERVER, ['analyse', 'statistics', participants, votes, '--json'], { maxBuffer: 2 ** 26 });
    times.push((performance.now() - begun) / 1000);
  }
  return median(times);
}
