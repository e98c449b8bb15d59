import { useState } from 'react';
import { AreaField, AreaPicker, type Area } from '@/ui/field/area-field';
import { CodeField } from '@/ui/field/code-field';
import { OptionList, SelectField } from '@/ui/field/select-field';
import { PhoneField, TextAreaField, TextField } from '@/ui/field/text-field';
import { Tick } from '@/ui/field/tick';
import { Card } from '@/ui/card/card';
import { MediaGrid } from '@/ui/media/media-grid';
import { Rating, type Stars } from '@/ui/rating/rating';
import { Steps } from '@/ui/steps/steps';
import { media, partsOf, troubles } from '../samples/samples';
import { long } from '../samples/texts';
import { Piece, Sample } from './sample';

const nothing = () => undefined;
const edit = { most: 9, withVideo: true, onAdd: nothing, onRetry: nothing, onRemove: nothing };

function Fields() {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('1380000');
  const [code, setCode] = useState('');
  const [text, setText] = useState(long);
  const [on, setOn] = useState(false);
  return (
    <Piece name="输入">
      <TextField label="姓名" hint="和身份证上的一样" placeholder="例如 张三" value={name} onChange={setName} />
      <PhoneField label="手机号" value={phone} onChange={setPhone} error="手机号是 11 位数字，请再看一看。" />
      <CodeField label="验证码" value={code} onChange={setCode} onSend={nothing} againAt={null} />
      <TextAreaField label="发生了什么" optional value={text} onChange={setText} maxLength={100} />
      <Tick word="我未满 14 岁" on={on} onChange={setOn} />
      <Tick word={long} on onChange={nothing} />
    </Piece>
  );
}

function Choices() {
  const [trouble, setTrouble] = useState<(typeof troubles)[number]['value'] | null>(null);
  const [area, setArea] = useState<readonly Area[]>([]);
  return (
    <>
      <Piece name="选择">
        <SelectField label="哪一类问题" options={troubles} value={trouble} onChange={setTrouble} />
        <AreaField label="您住在哪个社区" value={area} partsOf={partsOf} onChange={setArea} />
      </Piece>
      <Piece name="选择打开后">
        <Card>
          <OptionList options={troubles} value="leak" label="哪一类问题" onChoose={nothing} />
        </Card>
        <Card>
          <AreaPicker partsOf={partsOf} onChoose={nothing} />
        </Card>
      </Piece>
    </>
  );
}

function Stage() {
  const [stars, setStars] = useState<Stars | null>(null);
  return (
    <>
      <Piece name="步骤">
        <Sample>
          <Steps steps={['社区', '身份', '核实']} at={1} />
        </Sample>
        <Sample kind="veryLong">
          <Steps steps={['选择您居住的社区', '填写身份信息', '等待工作人员核实']} at={3} />
        </Sample>
      </Piece>
      <Piece name="评价">
        <Card>
          <Rating value={stars} onChange={setStars} />
        </Card>
        <Card>
          <Rating value={4} />
        </Card>
      </Piece>
    </>
  );
}

export function Forms() {
  return (
    <>
      <Fields />
      <Choices />
      <Piece name="照片和视频">
        <Sample>
          <MediaGrid items={media} edit={edit} onView={nothing} />
        </Sample>
        <Sample kind="none">
          <MediaGrid items={[]} onView={nothing} />
        </Sample>
        <Sample kind="none">
          <MediaGrid items={[]} edit={edit} onView={nothing} />
        </Sample>
      </Piece>
      <Stage />
    </>
  );
}
