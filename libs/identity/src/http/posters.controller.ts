import { Controller, Get, Header, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DomainError, readShortCode, SCENE_CODE_LENGTH } from '@shequtong/kernel';
import { Access, type Actor, area, AreaId, Caller } from '@shequtong/platform';
import { type PosterFile, type PosterFormat, posterFormats, PostersService } from '../service/posters.service.js';
import { PosterBookQuery, PosterListView, SHEETS_MAX } from './poster.dto.js';

const types: Readonly<Record<PosterFormat, string>> = { pdf: 'application/pdf', png: 'image/png', svg: 'image/svg+xml' };
/** What is needed of the framework's reply. */
interface Reply {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

const codeOf = (typed: string): string => {
  const code = readShortCode(typed, SCENE_CODE_LENGTH);
  if (!code) throw new DomainError('identity/scene-unknown');
  return code;
};

const attachment = (plain: string, name: string): string => `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;

const isFormat = (text: string): text is PosterFormat => (posterFormats as readonly string[]).includes(text);

@ApiTags('places')
@Controller('communities/:areaId')
export class PostersController {
  constructor(private readonly posters: PostersService) {}

  /** The posters of a community: its own first, then one per building. */
  @Get('posters')
  @Access('poster.print', area.param())
  @ApiOkResponse({ type: PosterListView })
  async list(@Caller() actor: Actor, @AreaId() areaId: number): Promise<PosterListView> {
    return { posters: await this.posters.list(actor, areaId) };
  }

  /**
   * A poster as `pdf` (A4), `png` or `svg`. The header `X-Mini-Program-Code` says `included`, or `missing` when WeChat
   * could not draw its code; the poster then carries the link's code alone and says so. Kept by the browser and asked
   * for by its tag: 304 while it would be the same, without drawing it again.
   */
  @Get('posters/:code/:format')
  @Access('poster.print', area.param())
  @Header('Cache-Control', 'private, no-cache')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiProduces(...Object.values(types))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 304, description: 'The sheet that is kept is the same.' })
  async draw(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('code') typed: string,
    @Param('format') format: string,
    @Headers('if-none-match') kept: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile | undefined> {
    const code = codeOf(typed);
    if (!isFormat(format)) throw new DomainError('platform/not-found');
    const { name, withWechat, tag, draw } = await this.posters.sheet(actor, areaId, code, format);
    reply.header('ETag', `"${tag}"`);
    if (kept?.includes(`"${tag}"`)) {
      reply.status(304);
      return undefined;
    }
    return sendPoster(reply, { bytes: await draw(), name, withWechat }, format);
  }

  /** The official account's code of a scene, for windows and notice boards: whoever scans it follows and is sent the way in. */
  @Get('posters/:code/official-account/png')
  @Access('poster.print', area.param())
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiProduces(types.png)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async followCode(@Caller() actor: Actor, @AreaId() areaId: number, @Param('code') typed: string): Promise<StreamableFile> {
    const { bytes, name } = await this.posters.followCode(actor, areaId, codeOf(typed));
    return new StreamableFile(bytes, { type: types.png, length: bytes.length, disposition: attachment('official-account.png', name) });
  }

  /** All posters of a community in one PDF, a sheet each in print order, at most 60 at once; `from` goes on after them. */
  @Get('poster-book')
  @Access('poster.print', area.param())
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiProduces(types.pdf)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async book(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Query() query: PosterBookQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    return sendPoster(reply, await this.posters.book(actor, areaId, query.from ?? 0, query.limit ?? SHEETS_MAX), 'pdf');
  }
}

function sendPoster(reply: Reply, { bytes, name, withWechat }: PosterFile, format: PosterFormat): StreamableFile {
  reply.header('X-Mini-Program-Code', withWechat ? 'included' : 'missing');
  return new StreamableFile(bytes, { type: types[format], length: bytes.length, disposition: attachment(`poster.${format}`, name) });
}
