import { useState } from 'react';
import { View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { DialogView } from '@/ui/dialog/dialog-host';
import { ask, toast } from '@/ui/feedback';
import { OfflineBanner } from '@/ui/frame/offline-banner';
import { showPhotos } from '@/ui/media/show-photos';
import { Notice, ProvisionalNotice } from '@/ui/notice/notice';
import { StaleNotice } from '@/ui/notice/stale-notice';
import { Sheet } from '@/ui/sheet/sheet';
import { Skeleton } from '@/ui/skeleton/skeleton';
import { Empty, Failed, type PictureName } from '@/ui/state/state';
import { photos } from '../samples/samples';
import { long } from '../samples/texts';
import { Piece, Sample } from './sample';

const nothing = () => undefined;

const empties: readonly { picture: PictureName; title: string; text: string; word?: string }[] = [
  { picture: 'houses', title: '还没有加入社区', text: '扫社区码，核实身份后就能使用。', word: '去加入社区' },
  { picture: 'paper', title: '还没有报过问题', text: '路灯坏了、楼道堆物、漏水，都可以报。', word: '报一个问题' },
  { picture: 'tea', title: '眼下没有等您办的事', text: '有新的事会发消息给您。' },
  { picture: 'search', title: '没有找到', text: '换个字试试。' },
  { picture: 'lock', title: '这里只对本社区居民开放', text: '核实身份后就能查看。', word: '去核实身份' },
];

function Overlays() {
  const [open, setOpen] = useState(false);
  return (
    <Piece name="弹层、对话和提示">
      <Button word="打开弹层" onTap={() => setOpen(true)} />
      <Button word="问一句" onTap={() => void ask({ title: '要清空已写的内容吗', text: '清空后找不回来。', yes: '清空', danger: true })} />
      <Button word="看照片" onTap={() => void showPhotos(Object.values(photos), photos.water)} />
      <Button word="说一声" onTap={() => toast('已存在手机上')} />
      <Sheet
        open={open}
        title="选择处理方式"
        onClose={() => setOpen(false)}
        footer={<Button look="primary" word="确定" onTap={() => setOpen(false)} />}
      >
        <View>{long}</View>
      </Sheet>
    </Piece>
  );
}

export function FeedbackPieces() {
  return (
    <>
      <Overlays />
      <Piece name="对话">
        <DialogView title="要清空已写的内容吗" text="清空后找不回来。" yes="清空" danger onYes={nothing} onNo={nothing} />
        <DialogView title={long.slice(0, 40)} text={long} yes="提交" onYes={nothing} onNo={nothing} />
      </Piece>
      <Piece name="没有网络">
        <OfflineBanner facts={[]} />
        <OfflineBanner facts={['stale']} />
        <OfflineBanner facts={['kept']} />
        <StaleNotice problem={ui.noAnswer} onRetry={() => Promise.resolve()} />
      </Piece>
      <Piece name="说明">
        <ProvisionalNotice />
        <Notice tone="green">已收到，居委会将在今晚 21:30 前回复您。</Notice>
        <Notice tone="red" title="有人受伤、着火，先打电话">
          110、119、120 都能直接拨。
        </Notice>
        <Notice tone="grey">{long}</Notice>
      </Piece>
      <Piece name="正在打开">
        <Skeleton shape="card" />
        <Skeleton shape="person" />
      </Piece>
      <Piece name="没有打开">
        <Failed onRetry={nothing} />
      </Piece>
      <Piece name="空状态">
        {empties.map(({ picture, title, text, word }) => (
          <Sample key={picture} kind="none">
            <Empty picture={picture} title={title} text={text} action={word ? { word, onTap: nothing } : undefined} />
          </Sample>
        ))}
      </Piece>
    </>
  );
}
