// One API request; status 0 when there was no answer in time.
const patience_ms = 20_000;

export async function send_request({ method, path, body }) {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), patience_ms);
  try {
    const headers = { accept: 'application/json' };
    // Whatever changes something says so, body or not: the server refuses what a form could have sent.
    if (method !== 'GET') headers['content-type'] = 'application/json';
    const answer = await fetch(path, { method, headers, body: body || undefined, signal: control.signal,
      credentials: 'same-origin', redirect: 'error' });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return { status: 0, body: '' };
  } finally {
    clearTimeout(timer);
  }
}
