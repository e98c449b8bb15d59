import { type ReactNode } from 'react';
import { open } from '@/platform/navigation';
import { signedOut } from '@/texts/me';
import { PageFrame } from '@/ui/frame/page-frame';
import { Empty } from '@/ui/state/state';
import { useSignedIn } from '../tokens';

interface Props {
  title: string;
  footer?: ReactNode;
  children: ReactNode;
}

/** A page about the person themselves: without a session it asks nothing of the server and leads to signing in. */
export function MyPage({ title, footer, children }: Props) {
  const signedIn = useSignedIn();
  const { title: first, text, go } = signedOut;
  return (
    <PageFrame title={title} footer={signedIn ? footer : undefined}>
      {signedIn ? (
        children
      ) : (
        <Empty picture="lock" title={first} text={text} primary action={{ word: go, onTap: () => void open('signIn', { then: 'back' }) }} />
      )}
    </PageFrame>
  );
}
