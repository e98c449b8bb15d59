import { momentPhrase } from '@shequtong/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { useMay } from '../../../session/session-context.js';
import { organisationTexts } from '../../../texts/organisations.js';
import { ClockChip } from '../../../ui/clock/clock-chip.js';
import { DetailDrawer } from '../../../ui/drawer/detail-drawer.js';
import { EmptyState, LoadingState } from '../../../ui/feedback/states.js';
import { usePress } from '../../../ui/feedback/use-press.js';
import { Mark } from '../../../ui/mark/mark.js';
import prose from '../../../ui/prose/prose.module.css';
import { ReasonDialog } from '../../../ui/reason/reason-dialog.js';
import { StateTag } from '../../../ui/state/state-tag.js';
import { type KeysetList } from '../../../ui/table/use-keyset.js';
import { useNow } from '../../../ui/time/now.js';
import { fileGroup, type Group, refuseGroup } from '../calls/group-calls.js';
import { clockOf, lookOf } from '../group-looks.js';
import styles from './organisations.module.css';

const t = organisationTexts.groups;

interface GroupDrawerProps {
  readonly areaId: number;
  readonly openId: string | undefined;
  readonly list: KeysetList<Group>;
  readonly onOpen: (id: string | undefined) => void;
}

/** A group beside the list: what it is for, who is in it, and the committee's answer. */
export function GroupDrawer({ areaId, openId, list, onOpen }: GroupDrawerProps) {
  const [kept, setKept] = useState<Group>();
  const listed = list.rows.find(({ groupId }) => groupId === openId);
  // Once answered it leaves the list of those that wait; what was open stays open.
  if (listed && listed !== kept) setKept(listed);
  const group = listed ?? kept;
  const ids = list.rows.map(({ groupId }) => groupId);
  const index = openId === undefined ? -1 : ids.indexOf(openId);
  const go = (target: string | undefined): (() => void) | undefined =>
    index < 0 || target === undefined ? undefined : () => onOpen(target);
  const clock = group && clockOf(group);
  return (
    <DetailDrawer
      open={openId !== undefined}
      title={group?.name ?? t.loading}
      head={
        group && (
          <>
            <StateTag {...lookOf(group)} />
            {clock && <ClockChip clock={clock} />}
          </>
        )
      }
      actions={group && <Answer areaId={areaId} group={group} onDone={() => onOpen(undefined)} />}
      onPrevious={go(ids[index - 1])}
      onNext={go(ids[index + 1])}
      onClose={() => onOpen(undefined)}
    >
      {group ? (
        <Body group={group} />
      ) : list.status === 'loading' ? (
        <LoadingState />
      ) : (
        <EmptyState picture="lost" title={t.gone} next={t.goneNext} />
      )}
    </DetailDrawer>
  );
}

function Body({ group }: { readonly group: Group }) {
  const now = useNow();
  const at = (instant: string): string => momentPhrase(new Date(instant), now);
  return (
    <>
      <section className={prose.section}>
        <h2>{t.purpose}</h2>
        <p className={styles.text}>{group.purpose}</p>
      </section>
      <section className={prose.section}>
        <h2>{`${t.people}（${t.members(group.members.length, group.membersMin)}）`}</h2>
        <ul className={styles.tags}>
          {group.members.map(({ membershipId, name, leads }) => (
            <li key={membershipId}>
              {name}
              {leads && <Mark tone="green">{t.leads}</Mark>}
            </li>
          ))}
        </ul>
      </section>
      <section className={prose.section}>
        <h2>{t.dates}</h2>
        <ul className={styles.plain}>
          <li>{t.opened(at(group.openedAt))}</li>
          {group.foundedAt && <li>{t.founded(at(group.foundedAt))}</li>}
          {group.decidedAt && <li>{t.decided(group.stateName, at(group.decidedAt))}</li>}
          {group.reason && <li>{t.reason(group.reason)}</li>}
        </ul>
      </section>
    </>
  );
}

/** The committee files the group, or says why not. */
function Answer({ areaId, group, onDone }: { readonly areaId: number; readonly group: Group; readonly onDone: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { busy, press } = usePress();
  const [refusing, setRefusing] = useState(false);
  const mayFile = useMay('resident-group.file', areaId);
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['groups', areaId] });
  if (!mayFile || group.state !== 'founded') return <span className={prose.faint}>{t.nothing}</span>;
  if (group.mine) return <span className={prose.faint}>{t.own}</span>;
  const file = (): void =>
    press(async () => {
      await fileGroup(api, areaId, group.groupId);
      message.success(t.filed(group.name));
      onDone();
      await refresh();
    });
  const refuse = async (reason: string): Promise<void> => {
    await refuseGroup(api, areaId, group.groupId, reason);
    message.success(t.refused(group.name));
    onDone();
    await refresh();
  };
  return (
    <>
      <Button type="primary" loading={busy} onClick={file}>
        {t.file}
      </Button>
      <Button danger onClick={() => setRefusing(true)}>
        {t.refuse}
      </Button>
      <ReasonDialog
        open={refusing}
        title={t.refuseTitle(group.name)}
        why={t.refuseWhy}
        ok={t.refuse}
        presets={t.refuseReasons}
        final
        onSubmit={refuse}
        onClose={() => setRefusing(false)}
      />
    </>
  );
}
