// A PostgreSQL of the measurement's own, with the settings that its package ships: it syncs what it commits.
import { execFile } from 'node:child_process';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { free_port, start, stop, temporary_folder, until } from '../browser/processes.mjs';

const programs = '/usr/lib/postgresql/15/bin';
const run = promisify(execFile);
const nobody = 65534;

/// PostgreSQL refuses to run as root, and rightly.
const is_root = process.getuid() === 0;
const as_nobody = (program, words) => (is_root
  ? ['setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', join(programs, program), ...words]]
  : [join(programs, program), words]);

/// { address, stop() }: an empty database, "postgresql://…".
export async function start_postgres() {
  const folder = temporary_folder('postgres');
  if (is_root) chownSync(folder, nobody, nobody);
  const data = join(folder, 'data');
  await run(...as_nobody('initdb', ['-D', data, '-U', 'hamandish', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']), { cwd: folder });
  const port = await free_port();
  const log = [];
  const child = start(...as_nobody('postgres', ['-D', data, '-k', folder, '-h', '', '-p', String(port)]),
    { cwd: folder, on_line: (line) => log.push(line) });
  const place = ['-h', folder, '-p', String(port), '-U', 'hamandish'];
  await until(() => run(join(programs, 'createdb'), [...place, 'site']).then(() => true, () => false),
    { what: `PostgreSQL to start:\n${log.join('\n')}` });
  return {
    address: `postgresql:///site?host=${folder}&port=${port}&user=hamandish`,
    stop: () => stop(child, 'SIGINT'), // "fast": it closes its files
  };
}
