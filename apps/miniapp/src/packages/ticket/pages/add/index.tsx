import { type Writer } from '@/calls/drafts';
import { readTicket, type Ticket } from '@/calls/tickets';
import { usePerson } from '@/calls/tokens';
import { useRead } from '@/calls/use-read';
import { Text, View } from '@/platform/elements';
import { open, useParameters } from '@/platform/navigation';
import { addition } from '@/texts/report';
import { ticketPage } from '@/texts/tickets';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { TextAreaField } from '@/ui/field/text-field';
import { PageFrame } from '@/ui/frame/page-frame';
import { Notice } from '@/ui/notice/notice';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { IncompleteLink } from '@/ui/state/incomplete-link';
import { Empty, Failed } from '@/ui/state/state';
import { additionLimits } from '../../addition-draft';
import { KeptFormFoot, TakenUp } from '../../kept-form';
import { PhotosField } from '../../photos/photos-field';
import { leadsToTicket } from '../../ticket-link';
import { isOwed } from '../../ticket-view';
import { type AdditionForm, useAddition } from './use-addition';
import './add.scss';

/** Begun anew for whoever signs in next: a page that was left open shows them nothing of the one before. */
export default function AddPage() {
  const person = usePerson();
  return <AddPageOf key={person} person={person} />;
}

function AddPageOf({ person }: { person: Writer }) {
  const { area = '', id = '' } = useParameters();
  const whole = leadsToTicket(area, id);
  const { state, value, reload } = useRead(whole ? `ticket/${id}` : null, () => readTicket({ areaId: Number(area), ticketId: id }));
  if (!whole)
    return (
      <IncompleteLink
        page={addition.title}
        text={ticketPage.brokenLink.text}
        action={{ word: ticketPage.brokenLink.go, opens: 'tickets' }}
      />
    );
  if (value?.mine) return <Add writer={person} ticket={value} />;
  return (
    <PageFrame title={addition.title}>
      {state.phase === 'loading' ? <Skeleton shape="card" count={2} /> : null}
      {state.phase === 'failed' && !state.forbidden ? <Failed problem={state.problem} onRetry={() => void reload()} /> : null}
      {value || (state.phase === 'failed' && state.forbidden) ? (
        <Empty picture="search" {...ticketPage.notFound} action={{ word: ui.toHome, onTap: () => void open('home') }} />
      ) : null}
    </PageFrame>
  );
}

function Add({ writer, ticket }: { writer: Writer; ticket: Ticket }) {
  const form = useAddition(writer, ticket);
  if (form.over || !isOwed(ticket)) return <Over form={form} />;
  return (
    <PageFrame title={addition.title} footer={<Foot form={form} />}>
      <View className="add__about">{addition.about(ticket.excerpt ?? ticket.category.name)}</View>
      <TakenUp form={form} />
      <Card>
        <TextAreaField
          {...addition.what}
          value={form.draft.text}
          error={form.short ? addition.short : undefined}
          maxLength={additionLimits.most}
          onChange={form.write}
        />
        <PhotosField photos={form.photos} />
      </Card>
      {ticket.visibility === 'public' ? <Notice tone="grey">{addition.public}</Notice> : null}
    </PageFrame>
  );
}

/** Nothing can be added any more; what was written is there to be taken along. */
function Over({ form: { draft, leave } }: { form: AdditionForm }) {
  const { title, text, see, written } = addition.over;
  return (
    <PageFrame title={addition.title}>
      <Empty picture="paper" title={title} text={text} action={{ word: see, onTap: leave }} />
      {draft.text.trim() === '' ? null : (
        <Card title={written}>
          <Text selectable>{draft.text}</Text>
        </Card>
      )}
    </PageFrame>
  );
}

function Foot({ form }: { form: AdditionForm }) {
  return <KeptFormFoot form={form} submit={addition.submit} arrived={<Button word={addition.over.see} onTap={form.leave} />} />;
}
