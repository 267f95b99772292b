// Chromium's accessibility tree, as the DevTools protocol tells it.
import { cut, line_of } from './lines.mjs';

const facts_told = ['level', 'checked', 'pressed', 'selected', 'expanded', 'disabled', 'required', 'invalid', 'modal', 'busy', 'live', 'multiline'];
const plain = new Set([false, 'false', undefined, '', 'off']);
const without_meaning = new Set(['generic', 'none', 'LineBreak', 'InlineTextBox']);

const facts_of = ({ properties = [], value }) => [
  ...properties.filter(({ name, value: told }) => facts_told.includes(name) && !plain.has(told.value))
    .map(({ name, value: told }) => (told.value === true || told.value === 'true' ? name : `${name}=${told.value}`)),
  ...(value?.value ? [`value="${cut(String(value.value))}"`] : [])];

export async function tree_of_chromium(page) {
  const { nodes } = await page.devtools.send('Accessibility.getFullAXTree');
  const by_id = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const children = (node) => (node.childIds ?? []).map((id) => by_id.get(id)).filter(Boolean);
  const texts = (node) => (node.role?.value === 'StaticText' ? [node.name?.value ?? ''] : children(node).flatMap(texts));
  const is_words = (node) => node.role?.value === 'StaticText' || node.role?.value === 'LineBreak'
    || ((node.ignored || without_meaning.has(node.role?.value)) && children(node).every(is_words));
  function visit(node, depth) {
    const role = node.role?.value ?? 'none';
    const inside = children(node);
    if (node.ignored || without_meaning.has(role)) {
      if (inside.length && inside.every(is_words)) return words(node, depth);
      return inside.forEach((child) => visit(child, depth));
    }
    if (role === 'StaticText') return words(node, depth);
    const only_words = inside.every(is_words);
    lines.push(line_of(depth, role, node.name?.value || (only_words ? texts(node).join('') : ''), facts_of(node)));
    if (!only_words) inside.forEach((child) => visit(child, depth + 1));
  }
  function words(node, depth) {
    const text = texts(node).join('').trim();
    if (text) lines.push(line_of(depth, 'text', text));
  }
  visit(nodes[0], 0);
  return lines.join('\n');
}
