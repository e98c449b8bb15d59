import { IdField, InstantField, TextField } from '@shequtong/platform';

export class HandOverBody {
  @TextField({ label: '交接内容', max: 2000 })
  note: string;
}

export class HandOverView {
  @IdField({ label: '班次' })
  shiftId: string;

  @TextField({ label: '交接内容', max: 2000 })
  note: string;

  @TextField({ label: '交班人', max: 60 })
  writtenBy: string;

  @InstantField({ label: '写于' })
  writtenAt: string;

  @TextField({ label: '接班人', max: 60, nullable: true })
  acceptedBy: string | null;

  @InstantField({ label: '确认于', nullable: true })
  acceptedAt: string | null;
}

export class WrittenHandOverView {
  @IdField({ label: '班次' })
  shiftId: string;
}

export class AcceptedHandOverView extends WrittenHandOverView {
  @InstantField({ label: '确认于' })
  acceptedAt: string;
}
