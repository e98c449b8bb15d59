import { type Permission } from '@shequtong/kernel';
import { type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { RestoringPage, UnreachablePage } from '../features/sign-in/views/restoring-page.js';
import { mayAny, useAccount, useSession } from '../session/session-context.js';
import { ForbiddenPage } from './message-pages.js';
import { firstOf } from './sections.js';

/** Lets the signed-in through; everybody else signs in and comes back to where they wanted to go. */
export function SignedInOnly({ children }: { readonly children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  switch (session.kind) {
    case 'restoring':
      return <RestoringPage />;
    case 'unreachable':
      return <UnreachablePage />;
    case 'signed-out':
      return <Navigate to={pathname === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
    case 'signed-in':
      return <>{children}</>;
  }
}

/** The first page of whoever has signed in: what they have to do comes first, and nobody arrives at a page they may not see. */
export function FirstSection() {
  const account = useAccount();
  const first = firstOf((permissions) => mayAny(account, permissions));
  return first ? <Navigate to={first.path} replace /> : <ForbiddenPage />;
}

/** Shows a page to those who may do one of these things somewhere, and says so to the others. */
export function PermittedOnly({ permissions, children }: { readonly permissions: readonly Permission[]; readonly children: ReactNode }) {
  return mayAny(useAccount(), permissions) ? <>{children}</> : <ForbiddenPage />;
}
