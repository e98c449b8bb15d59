import { type PropsWithChildren } from 'react';
import { ErrorBoundary } from './ui/frame/error-boundary';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  return <ErrorBoundary>{children}</ErrorBoundary>;
}
