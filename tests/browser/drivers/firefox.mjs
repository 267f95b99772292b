// Firefox ESR through WebDriver BiDi, in a window of an invisible display: headless has no WebGL2.
import { load } from '../modules.mjs';
import { end_with_the_test, temporary_folder, x_display } from '../processes.mjs';
import { Page, address_of_next_tab, audible, drag_by, viewports, report_violations } from './page.mjs';
import { chord } from './keys.mjs';

const preferences = {
  'webgl.force-enabled': true, 'layers.acceleration.force-enabled': true, 'gfx.webrender.software': true,
  'app.update.enabled': false, 'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.enabled': false,
  'network.captive-portal-service.enabled': false, 'network.connectivity-service.enabled': false,
  'browser.aboutwelcome.enabled': false, 'layout.css.prefers-color-scheme.content-override': 1,
  'ui.prefersReducedMotion': 0, 'dom.w3c_touch_events.enabled': 1, 'accessibility.tabfocus': 7,
  'browser.tabs.remote.autostart': true, 'fission.autostart': true,
};

/// By what the protocol names the element that `expression` gives in the page.
export async function shared_id(page, expression) {
  const element = await page.evaluateHandle(expression);
  const { sharedId } = element.remoteValue();
  await element.dispose();
  return sharedId;
}

class FirefoxPage extends Page {
  constructor(context, page) {
    super();
    Object.assign(this, { context, page, engine: 'firefox' });
  }

  can(ability) { return !['media', 'throttle', 'scripts'].includes(ability); }

  async goto(url) { await this.page.goto(url, { waitUntil: 'load', timeout: 120_000 }); }
  evaluate_text(text) { return this.page.evaluate(text); }

  /// Firefox finds by exact name only, and keeps isolates in some names and not in others.
  async confirm(number, { role, name }) {
    const context = this.page.mainFrame().browsingContext;
    // Asked of its surroundings only: computing names for a whole page takes Firefox a while.
    const [wanted, around] = await Promise.all(['', '.parentNode'].map((step) =>
      shared_id(this.page, `__probe.held[${number}]${step}`)));
    const names = name === undefined ? [{}] : [{ name }, { name: audible(name) }];
    const roles = role === 'img' ? ['img', 'image'] : [role]; // two names of one role (WAI-ARIA 1.3)
    for (const value of roles.flatMap((one) => names.map((rest) => ({ role: one, ...rest })))) {
      const nodes = await context.locateNodes({ type: 'accessibility', value }, [{ sharedId: around }]);
      if (nodes.some((node) => node.sharedId === wanted)) return;
    }
    throw new Error(`the accessibility tree does not have this element as ${role} “${name}”`);
  }

  async pointer(x, y, { count = 1, button = 'left', held = [] } = {}) {
    for (const modifier of held) await this.page.keyboard.down(modifier);
    await this.page.mouse.click(Math.round(x), Math.round(y), { count, button });
    for (const modifier of held) await this.page.keyboard.up(modifier);
  }
  async drag(from, to) { await drag_by(this.page.mouse, from, to); }
  /// Down and up in one command: between two, a busy machine lets the finger lie, and Firefox takes 300 ms for a
  /// long press, which clicks nothing.
  async finger(x, y) {
    await this.page.mainFrame().browsingContext.performActions([{ type: 'pointer', id: 'finger',
      parameters: { pointerType: 'touch' },
      actions: [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 }] }]);
  }

  async key(text) {
    const { modifiers, key } = chord(text);
    for (const modifier of modifiers) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key);
    for (const modifier of modifiers.reverse()) await this.page.keyboard.up(modifier);
  }

  async resize({ width, height, ratio }) {
    await this.page.setViewport({ width, height, deviceScaleFactor: ratio });
  }

  async give_file(number, path) {
    const field = await this.page.evaluateHandle(`__probe.held[${number}]`);
    await field.uploadFile(path);
  }

  async screenshot(path, { full = false } = {}) { await this.page.screenshot({ path, fullPage: full }); }
  async set_offline(offline) { await this.page.setOfflineMode(offline); }
  /// The address of the next tab that is opened; it is closed again.
  async next_tab() { return address_of_next_tab(this.context); }
  /// puppeteer's own reload misses the load event after a step in the history.
  async reload() {
    await this.evaluate(() => { window.__before_reload = true; setTimeout(() => location.reload()); });
    await this.wait_for(() => !window.__before_reload && document.readyState === 'complete',
      { what: 'the page to load again' });
  }
  async before_load(action, ...rest) {
    await this.page.evaluateOnNewDocument(`(${action})(...${JSON.stringify(rest)})`);
  }
  async close() { await this.context.close(); }
}

/// Said of what the service worker was still bringing when its page was left; `requestfailed` tells it with its reason, too.
const broke_off = /^Failed to load .+ A ServiceWorker intercepted the request and encountered an unexpected error/;

function listen(page, target) {
  page.on('console', (message) => {
    if (message.type() === 'error') target.note(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => {
    if (broke_off.test(message)) return;
    const url = /^Failed to load ‘(.+?)’\. A ServiceWorker/.exec(message)?.[1]; // Firefox's word for a load that failed
    if (url) target.failed_loads.push({ url, status: 0 });
    else target.note(`error: ${message}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) target.failed_loads.push({ url: response.url(), status: response.status() });
  });
  page.on('requestfailed', (request) => 
    target.failed_loads.push({ url: request.url(), status: 0, why: request.failure()?.errorText }));
}

const running = new Map();

/// One process for each set of preferences: its start takes seconds. What scenarios keep is kept apart.
function browser_with(more) {
  const key = JSON.stringify(more);
  if (!running.has(key)) running.set(key, launch(more));
  return running.get(key);
}

async function launch(more) {
  const puppeteer = await load('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: process.env.HAMANDISH_FIREFOX ?? '/usr/bin/firefox-esr',
    headless: false, userDataDir: temporary_folder('firefox'), timeout: 120_000, protocolTimeout: 300_000,
    args: ['--width', '1400', '--height', '1000'],
    extraPrefsFirefox: { ...preferences, ...more },
    env: { ...process.env, DISPLAY: await x_display(), LIBGL_ALWAYS_SOFTWARE: '1', MOZ_CRASHREPORTER_DISABLE: '1' },
    handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
  });
  end_with_the_test(browser.process());
  return browser;
}

export async function open({ viewport = viewports.desktop, dark = false, preferences: more = {} } = {}) {
  const scheme = dark ? { 'layout.css.prefers-color-scheme.content-override': 0 } : {};
  const context = await (await browser_with({ ...scheme, ...more })).createBrowserContext();
  // The first tab leaves the focus in the address bar; a new one in front takes it into its page.
  const page = await context.newPage();
  const target = new FirefoxPage(context, page);
  listen(page, target);
  await page.evaluateOnNewDocument(report_violations);
  await target.set_viewport(viewport);
  return target;
}
