// What the browser and the person around the page prefer and do: schemes, connection, scrolling, clock.
const preferences = {
  dark: '(prefers-color-scheme: dark)',
  more_contrast: '(prefers-contrast: more)',
  reduced_motion: '(prefers-reduced-motion: reduce)',
  forced_colors: '(forced-colors: active)',
};

/// Tells now, and at every change.
export function watch_surroundings(send) {
  const queries = Object.entries(preferences).map(([name, query]) => [name, matchMedia(query)]);
  const tell_preferences = () =>
    send('preferred', Object.fromEntries(queries.map(([name, { matches }]) => [name, matches])));
  for (const [, query] of queries) query.addEventListener('change', tell_preferences);
  tell_preferences();

  for (const type of ['online', 'offline']) {
    addEventListener(type, () => send('online_changed', { online: navigator.onLine }));
  }
  const tell_scroll = () => send('scrolled', { top: scrollY });
  addEventListener('scroll', tell_scroll, { passive: true });
  tell_scroll();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) send('clock_ticked'); // timers of a hidden page sleep
  });
}

/// A virtual keyboard takes away the lower part of what is seen: the field one writes in stays above it.
export function keep_field_in_view() {
  visualViewport?.addEventListener('resize', () => {
    const field = document.activeElement;
    if (!field?.matches('input,textarea')) return;
    const { top, bottom } = field.getBoundingClientRect();
    const { offsetTop, height } = visualViewport;
    const end = offsetTop + height;
    // Of a long field what counts is its end, where one writes on; the browser follows the caret within it.
    if (top < offsetTop || bottom > end) scrollBy({ top: bottom - Math.max(end - 8, offsetTop), behavior: 'instant' });
  });
}

/// 64 hexadecimal digits nobody can guess.
export function random_digits() {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
