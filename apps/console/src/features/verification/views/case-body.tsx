import { Alert } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../../calls/services.js';
import { unmaskMember } from '../../../calls/unmask-call.js';
import { useMay } from '../../../session/session-context.js';
import { peopleTexts } from '../../../texts/people.js';
import { verificationTexts } from '../../../texts/verification.js';
import { PapersNote } from '../../../ui/person/papers-note.js';
import { PersonBadge } from '../../../ui/person/person-badge.js';
import prose from '../../../ui/prose/prose.module.css';
import { Sign, type SignName } from '../../../ui/state/sign.js';
import { Moment } from '../../../ui/time/moment.js';
import { type CaseFile, type Verdict } from '../calls/verification-calls.js';
import { compared, isHeldByAnother } from '../case-rules.js';
import styles from './verification.module.css';

const t = verificationTexts;

/** What was given, what the roster says, what else there is: in the order one decides by. */
export function CaseBody({ areaId, file }: { readonly areaId: number; readonly file: CaseFile }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      {file.state === 'open' && file.needsGuardian && <Alert type="warning" showIcon title={t.file.guardian} />}
      <Decided file={file} />
      <Given areaId={areaId} file={file} onShown={setShown} />
      <section className={prose.section}>
        <h2>{t.file.why}</h2>
        <p>{file.explanation}</p>
        {file.takenBack && (
          <p>
            {t.file.takenBack(file.takenBack.by)}
            {file.takenBack.reason}
          </p>
        )}
        {isHeldByAnother(file) && <HowToFind areaId={areaId} />}
        {file.kind === 'conflict' && <p className={prose.faint}>{t.file.conflict}</p>}
      </section>
      <Roster areaId={areaId} file={file} />
      <Evidence file={file} shown={shown} />
    </>
  );
}

const ways: Readonly<Record<string, string>> = peopleTexts.ways;

/** Who decided, when and on what: whoever asks about it later reads it here. */
function Decided({ file }: { readonly file: CaseFile }) {
  if (file.decidedAt === null) return null;
  return (
    <section className={prose.section}>
      <h2>{t.file.decided}</h2>
      <p>
        {t.states[file.state]}
        {' · '}
        <Moment at={new Date(file.decidedAt)} />
        {file.decidedBy !== null && ` · ${file.decidedBy}`}
      </p>
      {file.way !== null && <p>{t.file.way(ways[file.way] ?? file.way)}</p>}
      {file.decision && <p>{t.file.because(file.decision)}</p>}
    </section>
  );
}

function Given({
  areaId,
  file,
  onShown,
}: {
  readonly areaId: number;
  readonly file: CaseFile;
  readonly onShown: (shown: boolean) => void;
}) {
  const api = useApi();
  const may = useMay('personal-data.unmask', areaId);
  const { name, phone, document, address } = file.person;
  return (
    <section className={prose.section}>
      <h2>{t.file.given}</h2>
      <PersonBadge
        masked={{ name, address, ...(phone !== null && { phone }), ...(document !== null && { document }) }}
        marks={[t.relations[file.relation]]}
        unmask={
          may
            ? (reason) => unmaskMember(api, areaId, file.membershipId, ['name', 'phone', 'address', 'document', 'evidence'], reason)
            : undefined
        }
        onShown={onShown}
      />
    </section>
  );
}

const signs: Readonly<Record<Verdict, SignName>> = { same: 'done', differs: 'soon', unknown: 'waiting' };

/** Who holds the entry is found by it on the roster; of this community only, like everything here. */
function HowToFind({ areaId }: { readonly areaId: number }) {
  const mayMembers = useMay('membership.read', areaId);
  return (
    <>
      <p>{t.file.held}</p>
      {mayMembers && (
        <Link className={prose.jump} to="/people">
          {t.file.search}
        </Link>
      )}
    </>
  );
}

function Roster({ areaId, file }: { readonly areaId: number; readonly file: CaseFile }) {
  const opens = useMay('roster.read', areaId) && isHeldByAnother(file);
  return (
    <section className={prose.section}>
      <h2>{t.file.compare}</h2>
      {file.roster.length === 0 ? (
        <p>
          {t.file.noRoster}
          {t.file.noRosterNext}
        </p>
      ) : (
        <>
          <p className={prose.faint}>{t.file.compareNote}</p>
          <ul className={styles.entries}>
            {file.roster.map((entry) => (
              <li key={entry.entryId} className={styles.entry}>
                <p>
                  <strong>{entry.person.name}</strong> {t.relations[entry.relation]} · {entry.person.phone ?? '—'} · {entry.person.address}
                </p>
                <ul className={styles.verdicts}>
                  {compared(file, entry).map(({ fact, verdict }) => (
                    <li key={fact}>
                      <Sign name={signs[verdict]} />
                      {t.facts[fact]}
                      {t.verdicts[verdict]}
                    </li>
                  ))}
                </ul>
                {opens && entry.mayBeTheirs && (
                  <Link className={prose.jump} to={`/people?tab=roster&open=${entry.entryId}`}>
                    {t.file.whoHolds}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Evidence({ file, shown }: { readonly file: CaseFile; readonly shown: boolean }) {
  return (
    <section className={prose.section}>
      <h2>{t.file.evidence}</h2>
      {file.evidence.length === 0 && <p>{t.file.noEvidence}</p>}
      <ul className={styles.evidence}>
        {file.evidence.map(({ kind, at, note, hasPhoto }) => (
          <li key={`${kind}/${at}`}>
            <p>
              <strong>{t.evidenceKinds[kind]}</strong>{' '}
              <span className={prose.faint}>
                <Moment at={new Date(at)} />
              </span>
            </p>
            {note && <p>{note}</p>}
            {hasPhoto && <PapersNote shown={shown} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
