import { type ReactNode } from 'react';
import { View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { keptForm } from '@/texts/report';
import { ask } from '@/ui/feedback';
import { Button } from '@/ui/button/button';
import { FieldError } from '@/ui/field/field';
import { Notice } from '@/ui/notice/notice';
import './kept-form.scss';

/** What the pieces below have to know of a form (use-kept-form.ts). */
interface KeptFormState {
  restored: boolean;
  lost: number;
  held: string | null;
  busy: boolean;
  problem: string | null;
  arrived: boolean;
  signedOut: boolean;
  startAnew: () => void;
  submit: () => void;
}

/** Empties the form, once that is really wanted. */
export function StartOver({ form }: { form: Pick<KeptFormState, 'startAnew'> }) {
  const startOver = async () => {
    if (await ask({ ...keptForm.startOverQuestion, danger: true })) form.startAnew();
  };
  return <Button look="quiet" icon="trash" word={keptForm.startOver} onTap={() => void startOver()} />;
}

/** Above a form that shows what was begun earlier. */
export function TakenUp({ form }: { form: KeptFormState }) {
  if (!form.restored) return null;
  return (
    <>
      <Notice tone="grey">
        {keptForm.restored}
        {form.lost > 0 ? keptForm.photosLost(form.lost) : ''}
      </Notice>
      <StartOver form={form} />
    </>
  );
}

interface FootProps {
  form: KeptFormState;
  submit: string;
  /** A field above is not as it has to be. */
  unfinished?: string;
  /** What can be done when an earlier attempt turns out to have arrived. */
  arrived: ReactNode;
}

/** What hinders stands beside the button that was tapped, wherever the page is rolled to. */
export function KeptFormFoot({ form, submit, unfinished, arrived }: FootProps) {
  const { problem, signedOut, held, busy } = form;
  return (
    <View className="kept-form__foot">
      {problem === null ? null : (
        <Notice tone={signedOut || form.arrived ? 'amber' : 'red'} urgent>
          {signedOut ? keptForm.signedOut(submit) : problem}
        </Notice>
      )}
      {problem !== null && signedOut ? <Button word={keptForm.signIn} onTap={() => void open('signIn', { then: 'back' })} /> : null}
      <FieldError error={unfinished} />
      {held === null ? null : (
        <Notice tone="amber" urgent>
          {held}
        </Notice>
      )}
      {form.arrived ? arrived : <Button look="primary" word={submit} busy={busy} onTap={form.submit} />}
    </View>
  );
}
