import { newDraftKey, ProblemError } from '@shequtong/api-client';
import { useState } from 'react';
import { useApi } from '../../calls/services.js';
import { importLines } from './calls/roster-calls.js';
import { batchesOf, lineOfField, type ReadLine } from './roster-lines.js';

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly done: number }
  /** `own`: lines about whoever imports, left to a colleague. */
  | { readonly kind: 'done'; readonly added: number; readonly known: number; readonly own: readonly number[] }
  /** Batches before were taken; of this one nothing. `refused`: what the server says, by line. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly done: number; readonly refused: ReadonlyMap<number, string> };

/** Sends the good lines batch by batch. Sent again after a failure, lines taken before are known and not doubled. */
export function useRosterImport(areaId: number) {
  const api = useApi();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const run = async (lines: readonly ReadLine[]): Promise<void> => {
    let done = 0;
    let added = 0;
    let known = 0;
    const own: number[] = [];
    for (const batch of batchesOf(lines)) {
      setState({ kind: 'busy', done });
      try {
        const answer = await importLines(
          api,
          areaId,
          batch.map(({ entry }) => entry),
          newDraftKey(),
        );
        added += answer.added;
        known += answer.known;
        own.push(...answer.own.flatMap(({ field }) => lineOfField(field, batch) ?? []));
        done += batch.length;
      } catch (error) {
        setState({ kind: 'failed', error, done, refused: refusedLines(error, batch) });
        return;
      }
    }
    setState({ kind: 'done', added, known, own });
  };
  return { state, run, reset: () => setState({ kind: 'idle' }) };
}

function refusedLines(error: unknown, batch: readonly ReadLine[]): ReadonlyMap<number, string> {
  const errors = error instanceof ProblemError ? error.errors : [];
  return new Map(
    errors.flatMap(({ field, message }) => {
      const line = lineOfField(field, batch);
      return line === undefined ? [] : [[line, message] as const];
    }),
  );
}
