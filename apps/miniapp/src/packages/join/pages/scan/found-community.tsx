import { useEffect } from 'react';
import { type Membership } from '@/calls/me';
import { type Scene } from '@/calls/places';
import { Icon } from '@/ui/icon/icon';
import { View } from '@/platform/elements';
import { lookInto, open } from '@/platform/navigation';
import { join } from '@/texts/join';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Notice } from '@/ui/notice/notice';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Failed } from '@/ui/state/state';
import { type Found, useFound } from './use-join-code';

const { found: words } = join;

interface Props {
  code: string;
  onOther: () => void;
  /** No community has this code. */
  onUnknown: () => void;
}

/** Whose code it is, before anybody signs in: nothing is asked of a person who only wanted to look. */
export function FoundCommunity({ code, onOther, onUnknown }: Props) {
  const found = useFound(code);
  const { scene, retry } = found;
  const unknown = scene.phase === 'failed' && scene.forbidden;
  useEffect(() => {
    if (unknown) onUnknown();
  }, [unknown]); // once: the page then shows something else
  switch (scene.phase) {
    case 'loading':
      return <Skeleton shape="card" />;
    case 'failed':
      return (
        <>
          <Failed problem={scene.problem} onRetry={() => void retry()} />
          <Button look="quiet" word={words.other} onTap={onOther} />
        </>
      );
    case 'ready':
      return (
        <>
          <Community scene={scene.value} />
          <Way found={found} areaId={scene.value.community.id} />
          <Button look="quiet" word={words.other} onTap={onOther} />
        </>
      );
  }
}

function Community({ scene: { community, street, building } }: { scene: Scene }) {
  return (
    <Card className="found">
      <View className="found__mark" decorative>
        <Icon name="emblem-full" size="large" />
      </View>
      <View className="found__lead">{words.title}</View>
      <View as="h2" className="found__name">
        {community.name}
      </View>
      {street ? <View className="found__street">{street.name}</View> : null}
      {building ? <View className="found__street">{words.building(building.name)}</View> : null}
    </Card>
  );
}

interface WayProps {
  found: Found;
  areaId: number;
}

const stateWords = (membership: Membership | undefined) =>
  membership?.state === 'verified' ? words.already : membership?.state === 'pending' ? words.waiting : null;

/** What leads on depends on what the person is there already: until that is known, nothing is offered that may be wrong. */
function Way({ found, areaId }: WayProps) {
  const { state, reload } = found.me;
  if (!found.signedIn || state.phase === 'ready') return <KnownWay found={found} areaId={areaId} />;
  if (state.phase === 'loading') return <Skeleton shape="lines" />;
  return <Failed title={words.unsure} problem={state.problem} onRetry={() => void reload()} />;
}

function KnownWay({ found, areaId }: WayProps) {
  const { membership, signedIn, mayLook, go, going, problem } = found;
  const state = stateWords(membership);
  if (state) {
    const verified = membership?.state === 'verified';
    return (
      <>
        <Notice tone={verified ? 'green' : 'amber'}>{state}</Notice>
        <Button
          look="primary"
          word={verified ? words.enter : words.seeState}
          onTap={() => void (verified ? open('home') : open('joinResult', { area: String(areaId) }))}
        />
      </>
    );
  }
  return (
    <>
      {problem ? (
        <Notice tone="red" urgent>
          {problem}
        </Notice>
      ) : null}
      <View className="scan__text">{words.public}</View>
      <Button look="primary" word={signedIn ? words.signedInGo : words.go} busy={going} onTap={() => void go()} />
      {mayLook ? <Button word={words.look} onTap={() => void lookInto('home')} /> : null}
    </>
  );
}
