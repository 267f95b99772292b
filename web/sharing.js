// Passing this page on: by what the device offers for it, or by copying its address.
const outcomes = { shared: 0, copied: 1, failed: 2 }; // app::ShareOutcome

export async function share(title) {
  const url = location.origin + location.pathname;
  try {
    if (navigator.share) {
      await navigator.share({ title, url });
      return outcomes.shared;
    }
    await navigator.clipboard.writeText(url);
    return outcomes.copied;
  } catch (error) {
    return error.name === 'AbortError' ? outcomes.shared : outcomes.failed; // thought better of
  }
}
