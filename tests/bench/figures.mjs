// A measurement's figures: the median of several runs, a peer or a limit beside it, and a table.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/// One line of a result. `ours` and `peer` are numbers of `unit`, `ratio` is ours to the peer's; `bar` is
/// the limit of the design and `met` whether it holds (undefined: no bar).
export function figure(what, unit, ours, { peer, peer_name = '', bar = '', met } = {}) {
  const ratio = typeof peer === 'number' && peer > 0 ? ours / peer : undefined;
  return { what, unit, ours, peer, peer_name, ratio, bar, met };
}

function shown(value, unit) {
  if (value === undefined) return '';
  if (typeof value !== 'number') return String(value);
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2;
  return `${value.toLocaleString('en', { maximumFractionDigits: digits })} ${unit}`.trim();
}

export function print_table(title, figures) {
  const rows = [['', 'ours', 'beside it', 'ratio', 'bar', '']];
  for (const { what, unit, ours, peer, peer_name, ratio, bar, met } of figures) {
    const verdict = met === undefined ? '' : met ? 'holds' : 'MISSED';
    rows.push([what, shown(ours, unit), peer === undefined ? '' : `${shown(peer, unit)} ${peer_name}`,
      ratio === undefined ? '' : `${ratio.toFixed(2)} ×`, bar, verdict]);
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${title}`);
  for (const row of rows) console.log(`  ${row.map((cell, i) => cell.padEnd(widths[i])).join('  ')}`.trimEnd());
}
