import { useState } from 'react';
import { newDraftKey } from '@shequtong/api-client';
import { type Writer } from '@/calls/drafts';
import { openGroup, readGroupRule } from '@/calls/groups';
import { codeOf, fieldWords } from '@/calls/problem-words';
import { useCommand } from '@/calls/use-command';
import { useKeptDraft } from '@/calls/use-kept-draft';
import { useRead } from '@/calls/use-read';
import { back } from '@/platform/navigation';
import { groups } from '@/texts/neighbours';
import { toastOnNext } from '@/ui/feedback';
import {
  emptyGroupDraft,
  groupBody,
  type GroupDraft,
  groupProblems,
  type GroupProblems,
  isGroupDraft,
  isUntouched,
} from '../../group-draft';

const storedAs = (areaId: number) => `group.${areaId}`;

/** What the server says of the name belongs to its field. */
const nameRefusals: readonly string[] = ['identity/group-name-taken', 'identity/group-name-official'];

/** @returns whether an earlier attempt, with other words, turned out to have arrived: there is one group of it, not two */
async function open(areaId: number, draft: GroupDraft): Promise<boolean> {
  try {
    await openGroup(areaId, groupBody(draft), draft.key);
    return false;
  } catch (error) {
    if (codeOf(error) !== 'platform/idempotency-key-reused') throw error;
    return true;
  }
}

/** The form of a new group: kept on the phone until it has arrived. */
export function useFounding(writer: Writer, areaId: number) {
  const { draft, restored, change, drop } = useKeptDraft({ writer, storedAs: storedAs(areaId), hasShape: isGroupDraft }, (kept) => ({
    draft: kept ?? emptyGroupDraft(newDraftKey()),
    restored: kept !== null && !isUntouched(kept),
  }));
  const [shown, setShown] = useState<GroupProblems>({});
  const { value: rule } = useRead(`group-rule/${areaId}`, () => readGroupRule(areaId));
  const sending = useCommand(async () => {
    const arrivedBefore = await open(areaId, draft);
    drop();
    toastOnNext(arrivedBefore ? groups.form.alreadyThere : groups.form.done);
    await back();
  });
  const edit = (part: Partial<GroupDraft>) => {
    change(() => part);
    setShown({});
    sending.clear();
  };
  const submit = () => {
    const problems = groupProblems(draft);
    setShown(problems);
    if (Object.keys(problems).length === 0) void sending.run();
  };
  const otherName = nameRefusals.includes(codeOf(sending.error) ?? '') ? (sending.problem ?? undefined) : undefined;
  const refused: GroupProblems = { name: fieldWords(sending.error, 'name') ?? otherName, purpose: fieldWords(sending.error, 'purpose') };
  const atField = refused.name !== undefined || refused.purpose !== undefined;
  return {
    draft,
    edit,
    restored,
    rule,
    problems: { ...refused, ...shown },
    problem: atField ? null : sending.problem,
    submit,
    busy: sending.busy,
  };
}
