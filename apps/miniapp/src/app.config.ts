import { home } from './texts/home';
import { privacy } from './texts/privacy';
import { ui } from './texts/ui';
import { palettes } from './ui/theme/tokens';

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/tickets/index', 'pages/me/index', 'pages/lost/index'],
  subPackages: [
    {
      root: 'packages/join',
      pages: ['pages/scan/index', 'pages/sign-in/index', 'pages/form/index', 'pages/result/index', 'pages/privacy/index'],
    },
    { root: 'packages/ticket', pages: ['pages/report/index', 'pages/file/index', 'pages/add/index', 'pages/public/index'] },
    {
      root: 'packages/me',
      pages: [
        'pages/settings/index',
        'pages/naming/index',
        'pages/communities/index',
        'pages/inbox/index',
        'pages/delegations/index',
        'pages/organisations/index',
        'pages/invitation/index',
        'pages/devices/index',
        'pages/consent/index',
        'pages/looks/index',
        'pages/data/index',
      ],
    },
    { root: 'packages/neighbours', pages: ['pages/household/index', 'pages/groups/index', 'pages/found/index'] },
    { root: 'packages/gallery', pages: ['pages/pieces/index'] },
  ],
  tabBar: {
    custom: true,
    color: palettes.light['ink-faint'],
    selectedColor: palettes.light['accent-ink'],
    backgroundColor: palettes.light.card,
    list: [
      { pagePath: 'pages/home/index', text: ui.tabs.home },
      { pagePath: 'pages/tickets/index', text: ui.tabs.tickets },
      { pagePath: 'pages/me/index', text: ui.tabs.me },
    ],
  },
  window: {
    navigationBarTitleText: home.title,
    navigationBarBackgroundColor: '@navigationBackground',
    navigationBarTextStyle: '@navigationText',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pullText',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  // WeChat checks each use of a place against this list and shows the reason to the person.
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  permission: { 'scope.userLocation': { desc: privacy.location } },
});
