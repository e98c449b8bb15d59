import { type Counts, countsOf, type NxOutput } from './nx-output.js';

interface Report extends Counts {
  /** The table and, before it, what the failed tasks printed. */
  lines: string[];
  /** Tests that jest counted, apart from lint, typecheck and build. */
  tests: number;
}

const columns = ['lint', 'typecheck', 'build', 'test'] as const;

const shortName = (project: string): string => project.replace(/^@shequtong\//, '');

function cell(counts: Counts | undefined): string {
  if (!counts) return '–';
  if (counts.failed > 0) return `${counts.passed} ✓ ${counts.failed} ✗`;
  return counts.passed === 1 ? '✓' : `${counts.passed} ✓`;
}

function table(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  return rows.map((row) => `  ${row.map((text, i) => text.padEnd(widths[i] ?? 0)).join('   ')}`.trimEnd());
}

/** A run that Nx itself could not finish has failed, even if no task did. */
function unexplained(exitCode: number | string, failedTasks: number): Counts {
  return { passed: 0, failed: exitCode !== 0 && failedTasks === 0 ? 1 : 0 };
}

/** Sums a finished run. @param exitCode what Nx ended with */
export function reportOn(output: NxOutput, exitCode: number | string): Report {
  const perProject = new Map<string, Map<string, Counts>>();
  const lines: string[] = [];
  const sum: Counts = unexplained(exitCode, output.failed.size);
  if (sum.failed > 0) lines.push('', '✗ Nx', ...output.own.slice(-30));
  let tests = 0;
  const add = (project: string, target: string, counts: Counts): void => {
    const row = perProject.get(project) ?? new Map<string, Counts>();
    // The builds of the mini-program (build:h5, build:weapp) share the column of builds.
    const column = target.split(':', 1)[0] ?? target;
    const before = row.get(column) ?? { passed: 0, failed: 0 };
    row.set(column, { passed: before.passed + counts.passed, failed: before.failed + counts.failed });
    perProject.set(project, row);
    sum.passed += counts.passed;
    sum.failed += counts.failed;
  };
  const seen = new Set<string>();
  for (const task of output.tasks) {
    const id = `${task.project}:${task.target}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const failed = output.failed.has(id);
    const counts = countsOf(task, failed);
    if (task.target === 'test') tests += counts.passed + counts.failed;
    if (failed || counts.failed > 0) lines.push('', `✗ ${id}`, ...task.output.slice(-120));
    add(task.project, task.target, counts);
  }
  for (const id of output.failed) {
    if (seen.has(id)) continue;
    const at = id.indexOf(':', id.startsWith('@') ? id.indexOf('/') : 0);
    lines.push('', `✗ ${id}: did not run, something it needs failed`);
    add(id.slice(0, at), id.slice(at + 1), { passed: 0, failed: 1 });
  }
  const rows = [...perProject.entries()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([project, row]) => [shortName(project), ...columns.map((target) => cell(row.get(target)))]);
  return { ...sum, tests, lines: [...lines, '', ...table([['', ...columns], ...rows]), ''] };
}
