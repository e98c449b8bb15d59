import { duePhrase, postAndName, ticketOfficeStandings } from '@shequtong/kernel';
import { Link } from 'react-router';
import { useApi } from '../../../calls/services.js';
import { type View } from '../../../calls/api.js';
import { useMay } from '../../../session/session-context.js';
import { ticketTexts } from '../../../texts/tickets.js';
import { ClockCell } from '../../../ui/clock/clock-chip.js';
import { FoldedText } from '../../../ui/fold/folded-text.js';
import { Ladder } from '../../../ui/ladder/ladder.js';
import { PersonBadge } from '../../../ui/person/person-badge.js';
import prose from '../../../ui/prose/prose.module.css';
import { Moment } from '../../../ui/time/moment.js';
import { useNow } from '../../../ui/time/now.js';
import { TraceTimeline } from '../../../ui/trace/trace-timeline.js';
import { VerifyTrace } from '../../../ui/trace/verify-trace.js';
import { readContact, verifyTrace } from '../calls/ticket-calls.js';
import { contactNotes } from '../contact-notes.js';
import { fileClocks } from '../ticket-clocks.js';
import { additionsTo, asksOf, levelOf, pausedFor, returnOf, rungsOf, type StoryStep, traceStepsOf } from '../ticket-story.js';
import { AskedWords } from './asked-words.js';
import { HandOver } from './hand-over.js';
import { MapPoint } from './map-point.js';
import { Photos } from './photos.js';
import styles from './tickets.module.css';

const t = ticketTexts.file;
type File = View<'TicketFileView'>;

/** Everything on record of a ticket, in the order it is asked for: what, where, who, how long, what happened. */
export function FileBody({ file }: { readonly file: File }) {
  return (
    <>
      <Returned file={file} />
      <Paused file={file} />
      <HandOver file={file} />
      <Waiting file={file} />
      <Told file={file} />
      <section className={prose.section}>
        <h2>{t.ladder}</h2>
        <Ladder rungs={rungsOf(file)} current={levelOf(file)} held={ticketOfficeStandings[file.state] === 'responsible'} />
      </section>
      <section className={prose.section}>
        <h2>{t.clocks}</h2>
        <ul className={styles.clocks}>
          {fileClocks(file).map((clock, index) => (
            <li key={index}>
              <ClockCell clock={clock} />
              {clock.why && clock.why.length > 0 && (
                <details>
                  <summary>{t.why}</summary>
                  <ol>
                    {clock.why.map((reason, place) => (
                      <li key={place}>{reason}</li>
                    ))}
                  </ol>
                </details>
              )}
            </li>
          ))}
        </ul>
      </section>
      <Trace file={file} />
    </>
  );
}

/** Why the level above gave it back: what its office has to know before anything else. */
function Returned({ file }: { readonly file: File }) {
  const back = returnOf(file);
  if (!back) return null;
  return (
    <section className={prose.section}>
      <h2>{t.returned}</h2>
      <AskedWords asked={back} />
      <Photos photos={back.photos} />
    </section>
  );
}

/** What a suspended ticket waits for, and when it goes on by itself. */
function Paused({ file }: { readonly file: File }) {
  const now = useNow();
  const asked = pausedFor(file);
  if (!asked) return null;
  const until = file.clocks.find(({ kind }) => kind === 'suspension');
  return (
    <section className={prose.section}>
      <h2>{t.paused}</h2>
      <AskedWords
        asked={asked}
        notes={[until && t.pausedUntil(duePhrase(new Date(until.dueAt), now), file.openSteps.includes('resume'))]}
      />
    </section>
  );
}

/** What waits for a decision: first of all for who decides, and for who asked, so that nobody asks twice or wonders. */
function Waiting({ file }: { readonly file: File }) {
  const now = useNow();
  const asked = asksOf(file);
  if (!asked.length) return null;
  const decides = file.openSteps.some((step) => step === 'suspend' || step === 'extend');
  return (
    <section className={prose.section}>
      <h2>{decides ? t.waiting : t.waitingFor(asked[0]?.office ?? ticketTexts.asked.colleague)}</h2>
      {asked.map(({ step, kind, until, grantedUntil }) => (
        <AskedWords
          key={step.id}
          asked={step}
          notes={[
            grantedUntil ? ticketTexts.granted[kind](duePhrase(grantedUntil, now)) : undefined,
            until ? t.untilTarget(duePhrase(until, now)) : t.untilDecided,
          ]}
        />
      ))}
    </section>
  );
}

function Told({ file }: { readonly file: File }) {
  const where = [file.areaName, file.buildingName, file.place].filter(Boolean).join(' · ');
  return (
    <section className={prose.section}>
      <h2>{t.what}</h2>
      <FoldedText key={file.ticketId} text={file.text ?? ticketTexts.erased} />
      <Photos photos={file.photos} />
      {additionsTo(file).map((one) => (
        <Added key={one.id} added={one} />
      ))}
      <p className={prose.faint}>
        {[
          file.category.name,
          file.visibility === 'public' ? t.public : t.private,
          file.round > 1 && t.round(file.round),
          file.urges > 0 && t.urged(file.urges),
          file.meToos > 0 && t.shared(file.meToos),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        {t.where}：{where}
      </p>
      {file.point && <MapPoint point={file.point} />}
      {file.owner && <p>{t.owner(postAndName(file.owner).join(' '))}</p>}
      <Reporter file={file} />
    </section>
  );
}

function Added({ added }: { readonly added: StoryStep }) {
  return (
    <>
      <p className={styles.asked}>
        {added.title} · <Moment at={added.at} />
        {'\n'}
        {added.text ?? ticketTexts.erased}
      </p>
      <Photos photos={added.photos} />
    </>
  );
}

/** Whom to call: masked for the office that owes the answer and those above it, readable under a reason. */
function Reporter({ file }: { readonly file: File }) {
  const { areaId, ticketId, reporterName, reporterMembershipId, reporterContact: contact } = file;
  const api = useApi();
  const mayCall = useMay('ticket.call', areaId);
  const mayMembers = useMay('membership.read', areaId);
  if (!reporterName) return null;
  const masked = contact ? { name: contact.name, ...(contact.phone !== null && { phone: contact.phone }) } : { name: reporterName };
  const marks = contact ? [t.reporter, t.shownAs(reporterName)] : [t.reporter];
  const unmask = contact && mayCall ? (reason: string) => readContact(api, { areaId: String(areaId), ticketId }, reason) : undefined;
  return (
    <>
      <PersonBadge key={ticketId} masked={masked} marks={marks} unmask={unmask} why={t.callWhy} reasons={t.callReasons} />
      {contactNotes(file).map((note) => (
        <p key={note} className={prose.faint}>
          {note}
        </p>
      ))}
      {contact && reporterMembershipId && mayMembers && (
        <Link className={prose.jump} to={`/people?open=${reporterMembershipId}`}>
          {t.toMember}
        </Link>
      )}
    </>
  );
}

function Trace({ file }: { readonly file: File }) {
  const api = useApi();
  const mayVerify = useMay('trace.verify', file.areaId);
  const steps = traceStepsOf(file).map(({ photos, ...step }) => ({ ...step, extra: photos.length > 0 && <Photos photos={photos} /> }));
  return (
    <section className={prose.section}>
      <h2>{t.trace}</h2>
      {mayVerify && (
        <VerifyTrace
          key={`${file.ticketId}/${file.version}`}
          verify={() => verifyTrace(api, { areaId: String(file.areaId), ticketId: file.ticketId })}
        />
      )}
      <TraceTimeline steps={steps} />
    </section>
  );
}
