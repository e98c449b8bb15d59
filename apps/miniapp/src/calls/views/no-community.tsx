import { open } from '@/platform/navigation';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { Empty, type PictureName } from '@/ui/state/state';

interface Props {
  picture: PictureName;
  title: string;
  text: string;
  /** What leads to the community. */
  word: string;
  signedIn: boolean;
}

/** Nobody's community is known on this phone yet: the way into one, and the way back in for who has been there. */
export function NoCommunity({ word, signedIn, ...words }: Props) {
  return (
    <>
      <Empty {...words} primary action={{ word, onTap: () => void open('scan') }} />
      {signedIn ? null : <Button look="quiet" word={ui.signInAgain} onTap={() => void open('signIn', { then: 'back' })} />}
    </>
  );
}
