import path from 'node:path';

/** Root of the workspace; the same from src/ (tests) and from dist/. */
const root = path.resolve(import.meta.dirname, '../../..');

export const inRoot = (...parts: string[]): string => path.join(root, ...parts);

/** The bench's own database, logs and profiles; git ignores it. */
export const inData = (...parts: string[]): string => path.join(root, '.data', 'bench', ...parts);
