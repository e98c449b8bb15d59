import { App, Input } from 'antd';
import { useState } from 'react';
import { useSessionServices } from '../../../session/session-context.js';
import { sessionTexts } from '../../../texts/session.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { FormField } from '../../../ui/form/form-field.js';
import { useAct } from '../../../ui/form/use-act.js';
import { emptyPasswordDraft, type PasswordDraft, passwordErrors } from '../password-draft.js';
import { PASSWORD_LEAST } from '../sign-in-draft.js';

const t = sessionTexts.change;
const PASSWORD_MOST = 128;

/** Replaces one's own password. Nothing of it is kept: a closed dialog forgets what was typed. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const { calls } = useSessionServices();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(emptyPasswordDraft);
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, wrongAt } = useAct(onClose);
  const errors = passwordErrors(draft);
  const field = (name: keyof PasswordDraft): Omit<SecretProps, 'label' | 'autoComplete'> => ({
    value: draft[name],
    error: (asked ? errors[name] : undefined) ?? wrongAt(name),
    onChange: (value) => setDraft((before) => ({ ...before, [name]: value })),
  });
  const change = async (): Promise<void> => {
    const signedOut = await calls.changePassword({ oldPassword: draft.oldPassword, newPassword: draft.newPassword });
    message.success(t.done(signedOut));
  };
  const submit = (): void => {
    setAsked(true);
    if (Object.keys(errors).length === 0) void run(change);
  };
  return (
    <ActDialog
      title={t.title}
      why={t.why}
      ok={t.ok}
      busy={busy}
      refusal={refusal(['oldPassword', 'newPassword'])}
      onOk={submit}
      onClose={onClose}
    >
      <SecretField label={t.old} autoComplete="current-password" {...field('oldPassword')} />
      <SecretField
        label={sessionTexts.newPassword}
        hint={sessionTexts.newPasswordHint(PASSWORD_LEAST)}
        autoComplete="new-password"
        {...field('newPassword')}
      />
      <SecretField label={sessionTexts.again} autoComplete="new-password" {...field('again')} />
    </ActDialog>
  );
}

interface SecretProps {
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function SecretField({ value, autoComplete, onChange, ...facts }: SecretProps) {
  return (
    <FormField {...facts}>
      {(ties) => (
        <Input.Password
          {...ties}
          value={value}
          maxLength={PASSWORD_MOST}
          autoComplete={autoComplete}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
