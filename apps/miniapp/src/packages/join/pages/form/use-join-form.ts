import { useEffect, useState } from 'react';
import { newDraftKey } from '@shequtong/api-client';
import { chinaDateOf } from '@shequtong/kernel';
import { type Writer } from '@/calls/drafts';
import { codeOf, fieldWords } from '@/calls/problem-words';
import { giveConsent, readNotice, useMe } from '@/calls/me';
import { join, type JoinAnswer, type OwnRequest, readOwnRequest } from '@/calls/joining';
import { rememberScene } from '@/calls/join-scene';
import { type Building, readBuildings, readScene, type Scene } from '@/calls/places';
import { forgetEverythingRead } from '@/calls/read-cache';
import { useCommand } from '@/calls/use-command';
import { useKeptDraft } from '@/calls/use-kept-draft';
import { useRead } from '@/calls/use-read';
import { replace, useParameters } from '@/platform/navigation';
import { consent, joinForm } from '@/texts/join';
import { joinCodeIn } from '../../join-code';
import {
  draftOf,
  emptyJoinDraft,
  fieldOfCode,
  isJoinDraft,
  isThereAlready,
  isUntouched,
  joinBody,
  type JoinDraft,
  type JoinProblems,
  joinProblems,
} from '../../join-draft';

/** What the form stands on: whose community, which buildings, who is filling it in, and the notice in force. */
export function useJoinGround() {
  const { scene: given = '' } = useParameters();
  // What has not the shape of a code is no reason to ask the server, and none to send anybody to sign in.
  const code = joinCodeIn(given);
  const scene = useRead(code === null ? null : `scene/${code}`, () => readScene(code ?? ''));
  const areaId = scene.value?.community.id;
  const buildings = useRead(areaId === undefined ? null : `buildings/${areaId}`, () => readBuildings(areaId ?? 0));
  const notice = useRead('notice', readNotice);
  const me = useMe();
  // Of several requests in one community the account shows the latest.
  const refused = me.value?.memberships.find((one) => one.areaId === areaId && one.state === 'rejected');
  const sent = useRead(refused ? `own-request/${refused.id}` : null, () => readOwnRequest(refused?.areaId ?? 0, refused?.id ?? ''));
  useEffect(() => {
    if (!me.signedIn && code !== null) void replace('signIn', { scene: code });
  }, [me.signedIn, code]);
  return { code, scene, buildings, notice, me, refused, sent };
}

export type Ground = ReturnType<typeof useJoinGround>;

interface Shown extends JoinProblems {
  phone?: string;
  consent?: string;
}

/** What the server said of the form's fields, under our names for them. */
function refusals(error: unknown): JoinProblems {
  const field = fieldOfCode(codeOf(error));
  const words = error instanceof Error ? error.message : '';
  return {
    name: fieldWords(error, 'name'),
    building: fieldWords(error, 'buildingId') ?? (field === 'building' ? words : undefined),
    room: fieldWords(error, 'room'),
    relation: fieldWords(error, 'relation'),
    birthDate: fieldWords(error, 'birthDate'),
  };
}

/** What was typed here and not sent comes first, then what was sent and refused, then an empty form. */
function begin(kept: JoinDraft | null, { scene, sent }: FormGround): { draft: JoinDraft; from: 'phone' | 'sent' | 'nothing' } {
  if (kept && !isUntouched(kept)) return { draft: kept, from: 'phone' };
  if (sent) return { draft: draftOf(newDraftKey(), sent), from: 'sent' };
  return { draft: kept ?? emptyJoinDraft(newDraftKey(), scene.building?.id ?? null), from: 'nothing' };
}

export interface FormGround {
  writer: Writer;
  code: string;
  scene: Scene;
  buildings: Building[];
  /** The version to agree to; null when it is agreed to already. */
  noticeToAgree: number | null;
  phone: string | null;
  /** Why the last request was refused; null when there was none. */
  rejection: string | null;
  /** What was sent with it; null when nothing is left of it. */
  sent: OwnRequest | null;
}

/** The form of a person who asks to join. */
export function useJoinForm(ground: FormGround) {
  const { writer, code, scene, buildings, noticeToAgree, phone } = ground;
  const { draft, from, change, drop } = useKeptDraft({ writer, storedAs: `join.${code}`, hasShape: isJoinDraft }, (kept) =>
    begin(kept, ground),
  );
  const [agreed, setAgreed] = useState(false);
  const [shown, setShown] = useState<Shown>({});
  const areaId = scene.community.id;
  const sending = useCommand(async () => {
    if (noticeToAgree !== null) await giveConsent(noticeToAgree);
    let next: JoinAnswer['next'] = null;
    try {
      ({ next } = await join(areaId, joinBody(draft, code), draft.key));
    } catch (error) {
      if (!isThereAlready(codeOf(error))) throw error;
      forgetEverythingRead();
    }
    drop();
    rememberScene(areaId, code);
    await replace('joinResult', { area: String(areaId), ...(next && { next }) });
  });
  const submit = () => {
    const problems: Shown = {
      ...joinProblems(draft, buildings.length > 0, chinaDateOf(new Date())),
      ...(phone === null && { phone: joinForm.problems.phone }),
      ...(noticeToAgree !== null && !agreed && { consent: consent.missing }),
    };
    setShown(problems);
    if (Object.keys(problems).length === 0) void sending.run();
  };
  const edit = (part: Partial<JoinDraft>) => {
    change(() => part);
    setShown({});
    sending.clear();
  };
  const refused = refusals(sending.error);
  const atField = Object.values(refused).some((words) => words !== undefined);
  return {
    draft,
    from,
    edit,
    agreed,
    setAgreed,
    submit,
    busy: sending.busy,
    problems: { ...refused, ...shown },
    problem: atField ? null : sending.problem,
  };
}
