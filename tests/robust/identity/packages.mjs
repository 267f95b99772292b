// npm packages live outside the checkout: the first argument is the folder that npm filled.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];

export async function load(name) {
  const entry = createRequire(join(folder, 'any.js')).resolve(name);
  return import(pathToFileURL(entry).href);
}

/// Listens on the loopback and says so once `answer` is there to take requests.
export function listen(server, port, ready) {
  server.listen(port, '127.0.0.1', async () => {
    const origin = `http://127.0.0.1:${server.address().port}`;
    await ready(origin);
    console.log(`listening ${origin}`);
  });
}
