// One API request; status 0 when there was no answer in time.
const patience_ms = 20_000;
const file_patience_ms = 180_000;
let waiting = 0;

/// How many requests have no answer yet.
export function requests_waiting() { return waiting; }

const text_of = (answer) => answer.text();
const bytes_of = async (answer) => new Uint8Array(await answer.arrayBuffer());

async function send({ method, path, body, type, key, person, wait_ms, read = text_of }) {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), wait_ms);
  waiting += 1;
  try {
    const headers = { accept: 'application/json' };
    if (type) headers['content-type'] = type;
    if (key) headers['idempotency-key'] = key;
    if (person) headers['for-person'] = person;
    const answer = await fetch(path, { method, headers, body, signal: control.signal,
      credentials: 'same-origin', redirect: 'error' });
    // The service worker says so of what it had to answer by itself.
    const kept = answer.headers.has('x-kept');
    return { status: answer.status, body: await read(answer), kept };
  } catch {
    return { status: 0, body: '', kept: false };
  } finally {
    waiting -= 1;
    clearTimeout(timer);
  }
}

export function send_request({ method, path, body, key, person }) {
  // Whatever changes something says so, body or not: the server refuses what a form could have sent.
  const type = method === 'GET' ? undefined : 'application/json';
  return send({ method, path, body: body || undefined, type, key, person, wait_ms: patience_ms });
}

/// A file of the site, as bytes.
export function load_file(path) {
  return send({ method: 'GET', path, wait_ms: patience_ms, read: bytes_of });
}

export function send_file({ method, path, file }) {
  if (!file) return Promise.resolve({ status: 0, body: '', kept: false });
  return send({ method, path, body: file, type: 'application/octet-stream', wait_ms: file_patience_ms });
}
