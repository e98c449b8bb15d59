import { View } from '@/platform/elements';
import { Button, ShareButton } from '@/ui/button/button';
import { Card, Row } from '@/ui/card/card';
import { Chip } from '@/ui/chip/chip';
import { TabBar } from '@/ui/frame/tab-bar';
import { TopBar } from '@/ui/frame/top-bar';
import { Icon } from '@/ui/icon/icon';
import { iconNames } from '@/ui/icon/icon-names';
import { contrastPairs } from '@/ui/theme/tokens';
import { Tiles } from '@/ui/tile/tile';
import { long } from '../samples/texts';
import { Piece, Sample } from './sample';

const nothing = () => undefined;

const sizes = ['large', 'title', 'body', 'caption'] as const;

function Colours() {
  return (
    <Piece name="颜色与字">
      <View className="swatches">
        {contrastPairs
          .filter(({ atLeast }) => atLeast >= 4.5)
          .map(({ text, on }) => (
            <View key={`${text}-${on}`} className="swatch" style={{ color: `var(--${text})`, backgroundColor: `var(--${on})` }}>
              {text} 在 {on}
            </View>
          ))}
      </View>
      {sizes.map((size) => (
        <View key={size} style={{ fontSize: `var(--type-${size})` }}>
          社区的事大家商量 {size}
        </View>
      ))}
    </Piece>
  );
}

function Buttons() {
  return (
    <Piece name="按钮">
      <Sample>
        <Button look="primary" word="提交问题" onTap={nothing} />
        <Button word="存在手机上" icon="edit" onTap={nothing} />
        <Button look="danger" word="删除这张照片" onTap={nothing} />
        <Button look="quiet" word="再想想" onTap={nothing} />
        <ShareButton word="转给邻居看看" onTap={nothing} />
        <Button look="primary" word="正在提交" busy onTap={nothing} />
        <Button look="primary" word="提交问题" disabled onTap={nothing} />
      </Sample>
      <Sample kind="veryLong">
        <Button look="primary" icon="check" word={long.slice(0, 48)} onTap={nothing} />
      </Sample>
    </Piece>
  );
}

const actions = [
  { name: 'report', word: '报问题', hint: '拍张照，说几句就行', icon: 'report', main: true },
  { name: 'tickets', word: '我的事项', hint: '看办到哪一步了', icon: 'tickets' },
  { name: 'call', word: '打居委会', hint: '今天值班的人接电话', icon: 'phone' },
  { name: 'long', word: '一个特别长的名字', hint: long.slice(0, 40), icon: 'people' },
] as const;

export function Basics() {
  return (
    <>
      <Colours />
      <Piece name="图标">
        <View className="icons">
          {iconNames.map((name) => (
            <Icon key={name} name={name} />
          ))}
        </View>
      </Piece>
      <Buttons />
      <Piece name="状态标签">
        <Chip tone="green" icon="check-circle" word="已解决" /> <Chip tone="amber" icon="clock" word="正在办" />{' '}
        <Chip tone="red" icon="alert" word="已超时" /> <Chip tone="grey" icon="pause" word="暂停办理" />
        <Chip tone="red" icon="alert" word={long.slice(0, 40)} />
      </Piece>
      <Piece name="卡片与行">
        <Card title="我的资料" more={{ word: '全部', onTap: nothing }}>
          <Row label="姓名" value="张*" />
          <Row label="手机" value="138****0000" onTap={nothing} />
          <Row label="住址" value={long.slice(0, 50)} onTap={nothing} />
        </Card>
      </Piece>
      <Piece name="常用操作">
        <Card>
          <Tiles actions={actions} onTap={nothing} />
        </Card>
      </Piece>
      <Piece name="顶栏与底栏">
        <TopBar title="一个很长很长的页面标题放不下的时候" canGoBack />
        <TabBar active="home" />
      </Piece>
    </>
  );
}
