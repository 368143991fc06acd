// Chromium, found or asked for.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(
      `No browser at ${EXECUTABLE}. Install Debian's package "chromium", or set CHROMIUM to the ` +
        'executable of another Chromium.',
    );
  }
  return chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS, headless: true });
}
