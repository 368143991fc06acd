// Which process is which. A process id alone proves nothing: after a restart of the machine or the
// container another program has it. A zombie is as good as gone.
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** With what it was started; empty where there is no such process. */
export function commandOf(pid: number): string {
  return process.platform === 'linux'
    ? attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))
    : ps('command', pid);
}

/** When it was started, in no unit of use; empty where there is no such process. */
export function startOf(pid: number): string {
  if (process.platform !== 'linux') return ps('lstart', pid);
  return attempt(() => {
    // The name of the program comes second, in parentheses, and may have spaces in it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  });
}

/** Whether it works in a folder, as far as this platform tells. */
export function worksIn(pid: number, folder: string): boolean {
  const command = commandOf(pid);
  if (process.platform !== 'linux') return command.includes(folder);
  // On its way out a process has no command any more, but a folder still.
  return command !== '' && attempt(() => readlinkSync(`/proc/${pid}/cwd`)) === folder;
}

const ps = (column: string, pid: number): string =>
  attempt(() => execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }));

function attempt(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return '';
  }
}
