// Small texts kept on the device. A browser that refuses to keep anything keeps nothing: the client
// holds its state in memory either way.
const prefix = 'hamandish/';

/// [key, value] of everything kept.
export function stored_texts() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
      .map((key) => [key.slice(prefix.length), localStorage.getItem(key)]);
  } catch {
    return [];
  }
}

/// An empty value forgets the key.
export function store_text(key, value) {
  try {
    if (value) localStorage.setItem(prefix + key, value);
    else localStorage.removeItem(prefix + key);
  } catch (error) {
    console.warn('not kept on this device', error);
  }
}

/// Tells what another tab keeps from now on, or has forgotten: an empty value.
export function watch_other_tabs(tell) {
  addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(prefix)) tell({ name: key.slice(prefix.length), value: newValue ?? '' });
  });
}
