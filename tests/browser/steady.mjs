/// A text without what changes from run to run: numbers, and the marks that isolate them.
export const steady = (text) => text.replace(/[\p{Nd}]+/gu, '#').replace(/[\u2066-\u2069]/g, '');

/// The instant at which goldens are taken: months have names, and a name has a length.
export const golden_clock = '2026-11-24T08:00:00Z';
