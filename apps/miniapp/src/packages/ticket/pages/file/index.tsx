import { type Ticket } from '@/calls/tickets';
import { stateChip } from '@/calls/ticket-summary';
import { Text, View } from '@/platform/elements';
import { useNow } from '@/platform/lifecycle';
import { open } from '@/platform/navigation';
import { ticketPage } from '@/texts/tickets';
import { ui } from '@/texts/ui';
import { Button, ShareButton } from '@/ui/button/button';
import { Card, Row } from '@/ui/card/card';
import { Chip } from '@/ui/chip/chip';
import { PageFrame } from '@/ui/frame/page-frame';
import { Ladder } from '@/ui/ladder/ladder';
import { LongText } from '@/ui/long-text/long-text';
import { MediaGrid } from '@/ui/media/media-grid';
import { Notice } from '@/ui/notice/notice';
import { StaleNotice } from '@/ui/notice/stale-notice';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { IncompleteLink } from '@/ui/state/incomplete-link';
import { Empty, Failed } from '@/ui/state/state';
import { TimeText } from '@/ui/time/time-text';
import { Trace } from '@/ui/trace/trace';
import { askedWords, clockRows, mayBeShared, nextWords, officeWords, placeWords, promises, rungsOf, traceOf } from '../../ticket-view';
import { Clocks } from './clocks';
import { Following } from './following';
import { SayMore } from './say-more';
import { LastSteps, TicketSteps } from './ticket-steps';
import { TraceCheckRow } from './trace-check-row';
import { copyNumber, shareTicket, useTicket, useTicketSteps, viewReportPhotos, viewStepPhotos } from './use-ticket';
import './file.scss';

export default function TicketFilePage() {
  const { signedIn, asStaff, whole, state, reload } = useTicket();
  if (!whole)
    return (
      <IncompleteLink
        page={ticketPage.title}
        text={ticketPage.brokenLink.text}
        action={{ word: ticketPage.brokenLink.go, opens: 'tickets' }}
      />
    );
  if (!signedIn && state.phase === 'failed' && state.forbidden) return <SignedOut />;
  return (
    <PageFrame title={ticketPage.title}>
      {state.phase === 'loading' ? <Skeleton shape="card" count={3} /> : null}
      {state.phase === 'failed' && state.forbidden ? <NotShown asStaff={asStaff} /> : null}
      {state.phase === 'failed' && !state.forbidden ? <Failed problem={state.problem} onRetry={() => void reload()} /> : null}
      {state.phase === 'ready' ? (
        <>
          <StaleNotice problem={state.stale} onRetry={reload} />
          {asStaff ? (
            <Notice tone="amber" title={ticketPage.staff.title}>
              {ticketPage.staff.text}
            </Notice>
          ) : null}
          <File ticket={state.value} onChanged={reload} />
        </>
      ) : null}
    </PageFrame>
  );
}

/** A message of work leads here too: where the phone may not show the ticket, it says where it is dealt with. */
function NotShown({ asStaff }: { asStaff: boolean }) {
  const { title, text } = asStaff ? ticketPage.staff : ticketPage.notFound;
  return (
    <Empty picture={asStaff ? 'paper' : 'search'} title={title} text={text} action={{ word: ui.toHome, onTap: () => void open('home') }} />
  );
}

/** Not public, as far as somebody can tell who is not signed in: it may be their own. */
function SignedOut() {
  const { title, text, go } = ticketPage.signIn;
  return (
    <PageFrame title={ticketPage.title}>
      <Empty picture="lock" title={title} text={text} primary action={{ word: go, onTap: () => void open('signIn', { then: 'back' }) }} />
    </PageFrame>
  );
}

function File({ ticket, onChanged }: { ticket: Ticket; onChanged: () => Promise<void> }) {
  const now = useNow(30);
  const steps = useTicketSteps(ticket, onChanged);
  return (
    <>
      {steps.moved ? (
        <Notice tone="amber" urgent>
          {ticketPage.movedOn}
        </Notice>
      ) : null}
      <Standing ticket={ticket} now={now} />
      {ticket.visibility === 'public' ? <Following ticket={ticket} onDone={onChanged} /> : null}
      {ticket.mine ? <SayMore ticket={ticket} onDone={onChanged} now={now} /> : null}
      {ticket.mine ? <TicketSteps ticket={ticket} steps={steps} now={now} /> : null}
      <Card title={ticketPage.clocks}>
        <Clocks rows={clockRows(ticket)} now={now} />
      </Card>
      <Card title={ticketPage.ladder}>
        <Ladder rungs={rungsOf(ticket)} />
      </Card>
      <Card title={ticketPage.trace}>
        <Trace steps={traceOf(ticket)} now={now} onPhoto={(step, photo) => viewStepPhotos(ticket, step.id, photo)} />
        <TraceCheckRow ticket={ticket} now={now} />
      </Card>
      <Facts ticket={ticket} now={now} />
      {mayBeShared(ticket) ? <ShareButton word={ticketPage.share.go} onTap={() => void shareTicket(ticket)} /> : null}
      {ticket.mine ? <LastSteps ticket={ticket} steps={steps} /> : null}
    </>
  );
}

/** In words first: where it stands, who holds it, what happens next. */
function Standing({ ticket, now }: { ticket: Ticket; now: number }) {
  return (
    <Card>
      <View className="file__state">
        <Chip {...stateChip(ticket.state)} />
        {ticket.endingName ? <Text className="file__ending">{ticket.endingName}</Text> : null}
      </View>
      <View className="file__office">{officeWords(ticket)}</View>
      {promises(ticket, now).map((promise) => (
        <View key={promise} className="file__promise">
          {promise}
        </View>
      ))}
      {askedWords(ticket, now).map((words) => (
        <View key={words} className="file__because">
          {words}
        </View>
      ))}
      {ticket.because ? <View className="file__because">{ticketPage.because(ticket.because.label, ticket.because.text)}</View> : null}
      {ticket.mine ? <View className="file__next">{nextWords(ticket)}</View> : null}
      {ticket.mine && ticket.text === null ? <View className="file__next">{ticketPage.erased}</View> : null}
      {ticket.text ? (
        <View className="file__text">
          <LongText text={ticket.text} />
        </View>
      ) : null}
      {ticket.photos.length > 0 ? (
        <MediaGrid
          items={ticket.photos.map(({ mediaId, thumbnailUrl }) => ({
            id: mediaId,
            kind: 'photo',
            source: thumbnailUrl,
            state: { step: 'ready' },
          }))}
          onView={(id) => viewReportPhotos(ticket, id)}
        />
      ) : null}
    </Card>
  );
}

function Facts({ ticket, now }: { ticket: Ticket; now: number }) {
  const { number, category, visibility, reportedAt, point } = ticket;
  const place = placeWords(ticket) || (point ? ticketPage.point : '');
  return (
    <Card>
      <Row label={ticketPage.number} value={<Text selectable>{number}</Text>} />
      <Row label={ticketPage.reported} value={<TimeText at={Date.parse(reportedAt)} now={now} />} />
      {place ? <Row label={ticketPage.place} value={place} /> : null}
      <Row label={ticketPage.category} value={category.name} />
      <Row label={ticketPage.visibility} value={ticketPage.visibilities[visibility]} />
      <Button look="quiet" word={ticketPage.copyNumber} onTap={() => void copyNumber(number)} />
    </Card>
  );
}
