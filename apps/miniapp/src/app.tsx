import { type PropsWithChildren } from 'react';
import { ErrorBoundary } from './ui/frame/error-boundary';
import './platform/landing';
import { useUnknownAddress } from './platform/navigation';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useUnknownAddress();
  return <ErrorBoundary>{children}</ErrorBoundary>;
}
