import { InstantField, IntField, MediaView, ObjectListField, TextField } from '@shequtong/platform';

class WordsView {
  @TextField({ label: '字段', max: 20 })
  field: string;

  @TextField({ label: '名称', max: 20 })
  label: string;

  @TextField({ label: '文字', max: 4_000 })
  text: string;
}

/** One step in plain words: what, when, and for whom it was taken. Residents are never named. */
export class StepView {
  @IntField({ label: '序号', min: 1, max: 1_000_000 })
  seq: number;

  @TextField({ label: '步骤', max: 40 })
  step: string;

  @InstantField({ label: '时间' })
  at: string;

  @TextField({ label: '时间说法', max: 40 })
  moment: string;

  @TextField({ label: '说明', max: 160 })
  title: string;

  @TextField({ label: '单位', max: 60, nullable: true })
  officeName: string | null;

  @TextField({ label: '岗位', max: 40, nullable: true })
  post: string | null;

  @TextField({ label: '对外姓名', max: 60, nullable: true })
  name: string | null;

  @ObjectListField({ label: '文字', max: 10 }, () => WordsView)
  words: WordsView[];

  @ObjectListField({ label: '照片', max: 9 }, () => MediaView)
  photos: MediaView[];
}
