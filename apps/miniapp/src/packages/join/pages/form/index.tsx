import { useState } from 'react';
import { View } from '@/platform/elements';
import { joinForm } from '@/texts/join';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { FieldError } from '@/ui/field/field';
import { PageFrame } from '@/ui/frame/page-frame';
import { Notice } from '@/ui/notice/notice';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { IncompleteLink } from '@/ui/state/incomplete-link';
import { Failed } from '@/ui/state/state';
import { ConsentLine } from '../../consent-line';
import { FormFields } from './form-fields';
import { PhoneProof } from './phone-proof';
import { type FormGround, type Ground, useJoinForm, useJoinGround } from './use-join-form';
import './form.scss';

export default function JoinFormPage() {
  const ground = useJoinGround();
  const ready = formGround(ground);
  if (ready) return <Form key={ready.writer} ground={ready} onPhone={() => void ground.me.reload()} />;
  if (isNoCode(ground))
    return (
      <IncompleteLink page={joinForm.title} text={joinForm.brokenLink.text} action={{ word: joinForm.brokenLink.go, opens: 'scan' }} />
    );
  const failed = [ground.scene, ground.buildings, ground.notice, ground.me, ground.sent].find(({ state }) => state.phase === 'failed');
  return (
    <PageFrame title={joinForm.title}>
      {failed && failed.state.phase === 'failed' ? (
        <Failed problem={failed.state.problem} onRetry={() => void failed.reload()} />
      ) : (
        <Skeleton shape="card" count={2} />
      )}
    </PageFrame>
  );
}

/** The link has no code, or one that no community has. */
const isNoCode = ({ code, scene: { state } }: Ground) => code === null || (state.phase === 'failed' && state.forbidden);

function formGround({ code, scene, buildings, notice, me, refused, sent }: Ground): FormGround | null {
  if (code === null || !scene.value || !buildings.value || !notice.value || !me.value || (refused && sent.value === undefined)) return null;
  const { phone, consent: given } = me.value;
  return {
    writer: me.value.accountId,
    code,
    scene: scene.value,
    buildings: buildings.value,
    noticeToAgree: given.givenVersion === notice.value.version ? null : notice.value.version,
    phone: phone?.phone ?? null,
    rejection: refused ? (refused.rejection ?? '') : null,
    sent: sent.value ?? null,
  };
}

function Form({ ground, onPhone }: { ground: FormGround; onPhone: () => void }) {
  const form = useJoinForm(ground);
  const { problems, problem, from, agreed, setAgreed } = form;
  return (
    <PageFrame title={joinForm.title} footer={<Foot form={form} />}>
      <View as="h2" className="join-form__into">
        {joinForm.into(ground.scene.community.name)}
      </View>
      {ground.rejection === null ? null : (
        <Notice tone="red" title={joinForm.refused.title}>
          {ground.rejection || joinForm.refused.plain}
        </Notice>
      )}
      <View className="join-form__why">{joinForm.why}</View>
      {from === 'nothing' ? null : <Notice tone="grey">{from === 'sent' ? joinForm.sentBefore : joinForm.kept}</Notice>}
      <Card title={joinForm.phone.label}>
        <Phone phone={ground.phone} error={problems.phone} onProved={onPhone} />
      </Card>
      <FormFields form={form} buildings={ground.buildings} />
      {ground.noticeToAgree !== null ? (
        <ConsentLine version={ground.noticeToAgree} agreed={agreed} problem={problems.consent} onChange={setAgreed} />
      ) : null}
      {problem ? (
        <Notice tone="red" urgent>
          {problem}
        </Notice>
      ) : null}
    </PageFrame>
  );
}

/** What is missing may stand above what is in sight: it is said beside the button that was tapped. */
function Foot({ form: { problems, busy, submit } }: { form: ReturnType<typeof useJoinForm> }) {
  return (
    <View className="join-form__foot">
      <FieldError error={Object.values(problems).some(Boolean) ? joinForm.unfinished : undefined} />
      <Button look="primary" word={joinForm.submit} busy={busy} onTap={submit} />
    </View>
  );
}

interface PhoneProps {
  phone: string | null;
  error?: string;
  onProved: () => void;
}

function Phone({ phone, error, onProved }: PhoneProps) {
  const [changing, setChanging] = useState(false);
  if (phone !== null && !changing) {
    return (
      <View className="join-form__phone">
        <View>{joinForm.phone.proved(phone)}</View>
        <Button small look="quiet" word={joinForm.phone.change} onTap={() => setChanging(true)} />
      </View>
    );
  }
  const proved = () => {
    setChanging(false);
    onProved();
  };
  return <PhoneProof error={error} onProved={proved} />;
}
