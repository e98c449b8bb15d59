import { open } from '@/platform/navigation';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { Empty, type PictureName } from '@/ui/state/state';
import { openJoin } from '../scanned-community';

interface Props {
  picture: PictureName;
  title: string;
  text: string;
  /** What leads to the community. */
  word: string;
  signedIn: boolean;
}

/** In no community yet: the way into one (the one whose code was read), and the way back in for who has been there. */
export function NoCommunity({ word, signedIn, ...words }: Props) {
  return (
    <>
      <Empty {...words} primary action={{ word, onTap: openJoin }} />
      {signedIn ? null : <Button look="quiet" word={ui.signInAgain} onTap={() => void open('signIn', { then: 'back' })} />}
    </>
  );
}
