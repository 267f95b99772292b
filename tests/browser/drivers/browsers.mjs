// The engines by name.
import { open as chromium } from './chromium.mjs';
import { open as firefox } from './firefox.mjs';
import { open as webkit } from './webkit.mjs';

export const browsers = { chromium, firefox, webkit };
