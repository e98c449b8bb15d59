import { useState } from 'react';
import { type Me, type Membership } from '@/calls/me';
import { readOrganisations } from '@/calls/organisations';
import { readDuty } from '@/calls/places';
import { sceneOf } from '@/calls/join-scene';
import { forgetScanned, type ScannedCommunity } from '@/calls/scanned-community';
import { readOwnTickets } from '@/calls/tickets';
import { usePublicCommunity } from '@/calls/use-public-community';
import { useHousehold } from '@/calls/use-household';
import { useRead } from '@/calls/use-read';
import { useUnread } from '@/calls/use-unread';
import { call, canScan } from '@/platform/device';
import { inWechat } from '@/platform/environment';
import { useNow } from '@/platform/lifecycle';
import { open, type RouteName } from '@/platform/navigation';
import { setElderMode, useElderMode } from '@/platform/preferences';
import { type HomeEvents } from './home-screen';
import { type ActionName, homeView, type Workplace } from './home-view';
import { standingOf } from './standing';

/** Everything the home page stands on, each part read on its own: a slow one holds up no other. */
function useFacts(areaId: number | null, membership: Membership | undefined) {
  const verified = membership?.state === 'verified';
  const duty = useRead(areaId === null ? null : `duty/${areaId}`, () => readDuty(areaId ?? 0));
  const waiting = useRead(verified ? 'own-to-rate' : null, () => readOwnTickets('waiting'));
  return { duty: duty.value, toRate: waiting.value?.items, unread: useUnread().count, relatives: useHousehold(membership).value };
}

const operators: readonly Me['roles'][number]['role'][] = ['provider-operator', 'property-operator', 'owners-committee-member'];

/** The organisations the person works for; asked for only of those who hold such a role. */
function useWorkplaces(me: Me | undefined): readonly Workplace[] {
  const works = me?.roles.some(({ role }) => operators.includes(role)) ?? false;
  const { value } = useRead(works ? 'organisations' : null, readOrganisations);
  return value?.map(({ operatorId, name, kindName }) => ({ id: operatorId, name, kind: kindName })) ?? [];
}

const routeOf: Partial<Record<ActionName, RouteName>> = {
  report: 'report',
  tickets: 'tickets',
  public: 'publicTickets',
  household: 'household',
  groups: 'groups',
  messages: 'inbox',
  scan: 'scan',
  add: 'scan',
  me: 'me',
};

/** The home page of whoever holds the phone: a guest, somebody who waits, or a resident. */
export function useHome() {
  const elder = useElderMode();
  const now = useNow(30);
  const { me, membership, scanned, areaId } = usePublicCommunity();
  const [switching, setSwitching] = useState(false);
  const facts = useFacts(areaId, membership);
  const view = homeView(standingOf(me.value, { ...facts, scanned }), { elder, canScan }, now);
  const act = (name: ActionName) => {
    const route = routeOf[name];
    if (route) void open(route);
    else if (view.duty?.phone) void call(view.duty.phone);
  };
  const events: HomeEvents = {
    onAction: act,
    onJoin: () => void goIn(scanned, me.signedIn),
    onOther: () => {
      forgetScanned();
      void open('scan');
    },
    onSignIn: () => void open('signIn', { then: 'back' }),
    onNotice: () => void followNotice(membership),
    onCall: (phone) => void call(phone),
    onWaiting: ({ opens, query }) => void open(opens, query),
    onWorkplace: () => void open('organisations'),
    onSwitch: () => setSwitching(true),
    onElder: setElderMode,
  };
  return { me, view, workplaces: useWorkplaces(me.value), areaId, now, events, switching, closeSwitch: () => setSwitching(false) };
}

/** With the code known, what comes next is the form, or signing in before it; in WeChat the page of the code does that. */
function goIn(scanned: ScannedCommunity | null, signedIn: boolean): Promise<void> {
  if (!scanned) return open('scan');
  return open(signedIn ? 'joinForm' : inWechat ? 'scan' : 'signIn', { scene: scanned.code });
}

/** A request that waits has a page of its own; one that was refused is written again, without a second scan where the code is known. */
function followNotice(membership: Membership | undefined): Promise<void> {
  if (!membership) return open('scan');
  const scene = sceneOf(membership.areaId);
  if (membership.state !== 'rejected') return open('joinResult', { area: String(membership.areaId) });
  return scene ? open('joinForm', { scene }) : open('scan');
}
