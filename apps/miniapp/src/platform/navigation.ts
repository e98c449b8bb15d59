import Taro, { usePageNotFound, useRouter } from '@tarojs/taro';
import { inWechat } from './environment';
import { leaveLayers } from './layers';

/** Every page with a name of its own; paths are written here and in app.config.ts only. */
export const routes = {
  home: '/pages/home/index',
  tickets: '/pages/tickets/index',
  me: '/pages/me/index',
  lost: '/pages/lost/index',
  scan: '/packages/join/pages/scan/index',
  signIn: '/packages/join/pages/sign-in/index',
  joinForm: '/packages/join/pages/form/index',
  joinResult: '/packages/join/pages/result/index',
  privacy: '/packages/join/pages/privacy/index',
  report: '/packages/ticket/pages/report/index',
  ticket: '/packages/ticket/pages/file/index',
  addToTicket: '/packages/ticket/pages/add/index',
  publicTickets: '/packages/ticket/pages/public/index',
  settings: '/packages/me/pages/settings/index',
  naming: '/packages/me/pages/naming/index',
  communities: '/packages/me/pages/communities/index',
  inbox: '/packages/me/pages/inbox/index',
  delegations: '/packages/me/pages/delegations/index',
  organisations: '/packages/me/pages/organisations/index',
  invitation: '/packages/me/pages/invitation/index',
  devices: '/packages/me/pages/devices/index',
  consent: '/packages/me/pages/consent/index',
  looks: '/packages/me/pages/looks/index',
  data: '/packages/me/pages/data/index',
  household: '/packages/neighbours/pages/household/index',
  groups: '/packages/neighbours/pages/groups/index',
  found: '/packages/neighbours/pages/found/index',
  gallery: '/packages/gallery/pages/pieces/index',
} as const;

export type RouteName = keyof typeof routes;

const tabs: readonly RouteName[] = ['home', 'tickets', 'me'];

/** A page's path with its parameters. */
export const pathOf = (route: RouteName, query: Record<string, string> = {}): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `${routes[route]}?${pairs.join('&')}` : routes[route];
};

/** A page is left without what lies above it, or the history would lead back into a sheet that is closed. */
async function leaveAlone(go: () => Promise<unknown>): Promise<void> {
  const left = leaveLayers();
  if (left) await left;
  await go();
}

/** Opens a page on top of this one; a tab is switched to instead. */
export async function open(route: RouteName, query: Record<string, string> = {}): Promise<void> {
  await leaveAlone(() => (tabs.includes(route) ? Taro.switchTab({ url: routes[route] }) : Taro.navigateTo({ url: pathOf(route, query) })));
}

/**
 * Opens a tab so that the browser's way back returns to this page. WeChat keeps no page below a tab, so there it is
 * switched to.
 */
export async function lookInto(tab: 'home'): Promise<void> {
  await leaveAlone(() => (inWechat ? Taro.switchTab({ url: routes[tab] }) : Taro.navigateTo({ url: routes[tab] })));
}

/** Puts a page in place of this one, so that going back does not return to a step that is done. */
export async function replace(route: RouteName, query: Record<string, string> = {}): Promise<void> {
  await leaveAlone(() => (tabs.includes(route) ? Taro.switchTab({ url: routes[route] }) : Taro.redirectTo({ url: pathOf(route, query) })));
}

/** One page back; from a page opened by a link or a code, to the home page. */
export async function back(): Promise<void> {
  await leaveAlone(() => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: routes.home })));
}

/** For the app itself: an address that no page has leads to one that says so, and from there home. */
export const useUnknownAddress = (): void => usePageNotFound(() => void Taro.redirectTo({ url: routes.lost }));

/** To where the page says the most important. */
export const toTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });

export async function setTitle(title: string): Promise<void> {
  if (inWechat) await Taro.setNavigationBarTitle({ title });
  else document.title = title;
}

const decoded = (value: string) => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a lone % typed by hand
  }
};

/** The page's parameters, decoded: WeChat hands `scene` over still encoded. */
export function useParameters(): Record<string, string> {
  const { params } = useRouter();
  const entries = Object.entries(params).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(entries.map(([name, value]) => [name, decoded(value)]));
}
