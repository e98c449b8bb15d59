import { usePerson } from '@/calls/tokens';
import { MyPage } from '@/calls/views/my-page';
import { organisations } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { TextField } from '@/ui/field/text-field';
import { Problem } from '@/ui/notice/notice';
import { useInvitation } from './use-invitation';

const { form: words } = organisations;

/** Joins an organisation by its invitation code. What one person typed is gone when somebody else signs in. */
export default function InvitationPage() {
  return <Invitation key={usePerson()} />;
}

function Invitation() {
  const { draft, edit, problems, problem, submit, busy } = useInvitation();
  return (
    <MyPage title={words.title} footer={<Button look="primary" word={words.submit} busy={busy} onTap={submit} />}>
      <Card>
        <TextField {...words.code} value={draft.code} error={problems.code} maxLength={40} onChange={(code) => edit({ code })} />
        <TextField {...words.name} value={draft.name} error={problems.name} maxLength={40} onChange={(name) => edit({ name })} />
        <TextField {...words.post} value={draft.post} error={problems.post} maxLength={40} onChange={(post) => edit({ post })} />
        <TextField
          {...words.publicName}
          value={draft.publicName}
          error={problems.publicName}
          maxLength={30}
          onChange={(publicName) => edit({ publicName })}
          onEnter={submit}
        />
      </Card>
      <Problem words={problem} />
    </MyPage>
  );
}
