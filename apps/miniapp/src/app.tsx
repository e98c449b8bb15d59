import { type PropsWithChildren } from 'react';
import { ErrorBoundary } from './ui/frame/error-boundary';
import './platform/landing';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  return <ErrorBoundary>{children}</ErrorBoundary>;
}
