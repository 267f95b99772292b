// A tree as lines: one a node, indented, long words cut.
import { steady } from '../steady.mjs';

const longest = 60;

export const cut = (text) => {
  const one_line = steady(text).replace(/\s+/g, ' ').trim(); // first, or where it is cut follows the day of the run
  return one_line.length > longest ? `${one_line.slice(0, longest)}…` : one_line;
};

/// heading "Words" level=2
export function line_of(depth, role, name, facts = []) {
  const words = name ? ` "${cut(name)}"` : '';
  return `${'  '.repeat(depth)}${role}${words}${facts.map((fact) => ` ${fact}`).join('')}`;
}
