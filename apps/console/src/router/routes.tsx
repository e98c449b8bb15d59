import { type ComponentType } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { CrashPage } from './crash-page.js';
import { PermittedOnly, SignedInOnly } from './guard.js';
import { NotFoundPage } from './message-pages.js';
import { sections } from './sections.js';
import { SignInPage } from '../features/session/views/sign-in-page.js';
import { RestoringPage } from '../features/session/views/restoring-page.js';

/** Everything behind the sign-in page arrives with the first page that needs it. */
const shell = async () => {
  const { Shell } = await import('./shell/shell.js');
  return {
    Component: () => (
      <SignedInOnly>
        <Shell />
      </SignedInOnly>
    ),
  };
};

const sectionRoutes: RouteObject[] = sections.map(({ path, permissions, id }) => ({
  path,
  errorElement: <CrashPage />,
  lazy: async () => {
    const { SectionAhead } = await import('./shell/section-ahead.js');
    return {
      Component: () => (
        <PermittedOnly permissions={permissions}>
          <SectionAhead id={id} />
        </PermittedOnly>
      ),
    };
  },
}));

export interface RouteOptions {
  /** The page of all pieces, in development only; absent, it is not even part of the build. */
  readonly gallery?: () => Promise<{ readonly GalleryPage: ComponentType }>;
}

const galleryRoute = (gallery: NonNullable<RouteOptions['gallery']>): RouteObject => ({
  path: '/gallery',
  HydrateFallback: RestoringPage,
  lazy: async () => ({ Component: (await gallery()).GalleryPage }),
});

export const routes = ({ gallery }: RouteOptions): RouteObject[] => [
  {
    errorElement: <CrashPage />,
    HydrateFallback: RestoringPage,
    children: [
      { path: '/sign-in', Component: SignInPage },
      ...(gallery ? [galleryRoute(gallery)] : []),
      {
        path: '/',
        lazy: shell,
        children: [{ index: true, element: <Navigate to="/workbench" replace /> }, ...sectionRoutes, { path: '*', Component: NotFoundPage }],
      },
    ],
  },
];
