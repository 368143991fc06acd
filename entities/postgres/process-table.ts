// Which process is which. A process id alone proves nothing: after a restart of the machine or the
// container another program has it. A zombie is as good as gone.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** With what it was started; empty where there is no such process. */
export function commandOf(pid: number): string {
  return inspect(
    () => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
    ['-o', 'command=', '-p', String(pid)],
  );
}

/** When it was started, in no unit of use; empty where there is no such process. */
export function startOf(pid: number): string {
  return inspect(() => {
    // The name of the program comes second, in parentheses, and may have spaces in it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  }, ['-o', 'lstart=', '-p', String(pid)]);
}

function inspect(fromProc: () => string, psArguments: string[]): string {
  try {
    if (process.platform === 'linux') return fromProc();
    return execFileSync('ps', psArguments, { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
