import { type Client, newDraftKey, type paths, type ProblemError } from '@shequtong/api-client';
import { consents } from '@/texts/me';
import { ask } from '@/ui/feedback';
import { forgetEverythingRead } from './read-cache';

const asked: Readonly<Record<string, keyof Pick<typeof consents.gate, 'missing' | 'outdated'>>> = {
  'identity/consent-missing': 'missing',
  'identity/consent-outdated': 'outdated',
};

const AGREEING = '/api/me/consents';

/** Calls that are refused for it make one question, however many photos wait for the answer. */
let underWay: Promise<boolean> | null = null;

/**
 * Who gives something new without consent in force is asked for it on the spot, with the notice to read, and what they
 * were about to send goes on: nothing written is left behind on a page that was opened over it.
 */
export function consentGate(
  api: () => Pick<Client<paths, unknown>, 'get' | 'post'>,
): (problem: ProblemError, path: string) => Promise<boolean> {
  const agree = async (why: 'missing' | 'outdated'): Promise<boolean> => {
    const { version, title, body } = (await api().get('/api/privacy-notice', { auth: 'none' })).data;
    const { no, [why]: words } = consents.gate;
    if (!(await ask({ ...words, document: { title, text: body }, yes: consents.agree(version), no }))) return false;
    await api().post(AGREEING, { body: { version }, key: newDraftKey() });
    // What was read of oneself before says otherwise.
    forgetEverythingRead();
    return true;
  };
  return async ({ code }, path) => {
    const why = asked[code];
    // Agreeing itself is refused where a newer notice came into force while this one was read: its words say so.
    if (!why || path === AGREEING) return false;
    return (underWay ??= agree(why).finally(() => {
      underWay = null;
    }));
  };
}
