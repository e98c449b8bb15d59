import { AreaIdField, IdField, ObjectField, TextField } from '@shequtong/platform';

const WORDS_MAX = 2_000;

/** An office: the desk of an area, or the department named. */
export class OfficeBody {
  @AreaIdField({ label: '单位所在地区' })
  areaId: number;

  @IdField({ label: '部门', optional: true })
  organisationId?: string;
}

export class OfferTransferBody {
  @ObjectField({ label: '转给谁' }, () => OfficeBody)
  office: OfficeBody;

  @TextField({ label: '转办的原因', min: 2, max: WORDS_MAX })
  reason: string;
}

export class RefuseTransferBody {
  @TextField({ label: '不接办的原因', min: 2, max: WORDS_MAX })
  reason: string;
}

export class TakeBackTransferBody {
  @TextField({ label: '收回的原因', max: WORDS_MAX, optional: true })
  reason?: string;
}

export class DisputeBody {
  @TextField({ label: '异议的理由', min: 2, max: WORDS_MAX })
  reason: string;
}

export class ArgueBody {
  @TextField({ label: '意见', min: 2, max: WORDS_MAX })
  argument: string;
}

export class DecideDisputeBody {
  @ObjectField({ label: '由谁负责' }, () => OfficeBody)
  office: OfficeBody;

  @TextField({ label: '裁定的理由', min: 2, max: WORDS_MAX })
  reason: string;
}
