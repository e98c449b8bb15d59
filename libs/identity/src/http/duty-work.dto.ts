import { BoolField, IdField, IdListField, ObjectListField, PlaceNameField, TextField, TextListField } from '@shequtong/platform';

const LINE_CODE = /^[a-z][a-z0-9-]{1,29}$/;

export class LineBody {
  @PlaceNameField({ label: '条线名称', max: 20, example: '物业' })
  name: string;
}

class LineView {
  @TextField({ label: '条线代码', max: 30, pattern: LINE_CODE })
  code: string;

  @TextField({ label: '条线名称', max: 20 })
  name: string;

  @BoolField({ label: '本级设置' })
  own: boolean;
}

export class LinesView {
  @ObjectListField({ label: '条线', max: 600 }, () => LineView)
  lines: LineView[];
}

export class LineCodeView {
  @TextField({ label: '条线代码', max: 30 })
  code: string;
}

export class KeptLineView extends LineCodeView {
  @TextField({ label: '条线名称', max: 20 })
  name: string;
}

export class WorkBody {
  @IdField({ label: '部门', optional: true })
  organisationId?: string;

  @IdField({ label: '人员' })
  accountId: string;

  @IdListField({ label: '包干楼栋', max: 200 })
  buildingIds: string[];

  @TextListField({ label: '条线', max: 30, maxLength: 30 })
  lines: string[];
}

export class GivenWorkView {
  @IdListField({ label: '分工', max: 230 })
  assignmentIds: readonly string[];
}

export class AssignmentIdView {
  @IdField({ label: '分工' })
  assignmentId: string;
}

export const isLineCode = (text: string): boolean => LINE_CODE.test(text);
