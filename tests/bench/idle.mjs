// The server's memory with ten thousand connections that were answered once and only wait.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { Server } from '../browser/server.mjs';
import { figure, median } from './figures.mjs';

// They all come from one address.
process.env.HAMANDISH_WITHOUT_RATE_LIMITS = '1';

export const title = '10,000 idle connections';
const wanted = 10_000;
const at_once = 200;

/// Mebibytes that a process has in memory.
export function resident_mib(pid) {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

export async function measure() {
  const server = await Server.start({ options: ['--request-seconds', '3600', '--max-connections', String(wanted + 100)] });
  const sockets = [];
  try {
    await server.get('/api/v1/calls');
    const before = resident_mib(server.child.pid);
    while (sockets.length < wanted)
      sockets.push(...await Promise.all(Array.from({ length: at_once }, () => answered_once(server.port))));
    const held = open_sockets(server.child.pid);
    if (held < wanted) throw new Error(`the server holds ${held} connections of ${wanted}`);
    const after = resident_mib(server.child.pid);
    const times = [];
    for (let i = 0; i < 50; ++i) {
      const begun = performance.now();
      await server.get('/api/v1/calls');
      times.push(performance.now() - begun);
    }
    return [
      figure('memory of the server before', 'MiB', before),
      figure(`memory with ${wanted.toLocaleString('en')} idle connections`, 'MiB', after,
        { bar: '≤ 300 MiB', met: after <= 300 }),
      figure('for each', 'KiB', (after - before) * 1024 / wanted),
      figure('an answer meanwhile', 'ms', median(times)),
    ];
  } finally {
    for (const socket of sockets) socket.destroy();
    await server.stop();
  }
}

/// A connection on which one answer has come.
function answered_once(port) {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /livez HTTP/1.1\r\nHost: h\r\n\r\n'));
    socket.on('error', fail);
    socket.on('close', () => fail(new Error('the server closed a connection')));
    socket.once('data', () => done(socket));
  });
}

function open_sockets(pid) {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).filter((name) => {
    try {
      return readlinkSync(`${folder}/${name}`).startsWith('socket:');
    } catch { return false; } // closed meanwhile
  }).length;
}
