import { IdField, ObjectListField, QueryIntField, TextField } from '@shequtong/platform';

class PosterView {
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

/** So many sheets are drawn while somebody waits. */
export const SHEETS_MAX = 60;

export class PosterBookQuery {
  @QueryIntField({ label: '从第几张起（0 开始）', min: 0, max: 2000, optional: true })
  from?: number;

  @QueryIntField({ label: '张数', min: 1, max: SHEETS_MAX, optional: true })
  limit?: number;
}
