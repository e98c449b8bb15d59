import { Button, Table, type TableColumnsType, Tag } from 'antd';
import { useState } from 'react';
import { dutyTexts } from '../../../texts/duty.js';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { usePress } from '../../../ui/feedback/use-press.js';
import prose from '../../../ui/prose/prose.module.css';
import { type Desk, type Line, type Member } from '../calls/duty-calls.js';
import { useSharing, useWorkAt, type WorkAt } from '../use-work.js';
import { looseWork } from '../work-share.js';
import styles from './duty.module.css';
import { GiveDialog } from './give-dialog.js';
import { LineList } from './line-list.js';

const t = dutyTexts.work;

/** Who owns which buildings and lines: the person on duty owes the reply, the owner the handling (product §2). */
export function WorkView({ desk }: { readonly desk: Desk }) {
  const { data, community, error, retry } = useWorkAt(desk);
  const [to, setTo] = useState<Member>();
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!data) return <LoadingState rows={8} />;
  if (data.people.length === 0) return <EmptyState title={dutyTexts.week.noPeople} next={dutyTexts.week.noPeopleNext} />;
  return (
    <div className={styles.work}>
      <section className={prose.section} aria-label={t.people}>
        <Loose work={data} />
        <Table<Member>
          size="small"
          rowKey="accountId"
          pagination={false}
          dataSource={[...data.people]}
          columns={columnsOf(desk, data.lines, community, setTo)}
          scroll={{ x: 640 }}
        />
      </section>
      <LineList desk={desk} lines={data.lines} />
      {to && <GiveDialog key={to.accountId} desk={desk} work={data} to={to} onClose={() => setTo(undefined)} />}
    </div>
  );
}

function columnsOf(desk: Desk, lines: readonly Line[], community: boolean, onGive: (member: Member) => void): TableColumnsType<Member> {
  const nameOf = (code: string): string => lines.find((line) => line.code === code)?.name ?? code;
  return [
    {
      title: t.person,
      width: 150,
      render: (_, { name, post }) => (
        <span className={prose.two}>
          <span className={styles.name}>{name}</span>
          <span className={prose.faint}>{name.endsWith(post) ? '' : post}</span>
        </span>
      ),
    },
    ...(community
      ? [
          {
            title: t.buildings,
            render: (_: unknown, person: Member) => (
              <Owned
                desk={desk}
                person={person}
                things={person.buildings.map(({ assignmentId, id, name }) => ({
                  assignmentId,
                  name,
                  work: { buildingIds: [id], lines: [] },
                }))}
              />
            ),
          },
        ]
      : []),
    {
      title: t.lines,
      width: community ? 260 : undefined,
      render: (_, person) => (
        <Owned
          desk={desk}
          person={person}
          things={person.lines.map(({ assignmentId, code }) => ({
            assignmentId,
            name: nameOf(code),
            work: { buildingIds: [], lines: [code] },
          }))}
        />
      ),
    },
    {
      title: '',
      width: 88,
      render: (_, person) => (
        <Button size="small" aria-label={t.giveTitle(person.name)} onClick={() => onGive(person)}>
          {t.give}
        </Button>
      ),
    },
  ];
}

interface Thing {
  readonly assignmentId: string;
  readonly name: string;
  readonly work: { readonly buildingIds: string[]; readonly lines: string[] };
}

/** What a person owns, each with its way out. */
function Owned({ desk, person, things }: { readonly desk: Desk; readonly person: Member; readonly things: readonly Thing[] }) {
  const { end } = useSharing(desk);
  const { busy, press } = usePress();
  if (things.length === 0) return <span className={prose.faint}>{t.none}</span>;
  return (
    <ul className={styles.tags}>
      {things.map(({ assignmentId, name, work }) => (
        <li key={assignmentId}>
          <Tag className={styles.tag}>
            {name}
            <button
              type="button"
              disabled={busy}
              aria-label={t.endAssignment(name, person.name)}
              title={t.endAssignment(name, person.name)}
              onClick={() => press(() => end(assignmentId, name, { ...work, accountId: person.accountId }))}
            >
              ×
            </button>
          </Tag>
        </li>
      ))}
    </ul>
  );
}

const NAMES_SHOWN = 12;

function Loose({ work }: { readonly work: WorkAt }) {
  const loose = looseWork(work.people, work.buildings, work.lines);
  const groups = [
    { words: t.looseBuildings(loose.buildings.length), things: loose.buildings },
    { words: t.looseLines(loose.lines.length), things: loose.lines },
  ].filter(({ things }) => things.length > 0);
  if (groups.length === 0) return <p className={prose.faint}>{t.allOwned}</p>;
  return (
    <ul className={styles.loose}>
      {groups.map(({ words, things }) => (
        <li key={words}>
          <strong>{words}</strong>
          <span>{`${things
            .slice(0, NAMES_SHOWN)
            .map(({ name }) => name)
            .join('、')}${things.length > NAMES_SHOWN ? '…' : ''}`}</span>
        </li>
      ))}
    </ul>
  );
}
