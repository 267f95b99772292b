// Chromium through the DevTools protocol.
import { load } from '../modules.mjs';
import { end_with_the_test, temporary_folder } from '../processes.mjs';
import { Page, address_of_next_tab, audible, drag_by, viewports, report_violations } from './page.mjs';
import { key_of, chord } from './keys.mjs';

const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-default-apps', '--mute-audio',
  '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--hide-scrollbars',
  // The processor draws: WebGL through SwiftShader, all else without the detour through it.
  '--disable-gpu-compositing', '--disable-gpu-rasterization',
  '--force-color-profile=srgb', '--disable-dev-shm-usage', '--password-store=basic'];

/// The key's number on a Windows keyboard; 0 for keys whose number no page has any use for.
function virtual_key(code) {
  const [, letter] = /^(?:Key|Digit)(.)$/.exec(code) ?? [];
  if (letter) return letter.charCodeAt(0);
  return code === 'Space' ? 32 : 0;
}

class ChromiumPage extends Page {
  constructor(context, page, devtools) {
    super();
    Object.assign(this, { context, page, devtools, engine: 'chromium' });
  }

  can(ability) { return ability !== 'none'; }

  async goto(url) { await this.page.goto(url, { waitUntil: 'load', timeout: 60_000 }); }
  evaluate_text(text) { return this.page.evaluate(text); }

  /// In an isolated world, which runs whether or not the page's own scripts may.
  async evaluate_apart(expression) {
    const { frameTree } = await this.devtools.send('Page.getFrameTree');
    const { executionContextId } = await this.devtools.send('Page.createIsolatedWorld',
      { frameId: frameTree.frame.id, worldName: 'inspection' });
    const { result, exceptionDetails } = await this.devtools.send('Runtime.evaluate',
      { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async confirm(number, { role, name }) {
    const { result } = await this.devtools.send('Runtime.evaluate', { expression: `__probe.held[${number}]` });
    const { nodes } = await this.devtools.send('Accessibility.getPartialAXTree',
      { objectId: result.objectId, fetchRelatives: false });
    await this.devtools.send('Runtime.releaseObject', { objectId: result.objectId });
    const [node] = nodes;
    const told = { role: node.role?.value ?? 'none', name: audible(node.name?.value ?? '') };
    if (node.ignored) throw new Error(`${role} “${name}” is not in the accessibility tree`);
    const same_role = told.role === role || (role === 'img' && told.role === 'image');
    if (!same_role || (name !== undefined && told.name !== audible(name))) {
      throw new Error(`accessibility tree says ${told.role} “${told.name}”, not ${role} “${name}”`);
    }
  }

  async pointer(x, y, { count = 1, button = 'left', held = [] } = {}) {
    for (const modifier of held) await this.page.keyboard.down(modifier);
    await this.page.mouse.click(x, y, { count, button });
    for (const modifier of held) await this.page.keyboard.up(modifier);
  }
  async drag(from, to) { await drag_by(this.page.mouse, from, to); }
  /// The finger is lifted without waiting for an answer: on a busy machine that would be a long press.
  async finger(x, y) {
    const touch = (type, touchPoints) => this.devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
    await Promise.all([touch('touchStart', [{ x, y }]), touch('touchEnd', [])]);
  }
  /// A finger that stays where it is; gives what lifts it. Chromium finds long presses only where it
  /// makes touches of a mouse's events; what dispatchTouchEvent sends is a tap, however long it takes (measured).
  async hold(x, y) {
    const emit = (enabled) => this.devtools.send('Emulation.setEmitTouchEventsForMouse', { enabled, configuration: 'mobile' });
    const send = (type, at) => this.devtools.send('Input.emulateTouchFromMouseEvent',
      { type, x: Math.round(at.x), y: Math.round(at.y), button: 'left', clickCount: 1 });
    await emit(true);
    await send('mousePressed', { x, y });
    return { lift: async () => { await send('mouseReleased', { x, y }); await emit(false); } };
  }

  /// A character arrives as its layout's key would send it: keydown, the text, keyup.
  async key(text) {
    const { modifiers, key } = chord(text);
    const printable = [...key].length === 1;
    if (!printable || modifiers.length) return this.#named_key(modifiers, key);
    const { code, shift } = key_of(key);
    const event = { key, code, modifiers: shift ? 8 : 0, windowsVirtualKeyCode: virtual_key(code) };
    await this.devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...event });
    await this.devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async #named_key(modifiers, key) {
    for (const modifier of modifiers) await this.page.keyboard.down(modifier);
    await this.page.keyboard.press(key);
    for (const modifier of modifiers.reverse()) await this.page.keyboard.up(modifier);
  }

  async resize({ width, height, ratio, touch }) {
    await this.page.setViewport({ width, height, deviceScaleFactor: ratio, isMobile: touch, hasTouch: touch });
  }

  async emulate({ dark, reduced_motion }) {
    await this.page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: reduced_motion ? 'reduce' : 'no-preference' }]);
  }

  async give_file(number, path) {
    const field = await this.page.evaluateHandle(`__probe.held[${number}]`);
    await field.uploadFile(path);
  }

  async screenshot(path, { full = false } = {}) { await this.page.screenshot({ path, fullPage: full }); }
  async set_offline(offline) { await this.page.setOfflineMode(offline); }
  async set_scripts(on) { await this.page.setJavaScriptEnabled(on); }
  /// The address of the next tab that is opened; it is closed again.
  async next_tab() { return address_of_next_tab(this.context); }
  async reload() { await this.page.reload({ waitUntil: 'load' }); }
  /// Gives what takes it away again.
  async before_load(action, ...rest) {
    const { identifier } = await this.page.evaluateOnNewDocument(`(${action})(...${JSON.stringify(rest)})`);
    return () => this.page.removeScriptToEvaluateOnNewDocument(identifier);
  }
  /// Another tab of the same person's browser, in front.
  async another_tab() {
    const tab = await in_tab(this.context, {});
    await tab.page.bringToFront();
    return tab;
  }
  async to_front() { await this.page.bringToFront(); }
  async close() { await this.context.close(); }
}

