import { Button } from 'antd';
import { useState } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { problemWords } from '../feedback/problem-words.js';
import { Sign } from '../state/sign.js';
import styles from './verify-trace.module.css';

const t = uiTexts.trace;

/** What the server found when it checked the hash chain and what follows from it; no step where only the ticket as it stands now differs. */
export type TraceVerdict =
  | { readonly intact: true; readonly steps: number; readonly tree?: TraceTree }
  | { readonly intact: false; readonly firstBadStep: number | null; readonly save: () => void };

/** How far the steps stand in the tree of the district, and what anybody can check that with. */
export interface TraceTree {
  /** Steps that the latest signed head covers. */
  readonly covered: number;
  /** When that was signed, as people say it; null before the first. */
  readonly signed: string | null;
  readonly save: () => void;
}

type State =
  | { readonly kind: 'idle' | 'busy' }
  | { readonly kind: 'done'; readonly verdict: TraceVerdict }
  | { readonly kind: 'failed'; readonly words: string };

/** Anybody who may read a trace may have it checked, and sees the answer in words. */
export function VerifyTrace({ verify }: { readonly verify: () => Promise<TraceVerdict> }) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const run = async (): Promise<void> => {
    setState({ kind: 'busy' });
    try {
      setState({ kind: 'done', verdict: await verify() });
    } catch (error) {
      setState({ kind: 'failed', words: problemWords(error).title });
    }
  };
  return (
    <div className={styles.row}>
      <Button size="small" loading={state.kind === 'busy'} onClick={() => void run()}>
        {state.kind === 'busy' ? t.verifying : t.verify}
      </Button>
      <span role="status">
        {state.kind === 'done' && <Verdict verdict={state.verdict} />}
        {state.kind === 'failed' && state.words}
      </span>
    </div>
  );
}

function Verdict({ verdict }: { readonly verdict: TraceVerdict }) {
  const save = verdict.intact ? verdict.tree && verdict.tree.covered > 0 && verdict.tree.save : verdict.save;
  return (
    <span className={styles.verdict} data-intact={verdict.intact}>
      <Sign name={verdict.intact ? 'done' : 'late'} />
      {verdict.intact
        ? [t.intact(verdict.steps), verdict.tree && treeWords(verdict.steps, verdict.tree)].filter(Boolean).join('')
        : t.broken(verdict.firstBadStep)}
      {save && (
        <Button type="link" size="small" onClick={save}>
          {t.saveProof}
        </Button>
      )}
    </span>
  );
}

function treeWords(steps: number, { covered, signed }: TraceTree): string {
  if (covered === 0 || signed === null) return t.treeNone;
  return covered === steps ? t.treeAll(signed) : t.treeSome(covered, signed);
}
