// node shot.mjs URL FILE.png [--phone] [--en] [--dark] [--full] [--plain] [--browser NAME]
// A picture of a running page, for people who look before they commit. --en asks for the same page in
// English; --full takes the whole page; --plain switches scripts off, showing the server's own page.
import { parseArgs } from 'node:util';
import { browsers } from './drivers/browsers.mjs';
import { viewports } from './drivers/page.mjs';

const flag = { type: 'boolean', default: false };
const { values, positionals } = parseArgs({ allowPositionals: true, options: { phone: flag, en: flag,
  dark: flag, full: flag, plain: flag, browser: { type: 'string', default: 'chromium' } } });
const [address, file] = positionals;
if (!address || !file) {
  console.error('usage: shot URL FILE.png [--phone] [--en] [--dark] [--full] [--plain] [--browser NAME]');
  process.exit(2);
}

const url = new URL(address);
if (values.en) url.pathname = url.pathname === '/' ? '/en/' : url.pathname.replace(/^\/fa(\/|$)/, '/en$1');
const page = await browsers[values.browser]({
  viewport: values.phone ? viewports.phone : viewports.desktop, dark: values.dark });
if (values.plain) await page.set_scripts(false);
await page.open(url.href);
// Pages that are not ours have no canvas to wait for; ours are pictured when it has settled.
if (!values.plain) await page.settled();
if (values.full) {
  // The canvas covers the viewport, so a whole page needs a viewport of its height.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.set_viewport({ ...page.viewport, height: Math.min(height, Math.floor(8000 / page.viewport.ratio)) });
  if (!values.plain) await page.settled();
}
await page.screenshot(file);
for (const problem of page.take_problems()) console.error(problem);
await page.close();
process.exit(0);
