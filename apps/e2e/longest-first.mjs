import Sequencer from '@jest/test-sequencer';

/** Folders of suites that take minutes, longest first; a fresh clone has no times from which jest could know it. */
const long = ['/src/faults/', '/src/journeys/'];

function rank({ path }) {
  const found = long.findIndex((folder) => path.includes(folder));
  return found === -1 ? long.length : found;
}

/** What takes minutes begins first, so that no core waits at the end for the last of them. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
