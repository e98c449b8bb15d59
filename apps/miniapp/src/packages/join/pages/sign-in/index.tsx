import { View } from '@/platform/elements';
import { signIn } from '@/texts/join';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { CodeField } from '@/ui/field/code-field';
import { PhoneField } from '@/ui/field/text-field';
import { PageFrame } from '@/ui/frame/page-frame';
import { Notice } from '@/ui/notice/notice';
import { ConsentLine } from '../../consent-line';
import { usePhoneSignIn, useSignIn } from './use-sign-in';
import './sign-in.scss';

export default function SignInPage() {
  const { way, byPhone, wechat, next } = useSignIn();
  return (
    <PageFrame title={signIn.title}>
      {way === 'phone-code' ? <ByPhone next={next} /> : <ByWechat {...wechat} onPhone={way === 'wechat-web' ? byPhone : undefined} />}
      <View className="sign-in__help">{signIn.noPhone}</View>
    </PageFrame>
  );
}

interface WechatProps {
  go: () => void;
  busy: boolean;
  problem: string | null;
  /** In WeChat's browser the phone is the way round WeChat. */
  onPhone?: () => void;
}

function ByWechat({ go, busy, problem, onPhone }: WechatProps) {
  return (
    <Card>
      <View className="sign-in__lead">{signIn.wechatLead}</View>
      {problem ? (
        <Notice tone="red" urgent>
          {problem}
        </Notice>
      ) : null}
      <Button look="primary" word={signIn.wechat} busy={busy} onTap={go} />
      {onPhone ? <Button look="quiet" word={signIn.byPhone} onTap={onPhone} /> : null}
    </Card>
  );
}

function ByPhone({ next }: { next: () => Promise<void> }) {
  const { form, change, submit, send, againAt, version, sending, busy, problems, problem } = usePhoneSignIn(next);
  return (
    <Card>
      <View className="sign-in__lead">{signIn.lead}</View>
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
      <ConsentLine version={version} agreed={form.agreed} problem={problems.consent} onChange={(agreed) => change({ agreed })} />
      {problem ? (
        <Notice tone="red" urgent>
          {problem}
        </Notice>
      ) : null}
      <Button look="primary" word={signIn.go} busy={busy} onTap={submit} />
    </Card>
  );
}
