import { useEffect } from 'react';
import { type Membership } from '@/calls/me';
import { type Scene } from '@/calls/places';
import { Icon } from '@/ui/icon/icon';
import { View } from '@/platform/elements';
import { lookInto, open } from '@/platform/navigation';
import { join } from '@/texts/join';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { PageFrame } from '@/ui/frame/page-frame';
import { Notice, Problem } from '@/ui/notice/notice';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Failed } from '@/ui/state/state';
import { type Found, useEntering, useFound } from './use-join-code';

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
  const { scene, retry, membership } = found;
  const unknown = scene.phase === 'failed' && scene.forbidden;
  useEffect(() => {
    if (unknown) onUnknown();
  }, [unknown]); // once: the page then shows something else
  const belongs = membership?.state === 'verified' || membership?.state === 'pending';
  return (
    <PageFrame title={membership?.state === 'verified' ? words.member.page : join.title}>
      {scene.phase === 'loading' ? <Skeleton shape="card" /> : null}
      {scene.phase === 'failed' ? <Failed problem={scene.problem} onRetry={() => void retry()} /> : null}
      {scene.phase === 'ready' ? (
        <>
          <Community scene={scene.value} lead={leadOf(found)} />
          <Way found={found} areaId={scene.value.community.id} />
        </>
      ) : null}
      {scene.phase === 'loading' ? null : <Button look="quiet" word={belongs ? words.further : words.other} onTap={onOther} />}
    </PageFrame>
  );
}

const isKnown = ({ signedIn, me }: Found) => !signedIn || me.state.phase === 'ready';

/** Who belongs there already is not spoken to as somebody who comes. */
function leadOf(found: Found): string {
  if (!isKnown(found)) return words.unknown;
  if (found.membership?.state === 'verified') return words.member.title;
  return found.membership?.state === 'pending' ? words.waiting.title : words.title;
}

function Community({ scene: { community, street, building }, lead }: { scene: Scene; lead: string }) {
  return (
    <Card className="found">
      <View className="found__mark" decorative>
        <Icon name="emblem-full" size="large" />
      </View>
      <View className="found__lead">{lead}</View>
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

/** What leads on depends on what the person is there already: until that is known, nothing is offered that may be wrong. */
function Way({ found, areaId }: WayProps) {
  const { state, reload } = found.me;
  if (isKnown(found)) return <KnownWay found={found} areaId={areaId} />;
  if (state.phase === 'failed') return <Failed title={words.unsure} problem={state.problem} onRetry={() => void reload()} />;
  return <Skeleton shape="lines" />;
}

function KnownWay({ found, areaId }: WayProps) {
  switch (found.membership?.state) {
    case 'verified':
      return <MembersWay membership={found.membership} elsewhere={found.elsewhere} />;
    case 'pending':
      return (
        <>
          <Notice tone="amber">{words.waiting.text}</Notice>
          <Button look="primary" word={words.waiting.see} onTap={() => void open('joinResult', { area: String(areaId) })} />
        </>
      );
    case 'rejected':
    case 'ended':
    case undefined:
      return <NewcomersWay found={found} />;
  }
}

/** Home, and where home is another community now, this one becomes it first. */
function MembersWay({ membership, elsewhere }: { membership: Membership; elsewhere: string | null }) {
  const { enter, entering, problem } = useEntering(membership, elsewhere !== null);
  const { member } = words;
  return (
    <>
      <Problem words={problem} />
      <View className="scan__text">{elsewhere === null ? member.text : member.change(elsewhere)}</View>
      <Button look="primary" word={elsewhere === null ? member.enter : member.switch} busy={entering} onTap={enter} />
    </>
  );
}

function NewcomersWay({ found: { membership, signedIn, mayLook, go, going, problem } }: { found: Found }) {
  return (
    <>
      <Problem words={problem} />
      {membership?.state === 'rejected' ? <Notice tone="amber">{words.refused}</Notice> : null}
      <View className="scan__text">{words.public}</View>
      <Button look="primary" word={signedIn ? words.signedInGo : words.go} busy={going} onTap={() => void go()} />
      {mayLook ? <Button word={words.look} onTap={() => void lookInto('home')} /> : null}
    </>
  );
}
