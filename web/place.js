// Where a reader is: the first thing in view and how far below the top it stands. It outlives a change
// of layout, which a scroll position does not.
const landmarks = 'h1,h2,h3,h4,p,li,button,textarea,input';

/// Nothing at the very start of a page.
export function place_in_view(root) {
  if (scrollY === 0) return null;
  for (const element of root.querySelectorAll(landmarks)) {
    const { top, height } = element.getBoundingClientRect();
    if (element.id && height > 0 && top >= 0) return { id: element.id, top };
  }
  return null;
}

export function show_place(place) {
  const element = place && document.getElementById(place.id);
  if (element) scrollBy({ top: element.getBoundingClientRect().top - place.top, behavior: 'instant' });
}
