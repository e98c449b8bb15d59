import { joinForm, signIn } from '@/texts/join';
import { Button, WechatPhoneButton } from '@/ui/button/button';
import { CodeField } from '@/ui/field/code-field';
import { PhoneField } from '@/ui/field/text-field';
import { Notice } from '@/ui/notice/notice';
import { usePhoneProof } from './use-phone-proof';

/** The part of the form that proves the phone number. */
export function PhoneProof({ onProved, error }: { onProved: () => void; error?: string }) {
  const proof = usePhoneProof(onProved);
  const problem = proof.problem ?? error;
  return (
    <>
      {proof.note ? <Notice tone="grey">{proof.note}</Notice> : null}
      {proof.byCode ? (
        <ByCode {...proof} />
      ) : (
        <>
          <WechatPhoneButton word={joinForm.wechatPhone} onCode={proof.byWechat} onRefused={proof.refused} />
          <Button look="quiet" word={joinForm.byCode} onTap={proof.useCode} />
        </>
      )}
      {problem ? (
        <Notice tone="red" urgent>
          {problem}
        </Notice>
      ) : null}
    </>
  );
}

function ByCode({ form, change, problems, againAt, sending, send, busy, prove }: ReturnType<typeof usePhoneProof>) {
  return (
    <>
      <PhoneField {...signIn.phone} value={form.phone} error={problems.phone} onChange={(phone) => change({ phone })} />
      <CodeField
        {...signIn.code}
        value={form.code}
        error={problems.code}
        againAt={againAt}
        sending={sending}
        onSend={send}
        onChange={(code) => change({ code })}
      />
      <Button word={joinForm.prove} busy={busy} onTap={prove} />
    </>
  );
}
