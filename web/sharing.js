// Passing this page on: by what the device offers for it, or by copying its address; and copying a text.
const outcomes = { shared: 0, copied: 1, failed: 2 }; // app::ShareOutcome

export async function share(title) {
  const url = location.origin + location.pathname;
  if (!navigator.share) return copy(url);
  try {
    await navigator.share({ title, url });
    return outcomes.shared;
  } catch (error) {
    return error.name === 'AbortError' ? outcomes.shared : outcomes.failed; // thought better of
  }
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return outcomes.copied;
  } catch {
    return outcomes.failed;
  }
}
