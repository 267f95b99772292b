// Which words of the page are selected, told once the hand that selects them rests: with a mouse, a finger or
// the keyboard. That nothing is selected any more is not told: pressing what works on the selection ends it.
import { pieces_of, text_of } from './copy.js';

const rest_ms = 250;

/// What of `leaf` stands before or after the range: all of it that lies on that side.
function beside(leaf, range, side) {
  const rest = document.createRange();
  rest.selectNodeContents(leaf);
  if (side === 'before' && leaf.contains(range.startContainer)) rest.setEnd(range.startContainer, range.startOffset);
  else if (side === 'after' && leaf.contains(range.endContainer)) rest.setStart(range.endContainer, range.endOffset);
  else return '';
  return rest.toString();
}

export function watch_selection({ root, mirror, send }) {
  let waiting = 0;
  const tell = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const pieces = pieces_of(range, root);
    if (!pieces.length) return;
    send('words_selected', {
      nodes: pieces.map(({ leaf }) => mirror.node_of(leaf)),
      before: beside(pieces[0].leaf, range, 'before'),
      words: text_of(pieces),
      after: beside(pieces.at(-1).leaf, range, 'after'),
    });
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, rest_ms);
  });
}
