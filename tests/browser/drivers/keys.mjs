// What a key press carries. Persian letters come from the standard layout (ISIRI 9147), where the
// zero-width non-joiner is Shift+Space.
const rows = {
  KeyQ: '\u0636', KeyW: '\u0635', KeyE: '\u062b', KeyR: '\u0642', KeyT: '\u0641', KeyY: '\u063a',
  KeyU: '\u0639', KeyI: '\u0647', KeyO: '\u062e', KeyP: '\u062d', BracketLeft: '\u062c',
  BracketRight: '\u0686', KeyA: '\u0634', KeyS: '\u0633', KeyD: '\u06cc', KeyF: '\u0628',
  KeyG: '\u0644', KeyH: '\u0627', KeyJ: '\u062a', KeyK: '\u0646', KeyL: '\u0645',
  Semicolon: '\u06a9', Quote: '\u06af', KeyZ: '\u0638', KeyX: '\u0637', KeyC: '\u0632',
  KeyV: '\u0631', KeyB: '\u0630', KeyN: '\u062f', KeyM: '\u067e', Comma: '\u0648', Period: '.',
  Slash: '/', Space: ' ',
};
const shifted = { Space: '\u200c', KeyH: '\u0622', KeyC: '\u0698', KeyM: '\u0621', Slash: '\u061f' };

const code_of_character = new Map();
for (const [code, character] of Object.entries(rows)) code_of_character.set(character, { code, shift: false });
for (const [code, character] of Object.entries(shifted)) code_of_character.set(character, { code, shift: true });
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  const code = `Key${letter.toUpperCase()}`;
  code_of_character.set(letter, { code, shift: false });
  code_of_character.set(letter.toUpperCase(), { code, shift: true });
}
for (const digit of '0123456789') code_of_character.set(digit, { code: `Digit${digit}`, shift: false });

/// The physical key and modifier behind a character; '' for one that no key carries.
export function key_of(character) {
  return code_of_character.get(character) ?? { code: '', shift: false };
}

/// WebDriver's private-use code points for keys that type no character.
export const webdriver_keys = {
  Backspace: '\ue003', Tab: '\ue004', Enter: '\ue007', Shift: '\ue008', Control: '\ue009',
  Alt: '\ue00a', Escape: '\ue00c', PageUp: '\ue00e', PageDown: '\ue00f', End: '\ue010',
  Home: '\ue011', ArrowUp: '\ue013', ArrowDown: '\ue015', ArrowLeft: '\ue012',
  ArrowRight: '\ue014', Delete: '\ue017', Meta: '\ue03d', Space: ' ',
  F2: '\ue032', F4: '\ue034', F8: '\ue038', F9: '\ue039',
};

/// "Control+Shift+a" → { modifiers: ['Control', 'Shift'], key: 'a' }
export function chord(text) {
  const parts = text.split('+');
  return { modifiers: parts.slice(0, -1), key: parts.at(-1) || '+' };
}
