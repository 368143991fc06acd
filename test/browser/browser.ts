// Chromium, found or asked for.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const GRAPHICS = {
  none: ['--disable-gpu'],
  /** Drawn by the processor: the same on every machine. */
  webgl: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
} as const;

export function openBrowser(graphics: keyof typeof GRAPHICS = 'none'): Promise<Browser> {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(
      `No browser at ${EXECUTABLE}. Install Debian's package "chromium", or set CHROMIUM to the ` +
        'executable of another Chromium.',
    );
  }
  const args = [...ARGUMENTS, ...GRAPHICS[graphics]];
  return chromium.launch({ executablePath: EXECUTABLE, args, headless: true });
}
