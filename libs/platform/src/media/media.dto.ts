import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, IntField, TextField } from '../http/fields.js';

export class UploadBody {
  @ApiProperty({ type: 'string', format: 'binary', description: 'JPG、PNG、WebP 图片，不超过 10 MB' })
  file: unknown;

  @ChoiceField({ label: '用途', of: ['ticket', 'evidence', 'reply'], optional: true })
  purpose?: string;
}

export class LinkQuery {
  @TextField({ label: '有效期', max: 15, pattern: /^\d{1,15}$/ })
  until: string;

  @TextField({ label: '签名', max: 40 })
  sign: string;
}

export class MediaView {
  @IdField({ label: '图片' })
  mediaId: string;

  @IntField({ label: '宽', min: 1, max: 100_000 })
  width: number;

  @IntField({ label: '高', min: 1, max: 100_000 })
  height: number;

  @TextField({ label: '图片地址', max: 500 })
  url: string;

  @TextField({ label: '缩略图地址', max: 500 })
  thumbnailUrl: string;
}