function listen(page, target) {
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // A refused request is an answer, not a fault of the page; suites look at failed_loads for it.
    if (/^Failed to load resource/.test(message.text())) return;
    target.note(`console: ${message.text()} (${message.location().url ?? ''})`);
  });
  page.on('pageerror', (error) => target.note(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) target.failed_loads.push({ url: response.url(), status: response.status() });
  });
  page.on('requestfailed', (request) =>
    target.failed_loads.push({ url: request.url(), status: 0, why: request.failure()?.errorText }));
}

const running = new Map();

/// One process for each set of flags: its start costs more than most scenarios. What they keep is kept apart.
function browser_with(more) {
  const key = more.join(' ');
  if (!running.has(key)) running.set(key, launch(more));
  return running.get(key);
}

async function launch(more, folder = temporary_folder('chromium')) {
  const puppeteer = await load('puppeteer-core');
  const browser = await puppeteer.launch({
    executablePath: process.env.HAMANDISH_CHROMIUM ?? '/usr/bin/chromium', headless: true,
    userDataDir: folder, args: [...flags, ...more], timeout: 90_000,
    protocolTimeout: 120_000, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
  });
  end_with_the_test(browser.process());
  return browser;
}

async function in_tab(context, { viewport = viewports.desktop, dark = false }) {
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  await devtools.send('Accessibility.enable');
  const target = new ChromiumPage(context, page, devtools);
  listen(page, target);
  await page.evaluateOnNewDocument(report_violations);
  await target.set_viewport(viewport);
  await target.emulate({ dark });
  return target;
}

/// `alone`: in a process of its own, as on a first visit; with `folder`, where it keeps things, as on a later one.
export async function open({ viewport, dark, flags: more = [], alone = false, folder } = {}) {
  const browser = await (alone ? launch(more, folder) : browser_with(more));
  const context = alone ? browser : await browser.createBrowserContext();
  return in_tab(context, { viewport, dark });
}
