import { useEffect, useState } from 'react';
import { newDraftKey } from '@shequtong/api-client';
import { chinaDateOf } from '@shequtong/kernel';
import { codeOf, fieldWords } from '@/calls/problem-words';
import { giveConsent, readNotice, useMe } from '@/calls/me';
import { join, type JoinAnswer } from '@/calls/joining';
import { rememberScene } from '@/calls/join-scene';
import { type Building, readBuildings, readScene, type Scene } from '@/calls/places';
import { forgetEverythingRead } from '@/calls/read-cache';
import { useCommand } from '@/calls/use-command';
import { useRead } from '@/calls/use-read';
import { replace, useParameters } from '@/platform/navigation';
import { forget, recall, remember } from '@/platform/storage';
import { consent, joinForm } from '@/texts/join';
import { emptyJoinDraft, fieldOfCode, isJoinDraft, isThereAlready, isUntouched, joinBody, type JoinDraft, type JoinProblems, joinProblems } from '../../join-draft';

/** What the form stands on: whose community, which buildings, who is filling it in, and the notice in force. */
export function useJoinGround() {
  const { scene: code = '' } = useParameters();
  const scene = useRead(`scene/${code}`, () => readScene(code));
  const areaId = scene.value?.community.id;
  const buildings = useRead(areaId === undefined ? null : `buildings/${areaId}`, () => readBuildings(areaId ?? 0));
  const notice = useRead('notice', readNotice);
  const me = useMe();
  useEffect(() => {
    if (!me.signedIn) void replace('signIn', { scene: code });
  }, [me.signedIn, code]);
  return { code, scene, buildings, notice, me };
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

const storedUnder = (code: string) => `join-draft.${code}`;

function useDraft(code: string, scene: Scene) {
  const [draft, setDraft] = useState<JoinDraft>(() => recall(storedUnder(code), isJoinDraft) ?? emptyJoinDraft(newDraftKey(), scene.building?.id ?? null));
  const [restored] = useState(() => !isUntouched(draft));
  const change = (part: Partial<JoinDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    remember(storedUnder(code), next);
  };
  return { draft, restored, change };
}

export interface FormGround {
  code: string;
  scene: Scene;
  buildings: Building[];
  /** The version to agree to; null when it is agreed to already. */
  noticeToAgree: number | null;
  phone: string | null;
}

/** The form of a person who asks to join. */
export function useJoinForm({ code, scene, buildings, noticeToAgree, phone }: FormGround) {
  const { draft, restored, change } = useDraft(code, scene);
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
    forget(storedUnder(code));
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
    // Another text is another request: the key of a refused one would answer for the old words.
    change(sending.error === null ? part : { ...part, key: newDraftKey() });
    setShown({});
    sending.clear();
  };
  const refused = refusals(sending.error);
  const atField = Object.values(refused).some((words) => words !== undefined);
  return {
    draft,
    restored,
    edit,
    agreed,
    setAgreed,
    submit,
    busy: sending.busy,
    problems: { ...refused, ...shown },
    problem: atField ? null : sending.problem,
  };
}
