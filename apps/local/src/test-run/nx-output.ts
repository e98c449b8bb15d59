/** One task of a run: project, target and everything it printed. */
interface Task {
  project: string;
  target: string;
  cached: boolean;
  output: string[];
}

export interface Counts {
  passed: number;
  failed: number;
}

// Escape sequences of colours; a cached task replays what it printed in somebody's terminal.
// eslint-disable-next-line no-control-regex -- the escape character is what is looked for
const colours = /\u001b\[[0-9;]*m/g;

const noise = /^npm (warn|error|notice)\b/;

/** Reads what `nx run-many --outputStyle=static` prints, line by line. A task's block appears when the task has ended. */
export class NxOutput {
  readonly tasks: Task[] = [];
  /** `project:target` of tasks that failed, or never ran because one they need failed. */
  readonly failed = new Set<string>();
  /** Lines outside any task: what Nx itself has to say. */
  readonly own: string[] = [];
  private listing = false;
  private inSummary = false;

  /** @returns the task whose block begins with this line, if one does */
  read(raw: string): Task | undefined {
    const line = raw.replace(colours, '').trimEnd();
    const begin = /^(?:[✔✖]\s+)?> nx run ([^\s:]+):"?([\w:-]+)"?(\s+\[.*cache.*\])?$/.exec(line.trim());
    if (begin) {
      const task = { project: begin[1] as string, target: begin[2] as string, cached: Boolean(begin[3]), output: [] };
      this.inSummary = false;
      this.tasks.push(task);
      return task;
    }
    if (/^\s*NX\s{2,}/.test(line)) this.inSummary = true;
    const current = this.tasks.at(-1);
    if (this.inSummary || !current) this.readSummary(line);
    else if (!noise.test(line)) current.output.push(line);
    return undefined;
  }

  private readSummary(line: string): void {
    this.own.push(line);
    if (/^(Failed tasks|Tasks not run because)/.test(line)) this.listing = true;
    else if (/^\S/.test(line) && !line.startsWith('- ')) this.listing = false;
    const listed = /^- (\S+:[\w:-]+)$/.exec(line)?.[1];
    if (this.listing && listed) this.failed.add(listed);
  }
}

const number = (text: string, word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? 0);

/** Adds up the summaries jest printed; undefined when there is none. A skipped test counts as failed: nothing is skipped here. */
export function jestCounts(output: readonly string[]): Counts | undefined {
  const summaries = output.filter((line) => /^Tests:\s+.*\d+ total$/.test(line));
  if (summaries.length === 0) return undefined;
  const sum = (word: string): number => summaries.reduce((total, line) => total + number(line, word), 0);
  return { passed: sum('passed'), failed: sum('failed') + sum('skipped') + sum('todo') };
}

/**
 * What a task adds to the sum: the tests jest counted, or one for a task without tests. A task that failed without a
 * failed test (a suite that did not load, a check after the tests) is one failure.
 */
export function countsOf(task: Task, failed: boolean): Counts {
  const tests = task.target === 'test' ? jestCounts(task.output) : undefined;
  if (!tests) return failed ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  return failed && tests.failed === 0 ? { ...tests, failed: 1 } : tests;
}
