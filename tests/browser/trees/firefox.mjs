// What Firefox's accessibility tree answers: every element it has by one of these roles, in the page's order.
import { shared_id } from '../drivers/firefox.mjs';
import { audible } from '../drivers/page.mjs';
import { line_of } from './lines.mjs';

const roles = ['banner', 'navigation', 'main', 'contentinfo', 'region', 'form', 'dialog', 'article', 'complementary', 'group',
  'heading', 'link', 'button', 'textbox', 'radiogroup', 'radio', 'checkbox', 'combobox', 'tablist', 'tab', 'list',
  'table', 'rowheader', 'columnheader', 'status', 'alert', 'progressbar', 'img'];

/// In the page: how deep each element stands among the others, where, and what it proposes as its name.
function places_of(ids) {
  const all = ids.map((id) => document.getElementById(id));
  return all.map((element) => ({
    depth: all.filter((other) => other !== element && other.contains(element)).length,
    order: all.filter((other) => other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).length,
    name: window.__probe.name_of(element) }));
}

async function found_as(page, role) {
  const context = page.page.mainFrame().browsingContext;
  const nodes = await context.locateNodes({ type: 'accessibility', value: { role } }, []);
  return nodes.map(({ sharedId, value }) => ({ role, sharedId, id: value?.attributes?.id ?? '' })).filter(({ id }) => id);
}

export async function tree_of_firefox(page) {
  const found = [];
  for (const role of roles) found.push(...await found_as(page, role));
  await page.probe('listing'); // the probe is there
  const places = await page.evaluate(places_of, found.map(({ id }) => id));
  const named = [];
  for (const [index, node] of found.entries()) // one after another: each waits for all that were asked before it
    named.push({ ...node, ...places[index], name: await confirmed(page.page, node, places[index].name) });
  return named.sort((a, b) => a.order - b.order).map(({ depth, role, name }) => line_of(depth, role, name)).join('\n');
}

/// The name that the tree has, if it is the one the page proposes.
async function confirmed(page, { role, sharedId, id }, name) {
  if (!name) return '';
  const context = page.mainFrame().browsingContext;
  // Asked of its surroundings only: computing the names of a whole page takes Firefox seconds.
  const around = await shared_id(page, `document.getElementById(${JSON.stringify(id)}).parentNode`);
  for (const one of new Set([name, audible(name)])) {
    const nodes = await context.locateNodes({ type: 'accessibility', value: { role, name: one } }, [{ sharedId: around }]);
    if (nodes.some((node) => node.sharedId === sharedId)) return audible(name);
  }
  return `?${audible(name)}`;
}
