import { Button } from 'antd';
import { useState } from 'react';
import { galleryTexts as t } from '../texts/gallery.js';
import { ActDialog } from '../ui/form/act-dialog.js';
import { ChecksField, DateField, LineField, RadioField, SelectField, WordsField } from '../ui/form/fields.js';
import { Tabs } from '../ui/page/tabs.js';
import { type Photo } from '../ui/photos/photo-list.js';
import { PhotoPicker } from '../ui/photos/photo-picker.js';
import styles from './gallery-page.module.css';
import { Piece } from './piece.js';

const options = [
  { value: 'visit', label: '上门查看' },
  { value: 'crew', label: '安排施工' },
  { value: 'call', label: '电话联系', disabled: true },
];
const tabs = [
  { id: 'members', name: '居民' },
  { id: 'roles', name: '岗位与权限' },
];
const picture = `data:image/svg+xml;utf8,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><rect width="72" height="72" fill="#8c8173"/></svg>')}`;
let serial = 0;

/** What dialogs are made of: each field with its label, its hint, and what is wrong with it. */
export function DialogPieces() {
  const [tab, setTab] = useState('members');
  const [open, setOpen] = useState(false);
  const [photos, setPhotos] = useState<readonly Photo[]>([{ mediaId: 'p0', thumbnailUrl: picture }]);
  return (
    <>
      <Piece name={t.tabs}>
        <Tabs label={t.tabs} tabs={tabs} chosen={tab} onChoose={setTab} />
      </Piece>
      <Piece name={t.photos}>
        <PhotoPicker
          label={t.photos}
          photos={photos}
          max={3}
          onChange={setPhotos}
          upload={() => Promise.resolve({ mediaId: `p${(serial += 1)}`, thumbnailUrl: picture })}
        />
      </Piece>
      <Piece name={t.fields} wide>
        <Fields />
      </Piece>
      <Piece name={t.dialog}>
        <div className={styles.row}>
          <Button onClick={() => setOpen(true)}>{t.dialogOpen}</Button>
        </div>
        {open && (
          <ActDialog
            title={t.dialogOpen}
            why={t.emptyNext}
            ok={t.final}
            final
            busy={false}
            refusal={{ title: '刚被别人办了', next: '同事刚处理过，请看看再办。' }}
            onOk={() => setOpen(false)}
            onClose={() => setOpen(false)}
          />
        )}
      </Piece>
    </>
  );
}

function Fields() {
  const [line, setLine] = useState('');
  const [choice, setChoice] = useState<string>();
  const [several, setSeveral] = useState<readonly string[]>(['visit']);
  return (
    <>
      <LineField label="用户名" hint="小写字母开头" value={line} max={40} onChange={setLine} />
      <LineField label="职务" value="" error="请填写职务" onChange={setLine} />
      <SelectField label="角色" value={choice} options={options} error={choice ? undefined : '请选角色'} onChange={setChoice} />
      <RadioField label="做了什么" value={choice} options={options} onChange={setChoice} />
      <ChecksField label="能代办什么" value={several} options={options} onChange={setSeveral} />
      <DateField label="到哪天为止" optional value="2026-12-31" onChange={setLine} />
      <WordsField label="给本人的说明" value={line} max={300} onChange={setLine} />
    </>
  );
}
