import { Controller, Get, Header, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError, readShortCode, SCENE_CODE_LENGTH } from '@shequtong/kernel';
import { Access, type Actor, area, AreaId, Caller } from '@shequtong/platform';
import { type PosterFormat, posterFormats, PostersService } from '../service/posters.service.js';
import { PosterListView } from './poster.dto.js';

const types: Readonly<Record<PosterFormat, string>> = { pdf: 'application/pdf', png: 'image/png', svg: 'image/svg+xml' };
/** What is needed of the framework's reply. */
interface Reply {
  header(name: string, value: string): unknown;
}

const isFormat = (text: string): text is PosterFormat => (posterFormats as readonly string[]).includes(text);

@ApiTags('places')
@Controller('communities/:areaId/posters')
export class PostersController {
  constructor(private readonly posters: PostersService) {}

  /** The posters of a community: its own first, then one per building. */
  @Get()
  @Access('poster.print', area.param())
  @ApiOkResponse({ type: PosterListView })
  async list(@Caller() actor: Actor, @AreaId() areaId: number): Promise<PosterListView> {
    return { posters: await this.posters.list(actor, areaId) };
  }

  /**
   * A poster as `pdf` (A4), `png` or `svg`. The header `X-Mini-Program-Code` says `included`, or `missing` when WeChat
   * could not draw its code; the poster then carries the link's code alone and says so.
   */
  @Get(':code/:format')
  @Access('poster.print', area.param())
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiProduces(...Object.values(types))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async draw(
    @Caller() actor: Actor, @AreaId() areaId: number, @Param('code') typed: string, @Param('format') format: string, @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const code = readShortCode(typed, SCENE_CODE_LENGTH);
    if (!code) throw new DomainError('identity/scene-unknown');
    if (!isFormat(format)) throw new DomainError('platform/not-found');
    const { bytes, name, withWechat } = await this.posters.draw(actor, areaId, code, format);
    reply.header('X-Mini-Program-Code', withWechat ? 'included' : 'missing');
    return new StreamableFile(bytes, { type: types[format], length: bytes.length, disposition: `attachment; filename="poster.${format}"; filename*=UTF-8''${encodeURIComponent(name)}` });
  }
}
