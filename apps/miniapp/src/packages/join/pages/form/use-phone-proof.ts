import { useState } from 'react';
import { isMobilePhone } from '@shequtong/kernel';
import { codeOf } from '@/calls/problem-words';
import { provePhoneBySms, provePhoneByWechat } from '@/calls/me';
import { sendSmsCode } from '@/calls/session';
import { useCommand } from '@/calls/use-command';
import { inWechat } from '@/platform/environment';
import { joinForm, signIn } from '@/texts/join';
import { toast } from '@/ui/feedback';

/** Proves a phone number: WeChat's button in the mini-program, an SMS code everywhere. */
export function usePhoneProof(onProved: () => void) {
  const [form, setForm] = useState({ phone: '', code: '' });
  const [byCode, setByCode] = useState(!inWechat);
  const [note, setNote] = useState<string | null>(null);
  const [problems, setProblems] = useState<{ phone?: string; code?: string }>({});
  const [againAt, setAgainAt] = useState<number | null>(null);
  const sending = useCommand(async () => {
    const sent = await sendSmsCode(form.phone, 'phone');
    setAgainAt(sent.againAt);
    toast(signIn.sent(form.phone));
  });
  const proving = useCommand(async (prove: () => Promise<void>) => {
    await prove();
    onProved();
  });
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setProblems({});
    proving.clear();
  };
  const send = () => {
    if (isMobilePhone(form.phone)) void sending.run();
    else setProblems({ phone: signIn.phoneMissing });
  };
  const prove = () => {
    const found = {
      ...(!isMobilePhone(form.phone) && { phone: signIn.phoneMissing }),
      ...(!/^\d{6}$/.test(form.code) && { code: signIn.codeMissing }),
    };
    setProblems(found);
    if (Object.keys(found).length === 0) void proving.run(() => provePhoneBySms(form.phone, form.code));
  };
  const refused = (reason: keyof typeof joinForm.wechatRefused) => {
    setNote(joinForm.wechatRefused[reason]);
    setByCode(true);
  };
  const aboutCode = /^identity\/sms-code-/.test(codeOf(proving.error) ?? '');
  return {
    form,
    change,
    byCode,
    useCode: () => setByCode(true),
    note,
    againAt,
    send,
    prove,
    refused,
    byWechat: (code: string) => void proving.run(() => provePhoneByWechat(code)),
    sending: sending.busy,
    busy: proving.busy,
    problems: { ...problems, code: problems.code ?? (aboutCode ? (proving.problem ?? undefined) : undefined) },
    problem: sending.problem ?? (aboutCode ? null : proving.problem),
  };
}
