// What there is to hear on a page, in reading order, from the accessible elements alone: role, name, state, value.
const answering = 'a[href],button,input,textarea,select,[role=radio],[role=tab]';
const headings = 'h1,h2,h3,h4,h5,h6';
const passed_over = '[aria-hidden=true],[hidden],canvas,#speech,label[for],script,noscript,#unsupported';
const leaves = ':not(:has(> :not(.line, br, wbr)))';
const contexts = 'ul,ol,dl,table,nav,section,form,dialog,fieldset,[role]';

const plain = (text) => text.replace(/\s+/g, ' ').trim();

/// Parts that stand apart on the screen are heard apart.
function text_of(element) {
  if (element.matches('[aria-hidden=true]')) return '';
  if (element.matches(leaves)) return plain(element.textContent);
  return [...element.childNodes].map((part) => (part.nodeType === Node.ELEMENT_NODE ? text_of(part) : plain(part.data ?? '')))
    .filter(Boolean).join(', ');
}

/// One pause between the parts, whatever ends them.
const sentences = (parts) => parts.filter(Boolean).map((part) => part.replace(/[.\s]+$/, '')).join('. ');

function is_item(element) {
  if (element.matches(answering) || element.matches(headings)) return true;
  if (element.matches('[role=img][aria-label],[role=progressbar]')) return true;
  return element.matches(leaves) && text_of(element) !== '';
}

function collect(element, items) {
  if (element.matches(passed_over)) return;
  if (is_item(element)) items.push(element);
  else for (const child of element.children) collect(child, items);
}

/// Of an open dialog alone, while there is one.
export function items_of(root) {
  const items = [];
  collect(root.querySelector('dialog[open]') ?? root, items);
  return items;
}

export const language_of = (element) => element.closest('[lang]')?.lang ?? '';

function name_of(element) {
  const label = [...element.labels ?? []].map(text_of).join(' ');
  return element.getAttribute('aria-label') || label || (element.matches('input,textarea,select') ? '' : text_of(element));
}

function filled(text, values) { return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole); }

/// What an element is, in the words of the page's language.
function role_of(element, words) {
  const role = element.getAttribute('role');
  if (element.matches(headings)) return filled(words.role_heading, { level: element.localName[1] });
  if (role === 'tab') return words.role_tab;
  if (role === 'radio' || element.type === 'radio') return words.role_radio;
  if (element.type === 'checkbox') return words.role_checkbox;
  if (element.type === 'file') return words.role_file;
  if (element.localName === 'select') return words.role_select;
  if (element.matches('input,textarea')) return words.role_field;
  if (element.localName === 'button') return words.role_button;
  if (element.localName === 'a') return words.role_link;
  if (role === 'img') return words.role_image;
  return role === 'progressbar' ? words.role_progress : '';
}

function states_of(element, words) {
  const is = (name) => element.getAttribute(name) === 'true';
  const can_be_ticked = ['checkbox', 'radio'].includes(element.type) || element.hasAttribute('aria-checked');
  const ticked = element.checked || is('aria-checked') || is('aria-selected') || is('aria-pressed');
  return [can_be_ticked && (ticked ? words.ticked : words.not_ticked), !can_be_ticked && ticked && words.ticked,
    element.hasAttribute('aria-current') && words.current, is('aria-required') && words.required,
    is('aria-invalid') && words.invalid, element.disabled && words.disabled];
}

function value_of(element, words) {
  if (element.localName === 'select') return element.selectedOptions[0]?.label ?? '';
  const is_text = element.localName === 'textarea' || element.type === 'text';
  return is_text ? element.value || words.empty : '';
}

function description_of(element) {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return [element.getAttribute('aria-description'), ...ids.map((id) => text_of(document.getElementById(id)))];
}

/// "name. role. states. value. description", without what there is none of.
export function words_of(element, words) {
  return sentences([name_of(element), role_of(element, words), ...states_of(element, words), value_of(element, words),
    ...description_of(element)]);
}

function words_of_context(element, words) {
  const name = element.getAttribute('aria-label') ?? '';
  const count = (selector) => ({ count: element.querySelectorAll(selector).length });
  if (element.matches('ul,ol')) return filled(words.role_list, count(':scope > li'));
  if (element.matches('table')) return sentences([name, filled(words.role_table, count('tbody tr'))]);
  return name;
}

/// What one comes into with `element`, from the outside in, that `before` was not in.
export function contexts_of(element, before, words) {
  const around = [];
  for (let outer = element.parentElement?.closest(contexts); outer; outer = outer.parentElement?.closest(contexts)) {
    if (!before || !outer.contains(before)) around.unshift(words_of_context(outer, words));
  }
  return around.filter(Boolean);
}
