import { IdField, ObjectListField, TextField } from '@shequtong/platform';

export class PosterView {
  @TextField({ label: '社区码', max: 32 })
  code: string;

  @TextField({ label: '网页链接', max: 300 })
  link: string;

  @IdField({ label: '楼栋', nullable: true })
  buildingId: string | null;

  @TextField({ label: '楼栋名称', max: 60, nullable: true })
  buildingName: string | null;
}

export class PosterListView {
  @ObjectListField({ label: '海报', max: 2001 }, () => PosterView)
  posters: PosterView[];
}
