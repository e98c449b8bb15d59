import { type ComponentType, lazy, Suspense } from 'react';
import { type RouteObject } from 'react-router';
import { RestoringPage } from '../features/sign-in/views/restoring-page.js';
import { SignInPage } from '../features/sign-in/views/sign-in-page.js';
import { CrashPage } from './crash-page.js';
import { FirstSection, PermittedOnly, SignedInOnly } from './guard.js';
import { NotFoundPage } from './message-pages.js';
import { type SectionId, sections } from './sections.js';

// By `lazy` inside the guard, not by the router's own: that one would fetch the whole console before it sends a
// stranger to the sign-in page.
const Shell = lazy(() => import('./shell/shell.js').then((module) => ({ default: module.Shell })));
const Workbench = lazy(() => import('../features/tickets/views/tickets-page.js').then((module) => ({ default: module.WorkbenchPage })));
const AllTickets = lazy(() => import('../features/tickets/views/tickets-page.js').then((module) => ({ default: module.AllTicketsPage })));
const Duty = lazy(() => import('../features/duty/views/duty-page.js').then((module) => ({ default: module.DutyPage })));
const Areas = lazy(() => import('../features/areas/views/areas-page.js').then((module) => ({ default: module.AreasPage })));
const Organisations = lazy(() =>
  import('../features/organisations/views/organisations-page.js').then((module) => ({ default: module.OrganisationsPage })),
);
const Verification = lazy(() =>
  import('../features/verification/views/verification-page.js').then((module) => ({ default: module.VerificationPage })),
);
const People = lazy(() => import('../features/people/views/people-page.js').then((module) => ({ default: module.PeoplePage })));
const Audit = lazy(() => import('../features/audit/views/audit-page.js').then((module) => ({ default: module.AuditPage })));

/** The page of each section. */
const pages: Readonly<Record<SectionId, ComponentType>> = {
  workbench: Workbench,
  verification: Verification,
  tickets: AllTickets,
  duty: Duty,
  areas: Areas,
  organisations: Organisations,
  people: People,
  audit: Audit,
};

function SectionPage({ id }: { readonly id: SectionId }) {
  const Page = pages[id];
  return <Page />;
}

const sectionRoutes: RouteObject[] = sections.map(({ path, permissions, id }) => ({
  path,
  errorElement: <CrashPage />,
  element: (
    <PermittedOnly permissions={permissions}>
      <SectionPage id={id} />
    </PermittedOnly>
  ),
}));

interface RouteOptions {
  /** The page of all pieces, in development only; absent, it is not even part of the build. */
  readonly gallery?: () => Promise<{ readonly GalleryPage: ComponentType }>;
}

function galleryRoute(load: NonNullable<RouteOptions['gallery']>): RouteObject {
  const Gallery = lazy(() => load().then((module) => ({ default: module.GalleryPage })));
  return {
    path: '/gallery',
    element: (
      <Suspense fallback={<RestoringPage />}>
        <Gallery />
      </Suspense>
    ),
  };
}

export const routes = ({ gallery }: RouteOptions): RouteObject[] => [
  {
    errorElement: <CrashPage />,
    children: [
      { path: '/sign-in', Component: SignInPage },
      ...(gallery ? [galleryRoute(gallery)] : []),
      {
        path: '/',
        element: (
          <SignedInOnly>
            <Suspense fallback={<RestoringPage />}>
              <Shell />
            </Suspense>
          </SignedInOnly>
        ),
        children: [{ index: true, Component: FirstSection }, ...sectionRoutes, { path: '*', Component: NotFoundPage }],
      },
    ],
  },
];
