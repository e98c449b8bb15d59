import { useState } from 'react';
import { Tap, Text, View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';
import { useElder } from '@/ui/theme/theme';
import { beginningOf, signsPerLine } from './fold';
import './long-text.scss';

/** Somebody's words. Long ones are folded, so that what stands below is in reach; one tap shows them whole. */
export function LongText({ text }: { text: string }) {
  const elder = useElder();
  const [open, setOpen] = useState(false);
  const beginning = beginningOf(text, elder ? signsPerLine.elder : signsPerLine.standard);
  return (
    <>
      <View as="p" className="long-text">
        {beginning === null || open ? text : beginning}
      </View>
      {beginning === null ? null : (
        <Tap className={`long-text__more ${open ? 'long-text__more--open' : ''}`} expanded={open} onTap={() => setOpen(!open)}>
          <Text>{open ? ui.longText.fold : ui.longText.unfold}</Text>
          <Icon name="down" size="text" className="long-text__sign" />
        </Tap>
      )}
    </>
  );
}
