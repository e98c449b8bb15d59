import { useRef, useState } from 'react';
import { ui } from '@/texts/ui';
import { toast } from '@/ui/feedback';
import { dropDraft, keepDraft, keptDraft, type Writer } from './drafts';

interface Place<Draft> {
  writer: Writer;
  storedAs: string;
  hasShape: (value: unknown) => value is Draft;
}

/**
 * What is being written, kept on the phone with every letter, so that nothing is lost with the page or the network. Its
 * key is one for the whole life of the draft: a command that was refused leaves no trace of its key on the server, and
 * one whose answer was lost is found by it, also after more has been written.
 * @param begin what an opening of the form shows, given what the phone has kept
 */
export function useKeptDraft<Draft, Begun extends { draft: Draft }>(
  { writer, storedAs, hasShape }: Place<Draft>,
  begin: (kept: Draft | null) => Begun,
) {
  const [shown, setShown] = useState(() => begin(keptDraft(writer, storedAs, hasShape)));
  /** Two changes within one drawing both count. */
  const latest = useRef(shown.draft);
  const change = (update: (before: Draft) => Partial<Draft>) => {
    latest.current = { ...latest.current, ...update(latest.current) };
    setShown((before) => ({ ...before, draft: latest.current }));
    if (!keepDraft(writer, storedAs, latest.current)) toast(ui.notKept, 'notice');
  };
  const drop = () => dropDraft(writer, storedAs);
  const startAnew = () => {
    drop();
    const anew = begin(null);
    latest.current = anew.draft;
    setShown(anew);
  };
  return { ...shown, change, drop, startAnew };
}
