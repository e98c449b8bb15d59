import { useState } from 'react';
import { View } from '@/platform/elements';
import { useParameters } from '@/platform/navigation';
import { PageFrame } from '@/ui/frame/page-frame';
import { Notice } from '@/ui/notice/notice';
import { Tabs } from '@/ui/tabs/tabs';
import { Theme } from '@/ui/theme/theme';
import { Basics } from '../../pieces/basics';
import { FeedbackPieces } from '../../pieces/feedback';
import { Forms } from '../../pieces/forms';
import { People } from '../../pieces/people';
import { TicketPieces } from '../../pieces/ticket-pieces';
import { gallery } from '../../samples/texts';
import './gallery.scss';

const groups = { basics: Basics, forms: Forms, feedback: FeedbackPieces, tickets: TicketPieces, people: People } as const;
type Group = keyof typeof groups;
type Mode = keyof typeof gallery.modes;

const groupNames = Object.keys(groups) as Group[];
const modeNames = Object.keys(gallery.modes) as Mode[];

/** `?group=tickets&mode=elder` opens one view of it directly, for pictures and checks. */
function useChoice<Name extends string>(given: string | undefined, names: readonly Name[], first: Name) {
  return useState<Name>(names.find((name) => name === given) ?? first);
}

export default function GalleryPage() {
  const parameters = useParameters();
  const [group, setGroup] = useChoice(parameters.group, groupNames, 'basics');
  const [mode, setMode] = useChoice(parameters.mode, modeNames, 'normal');
  const Pieces = groups[group];
  return (
    <PageFrame title={gallery.title}>
      <Tabs
        label={gallery.modesLabel}
        active={mode}
        onChange={setMode}
        tabs={modeNames.map((name) => ({ name, word: gallery.modes[name] }))}
      />
      <Tabs
        label={gallery.groupsLabel}
        active={group}
        onChange={setGroup}
        tabs={groupNames.map((name) => ({ name, word: gallery.groups[name] }))}
      />
      <Notice tone="grey">{gallery.invented}</Notice>
      <Theme elder={mode === 'elder'} palette={mode === 'dark' ? 'dark' : 'light'} className="gallery">
        <View>
          <Pieces />
        </View>
      </Theme>
    </PageFrame>
  );
}
