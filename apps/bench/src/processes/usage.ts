import fs from 'node:fs';

/** Clock ticks a second in /proc; 100 on every Linux that Node runs on. */
const TICKS = 100;

/** Milliseconds of processor time in a line of /proc/<pid>/stat. */
export function cpuMsIn(stat: string): number {
  // The name may hold spaces and brackets; fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** Resident memory in MB in the text of /proc/<pid>/status; undefined for a process that has none. */
export function residentMbIn(status: string): number | undefined {
  const match = /^VmRSS:\s+(\d+) kB$/m.exec(status);
  return match ? Number(match[1]) / 1024 : undefined;
}

function read(pid: number, file: 'stat' | 'status'): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** Processor time a process has used so far, in milliseconds; undefined where there is no /proc. */
export function cpuMs(pid: number): number | undefined {
  const stat = read(pid, 'stat');
  return stat === undefined ? undefined : cpuMsIn(stat);
}

/** Memory a process holds (resident), in MB; undefined where there is no /proc. */
export function residentMb(pid: number): number | undefined {
  const status = read(pid, 'status');
  return status === undefined ? undefined : residentMbIn(status);
}
