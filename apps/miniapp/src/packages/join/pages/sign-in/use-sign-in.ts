import { useEffect, useState } from 'react';
import { isMobilePhone } from '@shequtong/kernel';
import { giveConsent, type Notice, readNotice } from '@/calls/me';
import { finishWebAuthorisation, sendSmsCode, signInBySms, signInByWechat, startWebAuthorisation } from '@/calls/session';
import { codeOf } from '@/calls/problem-words';
import { useCommand } from '@/calls/use-command';
import { useRead } from '@/calls/use-read';
import { back, replace, useParameters } from '@/platform/navigation';
import { signInWay, type SignInWay } from '@/platform/sign-in';
import { consent, signIn } from '@/texts/join';
import { toast } from '@/ui/feedback';

interface Problems {
  phone?: string;
  code?: string;
  consent?: string;
}

const sixDigits = /^\d{6}$/;

function problemsOf(phone: string, code: string, agreed: boolean): Problems {
  return {
    ...(!isMobilePhone(phone) && { phone: signIn.phoneMissing }),
    ...(!sixDigits.test(code) && { code: signIn.codeMissing }),
    ...(!agreed && { consent: consent.missing }),
  };
}

/** A refusal of the code belongs to its field. */
const isAboutCode = (error: unknown) => /^identity\/sms-code-/.test(codeOf(error) ?? '');

/** After signing in: on to the form of the community whose code was scanned, back to the page that asked for it, or home. */
function useNext(): () => Promise<void> {
  const { scene, then } = useParameters();
  if (scene) return () => replace('joinForm', { scene });
  return () => (then === 'back' ? back() : replace('home'));
}

export function useSignIn() {
  const [way, setWay] = useState<SignInWay>(signInWay);
  const next = useNext();
  const wechat = useCommand(async () => {
    if (way === 'wechat-web') return startWebAuthorisation();
    await signInByWechat();
    return next();
  });
  const returning = useCommand(async () => {
    if (await finishWebAuthorisation()) await next();
  });
  useEffect(() => void returning.run(), []); // once: the code in the address is good for one use
  return {
    way,
    byPhone: () => setWay('phone-code'),
    wechat: { go: () => void wechat.run(), busy: wechat.busy || returning.busy, problem: wechat.problem ?? returning.problem },
    next,
  };
}

/** Whoever agreed before the notice had come, on a slow network, agreed to the one in force. */
async function agreeTo(notice: Notice | undefined): Promise<void> {
  await giveConsent((notice ?? (await readNotice())).version);
}

/** Phone and SMS code. Consent is asked for first: the number is personal data already. */
export function usePhoneSignIn(next: () => Promise<void>) {
  const [form, setForm] = useState({ phone: '', code: '', agreed: false });
  const [shown, setShown] = useState<Problems>({});
  const [againAt, setAgainAt] = useState<number | null>(null);
  const { value: notice } = useRead('notice', readNotice);
  const sending = useCommand(async () => {
    const sent = await sendSmsCode(form.phone, 'sign-in');
    setAgainAt(sent.againAt);
    toast(signIn.sent(form.phone));
  });
  const entering = useCommand(async () => {
    await signInBySms(form.phone, form.code);
    // Refused only when the notice changed meanwhile; the form then shows the new one and asks again.
    await agreeTo(notice).catch(() => undefined);
    await next();
  });
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setShown({});
    entering.clear();
  };
  const submit = () => {
    const problems = problemsOf(form.phone, form.code, form.agreed);
    setShown(problems);
    if (Object.keys(problems).length === 0) void entering.run();
  };
  const send = () => {
    if (isMobilePhone(form.phone)) void sending.run();
    else setShown({ phone: signIn.phoneMissing });
  };
  const aboutCode = isAboutCode(entering.error);
  return {
    form,
    change,
    submit,
    send,
    againAt,
    version: notice?.version,
    sending: sending.busy,
    busy: entering.busy,
    problems: { ...shown, code: shown.code ?? (aboutCode ? (entering.problem ?? undefined) : undefined) },
    problem: sending.problem ?? (aboutCode ? null : entering.problem),
  };
}
