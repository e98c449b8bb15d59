import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { unmaskMember } from '../../../calls/unmask-call.js';
import { useWorkArea } from '../../../session/work-area.js';
import { useAccount, useMay } from '../../../session/session-context.js';
import { peopleTexts } from '../../../texts/people.js';
import { DetailDrawer } from '../../../ui/drawer/detail-drawer.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { PersonBadge } from '../../../ui/person/person-badge.js';
import prose from '../../../ui/prose/prose.module.css';
import { type Member, readMember } from '../calls/member-calls.js';
import { isEnrolledByStaff, wayName } from '../member-rules.js';
import { givableRoles } from '../role-draft.js';
import { CardsSection } from './cards-section.js';
import { DelegationsSection } from './delegations-section.js';
import { GiveRoleDialog } from './give-role-dialog.js';
import { PapersSection } from './papers-section.js';
import { TakeBack, type TakeBackProps } from './take-back.js';

const t = peopleTexts.members;

interface MemberDrawerProps {
  readonly areaId: number;
  readonly openId: string | undefined;
  readonly rows: readonly Member[];
  readonly onOpen: (id: string | undefined) => void;
}

const facts = ['name', 'phone', 'address', 'document'] as const;
const MEMBER_ID = /^[0-9a-f-]{36}$/;

/** One resident beside the list: who they are, their card, who acts for them. */
export function MemberDrawer({ areaId, openId, rows, onOpen }: MemberDrawerProps) {
  const api = useApi();
  const id = MEMBER_ID.test(openId ?? '') ? openId : undefined;
  const index = rows.findIndex(({ membershipId }) => membershipId === id);
  // Read by itself: who was just enrolled, or found by their card, need not be among the rows shown.
  const opened = useQuery({
    queryKey: ['member', areaId, id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => readMember(api, areaId, id ?? '', signal),
  });
  const member = id === undefined ? undefined : opened.data;
  const go = (row: Member | undefined): (() => void) | undefined => (row ? () => onOpen(row.membershipId) : undefined);
  return (
    <DetailDrawer
      open={id !== undefined}
      title={member ? t.file.title(member.person.name) : t.list}
      head={member && <Head member={member} />}
      actions={member?.state === 'verified' && <Actions areaId={areaId} member={member} />}
      onPrevious={index > 0 ? go(rows[index - 1]) : undefined}
      onNext={index >= 0 ? go(rows[index + 1]) : undefined}
      onClose={() => onOpen(undefined)}
    >
      {member ? (
        <Body key={member.membershipId} areaId={areaId} member={member} />
      ) : opened.isError ? (
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  );
}

const Head = ({ member }: { readonly member: Member }) => (
  <>
    <strong>{peopleTexts.states[member.state]}</strong>
    <span className={prose.faint}>{wayName(member.way)}</span>
  </>
);

function Body({ areaId, member }: { readonly areaId: number; readonly member: Member }) {
  const api = useApi();
  const mayUnmask = useMay('personal-data.unmask', areaId);
  const mayCards = useMay('card.issue', areaId);
  const mayDelegates = useMay('delegation.record', areaId);
  const mayEnrol = useMay('enrolment.by-staff', areaId);
  const [shown, setShown] = useState(false);
  const { membershipId, person, state } = member;
  // Only what the page shows is asked for: papers have their section here with who was enrolled on paper.
  const onPaper = mayEnrol && isEnrolledByStaff(member.way);
  const ref = { areaId, membershipId };
  const here = state === 'verified';
  const { name, phone, document, address } = person;
  return (
    <>
      <section className={prose.section}>
        <h2>{t.file.person}</h2>
        <PersonBadge
          masked={{ name, address, ...(phone !== null && { phone }), ...(document !== null && { document }) }}
          marks={[peopleTexts.relations[member.relation]]}
          unmask={
            mayUnmask && state !== 'ended'
              ? (reason) => unmaskMember(api, areaId, membershipId, [...facts, ...(onPaper ? (['evidence'] as const) : [])], reason)
              : undefined
          }
          onShown={setShown}
        />
        <p className={prose.faint}>{t.shownAs(member.displayName)}</p>
      </section>
      {here && mayCards && <CardsSection at={ref} name={member.displayName} />}
      {here && mayDelegates && <DelegationsSection at={ref} name={member.displayName} own={member.mine} />}
      {onPaper && <PapersSection at={ref} name={member.displayName} gone={state === 'ended'} shown={shown} />}
    </>
  );
}

function Actions({ areaId, member }: TakeBackProps) {
  const mayTakeBack = useMay('verification.review', areaId);
  return (
    <>
      <GiveRole areaId={areaId} member={member} />
      {mayTakeBack &&
        (member.mine ? (
          <span className={prose.faint}>{t.own}</span>
        ) : (
          <TakeBack key={member.membershipId} areaId={areaId} member={member} />
        ))}
    </>
  );
}

function GiveRole({ areaId, member }: TakeBackProps) {
  const { grants } = useAccount();
  const { area } = useWorkArea();
  const [open, setOpen] = useState(false);
  if (givableRoles(grants, areaId, 'resident', new Date()).length === 0)
    return <span className={prose.faint}>{peopleTexts.roles.noGift}</span>;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t.give}
      </Button>
      {open && (
        <GiveRoleDialog
          areaId={areaId}
          areaName={area.name}
          to={{ membershipId: member.membershipId, name: member.displayName }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
