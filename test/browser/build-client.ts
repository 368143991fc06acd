// Builds the web client before the browser sees it, so that the tests never judge an older one.
import { execFileSync } from 'node:child_process';

export default function buildClient(): void {
  // Not as a part of the test run: React would be built for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npm', ['run', '--silent', 'build:web'], { env, stdio: 'inherit' });
}
