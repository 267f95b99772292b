// Every process a test starts is started here and ends with the test, however the test ends.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Set();
const guests = new Set(); ///< started by a library
const folders = new Set();

/// Kills a process and all its descendants: each child leads its own process group.
function kill_group(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

function end_all() {
  for (const child of running) kill_group(child, 'SIGKILL');
  running.clear();
  for (const guest of guests) guest.kill('SIGKILL');
  for (const folder of folders) {
    try {
      remove(folder);
    } catch { /* a dying browser may still be writing; the folder is a temporary one */ }
  }
}

process.on('exit', end_all);
for (const [signal, code] of [['SIGTERM', 143], ['SIGINT', 130], ['SIGHUP', 129]]) {
  process.on(signal, () => process.exit(code));
}

/// What somebody else started ends with the test, too.
export function end_with_the_test(child) { guests.add(child); }

/// Starts a program; `on_line(text, stream)` sees each line it prints.
export function start(program, parameters, { env = {}, on_line, cwd } = {}) {
  const child = spawn(program, parameters, {
    env: { ...process.env, ...env }, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.ended = new Promise((done) => {
    child.on('exit', (code, signal) => done({ code, signal }));
    child.on('error', (error) => done({ code: -1, signal: null, error }));
  });
  for (const stream of ['stdout', 'stderr']) {
    let rest = '';
    child[stream].setEncoding('utf8');
    child[stream].on('data', (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      for (const line of lines) on_line?.(line, stream);
    });
  }
  return child;
}

/// Ends a process started here and waits until it is gone.
export async function stop(child, signal = 'SIGTERM') {
  if (!running.has(child)) return child.ended;
  kill_group(child, signal);
  const patience = setTimeout(() => kill_group(child, 'SIGKILL'), 10_000);
  const end = await child.ended;
  clearTimeout(patience);
  kill_group(child, 'SIGKILL');
  running.delete(child);
  return end;
}

export function temporary_folder(name) {
  const folder = mkdtempSync(join(tmpdir(), `hamandish-${name}-`));
  folders.add(folder);
  return folder;
}

function is_free(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.on('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

/// Not one of those that systems lend to outgoing connections (tests/support/free_port.h): browsers make
/// many, and one may get it before the server does, or while the server is away. No browser forbids these.
export async function free_port() {
  for (let tries = 0; tries < 1000; ++tries) {
    const port = 12000 + Math.floor(Math.random() * 20000);
    if (await is_free(port)) return port;
  }
  throw new Error('no free port from 12000 to 32000');
}

/// Asks again and again until `ask()` gives something true; the tests' only way of waiting.
export async function until(ask, { what, timeout_ms = 30_000, every_ms = 50 } = {}) {
  const deadline = Date.now() + timeout_ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${timeout_ms} ms for ${what ?? ask}`);
    await new Promise((wake) => setTimeout(wake, every_ms));
  }
}

let display;
/// One invisible X display for the engines that want a window; ":N".
export function x_display() {
  display ??= new Promise((done, fail) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    running.add(child);
    child.on('error', (error) => fail(new Error(`Xvfb does not start: ${error.message}`)));
    child.on('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', (number) => done(`:${String(number).trim()}`));
  });
  return display;
}
