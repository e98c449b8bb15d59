import { Tap, Text, View } from '@/platform/elements';
import { type RouteName } from '@/platform/navigation';
import { me } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card, Row } from '@/ui/card/card';
import { Icon } from '@/ui/icon/icon';
import { type MeRow, type MeView } from './me-view';
import './me.scss';

interface Props {
  view: MeView;
  onOpen: (route: RouteName) => void;
  onJoin: () => void;
}

/** The person as neighbours see them, and everything of theirs in plain rows. */
export function MeScreen({ view, onOpen, onJoin }: Props) {
  return (
    <>
      <Who view={view} onOpen={onOpen} onJoin={onJoin} />
      <Card title={me.sections.people}>
        <Rows rows={view.rows.people} onOpen={onOpen} />
      </Card>
      <Card title={me.sections.account}>
        <Rows rows={view.rows.account} onOpen={onOpen} />
      </Card>
    </>
  );
}

function Who({ view: { name, phone, community }, onOpen, onJoin }: Props) {
  if (name === null) {
    return (
      <Card>
        <View className="me__text">{me.nobody.text}</View>
        {phone ? <View className="me__text">{me.phone(phone)}</View> : null}
        <Button look="primary" word={me.nobody.join} onTap={onJoin} />
      </Card>
    );
  }
  return (
    <Card>
      <Tap className="me__who" label={`${name}，${me.seenAs}`} onTap={() => onOpen('naming')}>
        <View className="person__face me__face" decorative>
          {Array.from(name)[0] ?? ''}
        </View>
        <View className="me__words">
          <View className="me__name">{name}</View>
          <View className="me__line">{me.seenAs}</View>
          {community ? <View className="me__line">{community.areaName}</View> : null}
          {phone ? <View className="me__line">{me.phone(phone)}</View> : null}
        </View>
        <Icon name="edit" className="me__edit" />
      </Tap>
    </Card>
  );
}

function Rows({ rows, onOpen }: { rows: readonly MeRow[]; onOpen: Props['onOpen'] }) {
  return (
    <>
      {rows.map(({ label, value, mark, opens }) => (
        <Row
          key={opens}
          label={label}
          value={value ? <Text className={mark ? 'me__mark' : ''}>{value}</Text> : undefined}
          onTap={() => onOpen(opens)}
        />
      ))}
    </>
  );
}
