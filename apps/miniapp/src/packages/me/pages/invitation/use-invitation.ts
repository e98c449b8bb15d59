import { useState } from 'react';
import { newDraftKey } from '@shequtong/api-client';
import { joinOrganisation } from '@/calls/organisations';
import { codeOf, fieldWords } from '@/calls/problem-words';
import { useCommand } from '@/calls/use-command';
import { replace } from '@/platform/navigation';
import { organisations } from '@/texts/me';
import { toastOnNext } from '@/ui/feedback';
import {
  emptyInvitation,
  invitationBody,
  type InvitationDraft,
  invitationProblems,
  type InvitationProblems,
  isAboutCode,
} from '../../invitation-draft';

function refusals(error: unknown, words: string | null): InvitationProblems {
  const at = (field: keyof InvitationProblems) => fieldWords(error, field);
  return {
    code: at('code') ?? (isAboutCode(codeOf(error)) ? (words ?? undefined) : undefined),
    name: at('name'),
    post: at('post'),
    publicName: at('publicName'),
  };
}

/** The form of somebody invited by an organisation. */
export function useInvitation() {
  const [draft, setDraft] = useState<InvitationDraft>(emptyInvitation);
  const [key, setKey] = useState(newDraftKey);
  const [shown, setShown] = useState<InvitationProblems>({});
  const sending = useCommand(async () => {
    const name = await joinOrganisation(invitationBody(draft), key);
    toastOnNext(organisations.form.done(name));
    await replace('organisations');
  });
  const edit = (part: Partial<InvitationDraft>) => {
    setDraft({ ...draft, ...part });
    setKey(newDraftKey());
    setShown({});
    sending.clear();
  };
  const submit = () => {
    const problems = invitationProblems(draft);
    setShown(problems);
    if (Object.keys(problems).length === 0) void sending.run();
  };
  const refused = refusals(sending.error, sending.problem);
  const atField = Object.values(refused).some((words) => words !== undefined);
  return { draft, edit, problems: { ...refused, ...shown }, problem: atField ? null : sending.problem, submit, busy: sending.busy };
}
