import { type PropsWithChildren, useEffect } from 'react';
import { dropOldDrafts } from './calls/drafts';
import { accountHere } from './calls/tokens';
import { ErrorBoundary } from './ui/frame/error-boundary';
import './platform/landing';
import { useUnknownAddress } from './platform/navigation';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useUnknownAddress();
  useEffect(() => void dropOldDrafts(accountHere(), Date.now()), []);
  return <ErrorBoundary>{children}</ErrorBoundary>;
}
