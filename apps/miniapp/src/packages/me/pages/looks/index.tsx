import { type Look, readLooks } from '@/calls/own-data';
import { useList } from '@/calls/use-list';
import { MyPage } from '@/calls/views/my-page';
import { View } from '@/platform/elements';
import { useNow } from '@/platform/lifecycle';
import { looks } from '@/texts/me';
import { Card, Row } from '@/ui/card/card';
import { List } from '@/ui/list/list';
import { Empty } from '@/ui/state/state';
import { TimeText } from '@/ui/time/time-text';
import './looks.scss';

/** Every look at the person's full data: who, when, what and why (product §2, Personal data). */
export default function LooksPage() {
  return (
    <MyPage title={looks.title}>
      <Looks />
    </MyPage>
  );
}

const keyOf = ({ id }: Look) => id;

function Looks() {
  const list = useList<Look>('looks', readLooks, keyOf);
  const now = useNow(30);
  return (
    <>
      <View className="looks__lead">{looks.lead}</View>
      <List
        state={list.state}
        keyOf={keyOf}
        empty={<Empty picture="lock" {...looks.empty} />}
        onRetry={() => void list.retry()}
        onMore={() => void list.more()}
      >
        {(look) => (
          <Card>
            <View className="looks__head">
              <View className="looks__by">{looks.by(look.office, look.reader)}</View>
              <TimeText at={Date.parse(look.at)} now={now} />
            </View>
            <Row label={looks.what} value={look.what} />
            <Row label={looks.why} value={look.reason} />
          </Card>
        )}
      </List>
    </>
  );
}
