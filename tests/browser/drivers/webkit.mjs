// WebKitGTK: MiniBrowser driven by WebKitWebDriver, in a window of an invisible display.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { free_port, start, stop, until, x_display, temporary_folder } from '../processes.mjs';
import { Page, audible, viewports } from './page.mjs';
import { chord, webdriver_keys } from './keys.mjs';
import { Session } from './webdriver.mjs';
import { WatchingProxy } from './watching_proxy.mjs';

function mini_browser() {
  if (process.env.HAMANDISH_MINIBROWSER) return process.env.HAMANDISH_MINIBROWSER;
  const machine = execFileSync('uname', ['-m'], { encoding: 'utf8' }).trim();
  const path = `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
  if (!existsSync(path)) throw new Error(`${path} is missing: install webkit2gtk-driver`);
  return path;
}

/// What WebKitGTK calls an image, and a select that opens a list.
const other_role_names = { img: 'image', combobox: 'button' };
const move_to = ({ x, y }) => (
  { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' });

class WebKitPage extends Page {
  constructor(driver, session, proxy) {
    super();
    Object.assign(this, { driver, session, proxy, engine: 'webkit' });
    this.problems = proxy.problems;
    this.failed_loads = proxy.failed_loads;
  }

  can(ability) { return !['media', 'full_page', 'throttle', 'touch', 'ratio', 'scripts', 'offline_event',
      'subpixel_text'].includes(ability); }

  async goto(url) { await this.session.post('/url', { url }); }
  evaluate_text(text) { return this.session.evaluate(text); }

  async confirm(number, { role, name }) {
    const element = await this.session.element(`__probe.held[${number}]`);
    const told_role = await this.session.get(`/element/${element}/computedrole`);
    const told_name = audible(await this.session.get(`/element/${element}/computedlabel`));
    const same_role = told_role === role || other_role_names[role] === told_role;
    if (!same_role || (name !== undefined && told_name !== audible(name))) {
      throw new Error(`accessibility tree says ${told_role} “${told_name}”, not ${role} “${name}”`);
    }
  }

  async #act(...sources) {
    await this.session.post('/actions', { actions: sources });
    await this.session.remove('/actions');
  }

  async #pointer(kind, actions) {
    await this.#act({ type: 'pointer', id: kind, parameters: { pointerType: kind }, actions });
  }
  /// No `held` keys here: its driver sends pointer and keys one after the other.
  async pointer(x, y, { count = 1, button = 'left' } = {}) {
    const number = button === 'right' ? 2 : 0;
    const press = Array.from({ length: count }, () => [{ type: 'pointerDown', button: number }, { type: 'pointerUp', button: number }]);
    await this.#pointer('mouse', [move_to({ x, y }), ...press.flat()]);
  }
  async drag(from, to) {
    const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await this.#pointer('mouse', [move_to(from), { type: 'pointerDown', button: 0 }, move_to(between), move_to(to),
      { type: 'pointerUp', button: 0 }]);
  }
  async finger(x, y) {
    await this.#pointer('touch', [move_to({ x, y }), { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }]);
  }

  async key(text) {
    const { modifiers, key } = chord(text);
    const value = webdriver_keys[key] ?? key;
    const held = modifiers.map((modifier) => webdriver_keys[modifier]);
    const down = [...held, value].map((v) => ({ type: 'keyDown', value: v }));
    const up = [...held, value].reverse().map((v) => ({ type: 'keyUp', value: v }));
    await this.#act({ type: 'key', id: 'keyboard', actions: [...down, ...up] });
  }

  /// The window has a tool bar, so it is set larger by what the page did not get.
  async resize({ width, height }) {
    await this.session.post('/window/rect', { x: 0, y: 0, width, height });
    await until(async () => {
      const inner = await this.evaluate(() => [innerWidth, innerHeight]);
      if (inner[0] === width && inner[1] === height) return true;
      const outer = await this.session.get('/window/rect');
      // The page may still have its old size when the window has its new one.
      await this.session.post('/window/rect', { x: 0, y: 0,
        width: Math.max(width, outer.width + width - inner[0]),
        height: Math.max(height, outer.height + height - inner[1]) });
      return false;
    }, { what: `a viewport of ${width}×${height}`, every_ms: 300 });
  }

  async give_file(number, path) {
    const element = await this.session.element(`__probe.held[${number}]`);
    await this.session.post(`/element/${element}/value`, { text: path });
  }

  async screenshot(path) { writeFileSync(path, Buffer.from(await this.session.get('/screenshot'), 'base64')); }
  async set_offline(offline) { this.proxy.offline = offline; }
  async reload() { await this.session.post('/refresh'); }

  async close() {
    await this.session.end().catch(() => {});
    await stop(this.driver);
    this.proxy.close();
  }
}

/// Its tool bar would not let the window be as narrow as a phone.
function narrow_tool_bar(home) {
  const path = join(home, 'gtk-3.0', 'gtk.css');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `button, button *, entry, entry * {
    min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0); }`);
}

export async function open({ viewport = viewports.desktop, dark = false } = {}) {
  const port = await free_port();
  const proxy = await new WatchingProxy().listen();
  const home = temporary_folder('webkit');
  narrow_tool_bar(home);
  // One thread draws: a second would wait for the processors that another browser fills.
  const driver = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { DISPLAY: await x_display(), LIBGL_ALWAYS_SOFTWARE: '1', LP_NUM_THREADS: '1', GDK_BACKEND: 'x11', HOME: home,
      XDG_CACHE_HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1' },
  });
  const session = new Session(`http://127.0.0.1:${port}`);
  await until(() => fetch(`${session.address}/status`).then((r) => r.ok, () => false), { what: 'WebKitWebDriver' });
  const browser_flags = ['--automation', `--proxy=http://${proxy.address}`];
  if (dark) browser_flags.push('--dark-mode');
  await session.begin({ browserName: 'MiniBrowser', acceptInsecureCerts: true,
    'webkitgtk:browserOptions': { binary: mini_browser(), args: browser_flags } });
  await session.post('/timeouts', { script: 60_000, pageLoad: 90_000, implicit: 0 });
  const page = new WebKitPage(driver, session, proxy);
  await page.set_viewport(viewport);
  return page;
}
