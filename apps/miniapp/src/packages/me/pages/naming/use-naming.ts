import { useState } from 'react';
import { type Membership, rename } from '@/calls/me';
import { useCommand } from '@/calls/use-command';
import { naming } from '@/texts/me';
import { toast } from '@/ui/feedback';
import { draftOf, nicknameProblem, type NamingDraft, previewOf } from '../../naming-draft';

/** The name neighbours read, changed and shown before it is saved. */
export function useNaming(membership: Membership, onSaved: () => Promise<void>) {
  const [draft, setDraft] = useState<NamingDraft>(() => draftOf(membership));
  const [shown, setShown] = useState<string | undefined>(undefined);
  const preview = previewOf(membership, draft);
  const saving = useCommand(async () => {
    await rename(membership, draft.form, draft.nickname);
    await onSaved();
    toast(naming.saved(preview));
  });
  const edit = (part: Partial<NamingDraft>) => {
    setDraft({ ...draft, ...part });
    setShown(undefined);
    saving.clear();
  };
  const save = () => {
    const problem = nicknameProblem(draft);
    setShown(problem);
    if (problem === undefined) void saving.run();
  };
  return { draft, edit, preview, error: shown, save, busy: saving.busy, problem: saving.problem };
}
