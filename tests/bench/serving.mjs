// Requests a second of a cached call page from our server and from nginx serving the same bytes with
// the same headers, by turns, under the same load. nginx gets as many workers as there are cores.
import { writeFileSync, mkdirSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { request } from 'node:http';
import { Server } from '../browser/server.mjs';
import { free_port, start, stop, temporary_folder, until } from '../browser/processes.mjs';
import { figure, median } from './figures.mjs';

export const title = 'a cached call page, brotli, 64 connections, keep-alive';
const rounds = 5;
const seconds = 4;
const run = promisify(execFile);
/// What a browser sends that could make an answer another one; both servers are asked with it.
const asked_with = {
  'Accept-Encoding': 'br', 'Accept-Language': 'fa-IR,fa;q=0.9,en;q=0.8',
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8',
};

export async function measure() {
  const server = await Server.start();
  let nginx;
  try {
    const { calls: [call] } = await server.get('/api/v1/calls');
    const results = [];
    for (const [what, path] of [['HTML page', `/fa/calls/${call.slug}`], ['API answer', `/api/v1/calls/${call.slug}`]]) {
      const page = await fetch_raw(`${server.url}${path}`);
      nginx = await start_nginx(page);
      results.push(await compare(what, page, `${server.url}${path}`, nginx.url));
      await stop(nginx.child);
    }
    return results.flat();
  } finally {
    if (nginx) await stop(nginx.child);
    await server.stop();
  }
}

async function compare(what, page, ours_url, nginx_url) {
  const ours = [];
  const theirs = [];
  for (let round = 0; round < rounds; ++round) {
    ours.push(await load(ours_url));
    theirs.push(await load(nginx_url));
  }
  const [a, b] = [median(ours), median(theirs)];
  return [
    figure(`${what}: bytes on the wire`, 'B', page.body.length),
    figure(`${what}: requests a second`, '/s', a, { peer: b, peer_name: 'nginx', bar: '≥ 0.7 ×', met: a >= 0.7 * b }),
  ];
}

/// The answer as it travels: not decoded.
function fetch_raw(url) {
  return new Promise((done, fail) => {
    request(url, { headers: asked_with }, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      if (answer.statusCode !== 200) fail(new Error(`${url}: ${answer.statusCode}`));
      done({ headers: answer.headers, body: Buffer.concat(chunks) });
    }).on('error', fail).end();
  });
}

async function load(url) {
  const headers = Object.entries(asked_with).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const { stdout } = await run('wrk', ['-t1', '-c64', `-d${seconds}s`, ...headers, url]);
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout);
  if (!rate || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk on ${url}:\n${stdout}`);
  return Number(rate[1]);
}

async function start_nginx({ headers, body }) {
  const folder = temporary_folder('nginx');
  const port = await free_port();
  mkdirSync(join(folder, 'root'));
  writeFileSync(join(folder, 'root/page'), body);
  const own = ['content-length', 'connection', 'date', 'server', 'etag', 'last-modified', 'content-type',
    'transfer-encoding', 'keep-alive', 'accept-ranges'];
  const added = Object.entries(headers).filter(([name]) => !own.includes(name))
    .map(([name, value]) => `add_header ${name} "${String(value).replaceAll('"', '\\"')}";`).join('\n');
  writeFileSync(join(folder, 'nginx.conf'), `
    daemon off; worker_processes ${cpus().length}; pid ${folder}/pid; error_log ${folder}/error.log;
    ${process.getuid() === 0 ? 'user root;' : ''}
    events { worker_connections 1024; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; etag on;
      open_file_cache max=16; default_type "${headers['content-type']}";
      client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder};
      uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
      server { listen 127.0.0.1:${port}; root ${folder}/root; location = /page { ${added} } }
    }`);
  const log = [];
  const child = start('nginx', ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')],
    { on_line: (line) => log.push(line) });
  const url = `http://127.0.0.1:${port}/page`;
  await until(() => fetch(url).then((answer) => answer.ok, () => false), { what: `nginx (${log.join(' ')})` });
  return { child, url };
}
