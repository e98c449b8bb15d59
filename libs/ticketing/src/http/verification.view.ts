import { BoolField, IdField, IntField, ObjectListField, TextField } from '@shequtong/platform';

class FaultView {
  @TextField({ label: '问题', max: 30 })
  fault: string;

  @IntField({ label: '序号', min: 1, max: 1_000_000, optional: true })
  seq?: number;

  @TextField({ label: '字段', max: 40, optional: true })
  field?: string;
}

export class VerificationView {
  @IdField({ label: '事项' })
  ticketId: string;

  @TextField({ label: '编号', max: 30 })
  number: string;

  @BoolField({ label: '完好' })
  intact: boolean;

  @IntField({ label: '条数', min: 0, max: 1_000_000 })
  entries: number;

  @TextField({ label: '末尾哈希', max: 64, nullable: true })
  head: string | null;

  @ObjectListField({ label: '问题', max: 1_000 }, () => FaultView)
  faults: FaultView[];
}

export class ErasedView {
  @IntField({ label: '删去几段', min: 0, max: 10_000 })
  erased: number;
}
