import { newDraftKey, ProblemError } from '@shequtong/api-client';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../../calls/services.js';
import { useMay } from '../../../session/session-context.js';
import { peopleTexts } from '../../../texts/people.js';
import { rosterTexts } from '../../../texts/roster.js';
import { DetailDrawer } from '../../../ui/drawer/detail-drawer.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { useAsSeen } from '../../../ui/form/use-as-seen.js';
import { PersonBadge } from '../../../ui/person/person-badge.js';
import prose from '../../../ui/prose/prose.module.css';
import { ReasonDialog } from '../../../ui/reason/reason-dialog.js';
import { useUndo } from '../../../ui/undo/use-undo.js';
import { putEntryBack, readEntry, removeEntry, type RosterItem, unmaskEntry } from '../calls/roster-calls.js';
import { rosterKey, useRosterChanges } from '../use-roster-changes.js';
import { CorrectEntryDialog } from './correct-entry-dialog.js';

const t = rosterTexts.entry;

interface RosterDrawerProps {
  readonly areaId: number;
  readonly openId: string | undefined;
  readonly rows: readonly RosterItem[];
  readonly onOpen: (id: string | undefined) => void;
}

const ENTRY_ID = /^[0-9a-f-]{36}$/;

/** One entry of the roster beside the list: what it says, and what can be done with it. */
export function RosterDrawer({ areaId, openId, rows, onOpen }: RosterDrawerProps) {
  const api = useApi();
  const id = ENTRY_ID.test(openId ?? '') ? openId : undefined;
  const mayCorrect = useMay('roster.correct', areaId);
  const index = rows.findIndex(({ entryId }) => entryId === id);
  const opened = useQuery({
    queryKey: rosterKey(areaId, 'entry', id),
    enabled: id !== undefined,
    queryFn: ({ signal }) => readEntry(api, areaId, id ?? '', signal),
  });
  const entry = id === undefined ? undefined : opened.data;
  const go = (row: RosterItem | undefined): (() => void) | undefined => (row ? () => onOpen(row.entryId) : undefined);
  return (
    <DetailDrawer
      open={id !== undefined}
      title={entry ? t.title(entry.person.name) : rosterTexts.list}
      actions={
        entry &&
        mayCorrect &&
        (entry.mine ? (
          <span className={prose.faint}>{t.own}</span>
        ) : (
          <Actions key={entry.entryId} areaId={areaId} entry={entry} onGone={() => onOpen(undefined)} />
        ))
      }
      onPrevious={index > 0 ? go(rows[index - 1]) : undefined}
      onNext={index >= 0 ? go(rows[index + 1]) : undefined}
      onClose={() => onOpen(undefined)}
    >
      {entry ? (
        <Body key={entry.entryId} areaId={areaId} entry={entry} />
      ) : opened.isError ? (
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  );
}

function Body({ areaId, entry }: { readonly areaId: number; readonly entry: RosterItem }) {
  const api = useApi();
  const mayUnmask = useMay('roster.unmask', areaId);
  const mayMembers = useMay('membership.read', areaId);
  const { entryId, membershipId, relation, person, version } = entry;
  const { name, phone, document, address } = person;
  return (
    <section className={prose.section}>
      <h2>{t.person}</h2>
      <PersonBadge
        // What was read of an older version goes with it.
        key={version}
        masked={{ name, address, ...(phone !== null && { phone }), ...(document !== null && { document }) }}
        marks={[peopleTexts.relations[relation]]}
        unmask={mayUnmask ? (reason) => unmaskEntry(api, areaId, entryId, reason) : undefined}
        why={t.unmaskWhy}
        placeholder={rosterTexts.reason}
        reasons={t.reasons}
      />
      <p className={prose.faint}>{membershipId === null ? t.nobody : t.joinedBy}</p>
      {membershipId !== null && mayMembers && (
        <Link className={prose.jump} to={`/people?open=${membershipId}`}>
          {t.toMember}
        </Link>
      )}
    </section>
  );
}

interface ActionsProps {
  readonly areaId: number;
  readonly entry: RosterItem;
  readonly onGone: () => void;
}

function Actions({ areaId, entry, onGone }: ActionsProps) {
  const [acting, setActing] = useState<'correct' | 'remove'>();
  const close = (): void => setActing(undefined);
  return (
    <>
      <Button type="primary" onClick={() => setActing('correct')}>
        {rosterTexts.correct.open}
      </Button>
      <Button onClick={() => setActing('remove')}>{rosterTexts.remove.open}</Button>
      {acting === 'correct' && <CorrectEntryDialog areaId={areaId} entry={entry} onClose={close} />}
      {acting === 'remove' && <RemoveDialog areaId={areaId} entry={entry} onGone={onGone} onClose={close} />}
    </>
  );
}

function RemoveDialog({ areaId, entry, onGone, onClose }: ActionsProps & { readonly onClose: () => void }) {
  const { remove: words } = rosterTexts;
  const api = useApi();
  const roster = useRosterChanges(areaId);
  const undo = useUndo();
  const [key, setKey] = useState(() => newDraftKey());
  const { membershipId, person } = entry;
  const asSeen = useAsSeen(entry);
  const submit = async (reason: string): Promise<void> => {
    const { entryId, version } = asSeen(key);
    try {
      const { joined } = await removeEntry(api, { areaId, entryId, version }, reason, key);
      const restore = roster.gone(entryId);
      const backKey = newDraftKey();
      undo(joined ? words.doneJoined : words.done, async () => {
        await putEntryBack(api, areaId, entryId, backKey);
        restore();
        await roster.changed(entryId);
      });
      onGone();
    } catch (error) {
      // Refused, nothing was done, and what is sent next is another command.
      if (error instanceof ProblemError && error.status < 500) setKey(newDraftKey());
      throw error;
    } finally {
      void roster.changed(entryId);
    }
  };
  const why = membershipId === null ? words.why : `${words.why}${words.joined}`;
  return (
    <ReasonDialog
      open
      final
      title={words.title(person.name)}
      why={why}
      ok={words.ok}
      placeholder={rosterTexts.reason}
      presets={words.reasons}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
