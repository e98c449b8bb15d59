import { TextField } from '@shequtong/platform';

/** Personal data as they are, after a look with a reason; null is what was not asked for, or is not there. */
export class ReadableView {
  @TextField({ label: '姓名', max: 30, nullable: true })
  name: string | null;

  @TextField({ label: '手机号', max: 20, nullable: true })
  phone: string | null;

  @TextField({ label: '证件号码', max: 20, nullable: true })
  document: string | null;

  @TextField({ label: '地址', max: 120, nullable: true })
  address: string | null;
}
