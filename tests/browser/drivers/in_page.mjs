// Runs inside the page. Finds elements as a screen reader would name them; each driver then asks its
// engine's own accessibility tree whether it agrees (Page.confirm), so this need only propose.
// One self-contained function: its text is sent to the browser.
export function in_page() {
  const held = [];
  const by_tag = {
    a: (e) => (e.hasAttribute('href') ? 'link' : 'generic'), button: 'button', h1: 'heading',
    h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading', ul: 'list', ol: 'list',
    li: 'listitem', nav: 'navigation', main: 'main', article: 'article', aside: 'complementary',
    textarea: 'textbox', p: 'paragraph', img: 'img', form: 'form', dialog: 'dialog', table: 'table',
    tr: 'row', td: 'cell', th: 'columnheader', progress: 'progressbar', fieldset: 'group',
    select: 'combobox', option: 'option', section: (e) => (labelled(e) ? 'region' : 'generic'),
    header: (e) => (sectioned(e) ? 'generic' : 'banner'), hr: 'separator',
    footer: (e) => (sectioned(e) ? 'generic' : 'contentinfo'), blockquote: 'blockquote',
    input: (e) => ({ checkbox: 'checkbox', radio: 'radio', button: 'button', submit: 'button', file: 'button',
      search: 'searchbox', range: 'slider', number: 'spinbutton' })[e.type] ?? 'textbox',
  };
  const named_by_content = new Set(['button', 'link', 'heading', 'tab', 'radio', 'checkbox', 'option',
    'menuitem', 'cell', 'columnheader', 'row', 'switch', 'tooltip']);
  const squeeze = (text) => text.replace(/[\s\u00a0]+/g, ' ').trim();
  const labelled = (e) => e.hasAttribute('aria-label') || e.hasAttribute('aria-labelledby');
  const sectioned = (e) => e.parentElement?.closest('article,aside,main,nav,section');

  function role_of(element) {
    const told = element.getAttribute('role')?.trim().split(/\s+/)[0];
    if (told) return told;
    const rule = by_tag[element.localName];
    return typeof rule === 'function' ? rule(element) : rule ?? 'generic';
  }

  function hidden(element) {
    if (element.closest('[aria-hidden="true"],[inert]')) return true;
    const style = getComputedStyle(element);
    return style.visibility !== 'visible' || style.display === 'none' || !element.getClientRects().length;
  }

  function text_of(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true') return '';
    const style = getComputedStyle(node);
    if (style.display === 'none' || style.visibility === 'hidden') return '';
    const own = node.getAttribute('aria-label') ?? (node.localName === 'img' ? node.alt : null);
    const text = own ?? [...node.childNodes].map(text_of).join('');
    return style.display.startsWith('inline') || style.display === 'contents' ? text : ` ${text} `;
  }

  function name_of(element) {
    const references = element.getAttribute('aria-labelledby');
    if (references) {
      const texts = references.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean)
        .map((e) => e.getAttribute('aria-label') ?? text_of(e));
      return squeeze(texts.join(' '));
    }
    const label = element.getAttribute('aria-label');
    if (label?.trim()) return squeeze(label);
    if (element.labels?.length) return squeeze([...element.labels].map(text_of).join(' '));
    if (element.localName === 'img') return squeeze(element.alt);
    if (element.localName === 'input' && ['submit', 'button'].includes(element.type)) return element.value;
    if (element.localName === 'fieldset') {
      const legend = element.querySelector(':scope > legend');
      if (legend) return squeeze(text_of(legend));
    }
    const content = named_by_content.has(role_of(element)) ? squeeze(text_of(element)) : '';
    return content || squeeze(element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '');
  }

  /// Isolates around an inserted text are heard and seen by nobody.
  const audible = (text) => squeeze(text).replace(/[\u2066-\u2069]/g, '');

  function matches(name, wanted) {
    if (wanted === undefined || wanted === null) return true;
    if (typeof wanted === 'string') return audible(name) === audible(wanted);
    return new RegExp(wanted.source, wanted.flags).test(audible(name));
  }

  /// Every element with this role and name, in document order, as numbers to ask about later.
  function find({ role, name, within }) {
    const root = within === undefined ? document : held[within];
    const found = [];
    for (const element of root.querySelectorAll('*')) {
      if (role_of(element) !== role || hidden(element) || !matches(name_of(element), name)) continue;
      found.push(held.push(element) - 1);
    }
    return found;
  }

  function rect_of(element) {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  }

  const frame = () => new Promise((done) => { requestAnimationFrame(() => done()); setTimeout(done, 250); });

  /// Nothing of ours moves without a frame; a frame that nobody asked for costs WebKitGTK a whole window.
  const at_rest = () => window.hamandish?.state() === 'canvas' && window.hamandish.at_rest();

  async function settled(element) {
    if (at_rest()) return;
    let before = '';
    for (let tries = 0; tries < 40; ++tries) {
      await frame();
      const now = JSON.stringify(rect_of(element));
      if (now === before) return;
      before = now;
    }
  }

  function hit(element) {
    const r = rect_of(element);
    const x = Math.min(Math.max(r.x + r.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(r.y + r.height / 2, 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    const reached = !!top && (element.contains(top) || top.contains(element)
      || [...(element.labels ?? [])].some((label) => label.contains(top)));
    return { x, y, reached, connected: element.isConnected,
      cover: top ? `<${top.localName} id="${top.id}">` : 'nothing' };
  }

  /// Brings the element into view, waits until it stays put; the point to press, and what covers it.
  async function aim(number) {
    const element = held[number];
    const r = rect_of(element);
    const inside = r.y >= 0 && r.x >= 0 && r.y + Math.min(r.height, 40) <= innerHeight;
    if (!inside) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    await settled(element);
    if (!hit(element).reached) {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      await settled(element);
    }
    return hit(element);
  }

  /// What a keyboard user stands on.
  function focused() {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    return { role: role_of(element), name: name_of(element), id: element.id, rect: rect_of(element),
      number: held.push(element) - 1 };
  }

  return {
    home: document,
    held, find, aim, focused, role_of, name_of,
    role: (number) => role_of(held[number]),
    name: (number) => name_of(held[number]),
    rect: (number) => rect_of(held[number]),
    text: (number) => squeeze(held[number].innerText),
    value: (number) => held[number].value,
    attribute: (number, name) => held[number].getAttribute(name),
    is_disabled: (number) => held[number].disabled === true,
    focus: (number) => held[number].focus(),
    is_focused: (number) => held[number] === document.activeElement,
    listing: () => [...document.querySelectorAll('*')].filter((e) => !hidden(e))
      .map((e) => [role_of(e), name_of(e)])
      .filter(([role, name]) => name && !['generic', 'paragraph', 'listitem', 'list'].includes(role))
      .map(([role, name]) => `${role} “${name}”`).slice(0, 60),
  };
}
