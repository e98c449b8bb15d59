import path from 'node:path';

/** Root of the workspace; the same from src/ (tests) and from dist/. */
const root = path.resolve(import.meta.dirname, '../../..');

/** Everything that a run leaves behind lies here; git ignores it. */
const dataDir = path.join(root, '.data');

export const inData = (...parts: string[]): string => path.join(dataDir, ...parts);
export const inRoot = (...parts: string[]): string => path.join(root, ...parts);
