import { currentMembership, type Me, type Membership } from '@/calls/me';
import { type RouteName } from '@/platform/navigation';
import { me } from '@/texts/me';
import { ui } from '@/texts/ui';

export interface MeRow {
  label: string;
  value?: string;
  /** Somebody waits for the person, or something is new. */
  mark?: boolean;
  opens: RouteName;
}

export interface MeView {
  /** As neighbours read it; null before a first request. */
  name: string | null;
  /** Masked. */
  phone: string | null;
  community: Membership | undefined;
  rows: Record<'people' | 'account', readonly MeRow[]>;
}

/** What waits for the person, as far as it is known yet. */
interface MeWaiting {
  unread: number | 'unknown';
  relatives: number;
}

const unreadOf = (unread: MeWaiting['unread']): Pick<MeRow, 'value' | 'mark'> =>
  unread === 'unknown' ? { value: ui.unreadUnknown } : unread > 0 ? { value: me.unread(unread), mark: true } : {};

/** What 我的 shows of a person: who they are here, and the rows behind which everything of theirs lies. */
export function meView(value: Pick<Me, 'memberships' | 'phone'>, { unread, relatives }: MeWaiting): MeView {
  const community = currentMembership(value);
  const living = value.memberships.filter(({ state }) => state !== 'ended');
  const more = living.length > 1 ? ` ${me.ofSeveral(living.length)}` : '';
  return {
    name: community && community.state !== 'rejected' ? community.displayName : null,
    phone: value.phone?.phone ?? null,
    community,
    rows: {
      people: [
        { label: me.messages, opens: 'inbox', ...unreadOf(unread) },
        { label: me.communities, opens: 'communities', value: community ? `${community.areaName}${more}` : me.noCommunity },
        { label: me.household, opens: 'household', ...(relatives > 0 && { value: me.householdWaiting(relatives), mark: true }) },
        { label: me.groups, opens: 'groups' },
        { label: me.delegations, opens: 'delegations' },
        { label: me.organisations, opens: 'organisations' },
      ],
      account: [
        { label: me.devices, opens: 'devices' },
        { label: me.consent, opens: 'consent' },
        { label: me.looks, opens: 'looks' },
        { label: me.data, opens: 'data' },
      ],
    },
  };
}
