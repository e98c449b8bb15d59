import { useState } from 'react';
import { newDraftKey } from '@shequtong/api-client';
import { dropDraft, keepDraft, keptDraft, type Writer } from '@/calls/drafts';
import { openGroup, readGroupRule } from '@/calls/groups';
import { codeOf, fieldWords } from '@/calls/problem-words';
import { useCommand } from '@/calls/use-command';
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

/** The form of a new group: kept on the phone until it has arrived. */
export function useFounding(writer: Writer, areaId: number) {
  const [draft, setDraft] = useState<GroupDraft>(() => keptDraft(writer, storedAs(areaId), isGroupDraft) ?? emptyGroupDraft(newDraftKey()));
  const [restored] = useState(() => !isUntouched(draft));
  const [shown, setShown] = useState<GroupProblems>({});
  const { value: rule } = useRead(`group-rule/${areaId}`, () => readGroupRule(areaId));
  const sending = useCommand(async () => {
    await openGroup(areaId, groupBody(draft), draft.key);
    dropDraft(writer, storedAs(areaId));
    toastOnNext(groups.form.done);
    await back();
  });
  const edit = (part: Partial<GroupDraft>) => {
    // Another text is another request: the key of a refused one would answer for the old words.
    const next = { ...draft, ...part, key: sending.error === null ? draft.key : newDraftKey() };
    setDraft(next);
    keepDraft(writer, storedAs(areaId), next);
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
