import { readCachedProjectGraph } from '@nx/devkit';

/**
 * The rules about walls between projects know them from Nx's project graph; where none is cached they skip themselves
 * with a warning, and lint that looked at nothing says that all is well. So lint refuses to begin.
 */
export function requireProjectGraph() {
  try {
    readCachedProjectGraph();
  } catch {
    const refusal = new Error(
      'Lint knows no walls between projects before Nx has read them: run `npx nx show projects` once, then lint again.',
    );
    // What ESLint prints of an error is its stack.
    refusal.stack = refusal.message;
    throw refusal;
  }
}
