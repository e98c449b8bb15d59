import { Controller, Get, Header, HttpCode, Inject, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@shequtong/kernel';
import { type FastifyRequest } from 'fastify';
import { Access, area } from '../auth/access.js';
import { AreaId, Caller, SignedIn } from '../auth/params.js';
import { Places } from '../auth/places.js';
import { type Principal } from '../auth/principal.js';
import { type Actor } from '../db/actor.js';
import { NOW_SHIFT, type NowShift } from '../db/now-shift.js';
import { Takes } from '../http/content.js';
import { RepeatsSafely } from '../idempotency/command.js';
import { Gate } from '../limits/gate.js';
import { LinkQuery, MediaView, UploadBody } from './media.dto.js';
import { MAX_UPLOAD_BYTES } from './image.js';
import { MediaLinks, type MediaVariant } from './media-links.js';
import { type MediaPurpose, MediaService, type Upload } from './media.service.js';

/**
 * Pictures being received at once, each of up to 10 MB in memory; who comes beyond those that wait is asked to try
 * again. One process is meant: behind several each has its own.
 */
export const RECEIVED_AT_ONCE = 16;
export const WAITING_TO_BE_RECEIVED = 100;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@ApiTags('media')
@Controller()
export class MediaController {
  private readonly receiving = new Gate(RECEIVED_AT_ONCE, WAITING_TO_BE_RECEIVED);

  constructor(
    private readonly media: MediaService,
    private readonly links: MediaLinks,
    private readonly places: Places,
    @Inject(NOW_SHIFT) private readonly nowShift: NowShift,
  ) {}

  /** Uploads one picture for use in a report, a reply or as evidence, into a community one has joined, asks to join or works for. */
  @Post('communities/:areaId/media')
  @HttpCode(201)
  @Access('media.upload', area.param())
  @RepeatsSafely('the same bytes from the same account are one picture')
  @Takes('multipart/form-data')
  @ApiBody({ type: UploadBody })
  @ApiCreatedResponse({ type: MediaView })
  async upload(
    @Caller() actor: Actor,
    @SignedIn() person: Principal,
    @AreaId() areaId: number,
    @Req() request: FastifyRequest,
  ): Promise<MediaView> {
    await this.places.mustBelong(person, areaId, this.now());
    const stored = await this.receiving.pass(async () => this.media.keep(actor, areaId, await uploadOf(request)));
    return mediaView(this.links, areaId, stored);
  }

  /** The picture itself. The signature in the address is the permission; see `MediaLinks`. */
  @Get('media/:area/:mediaId/:variant')
  @Access('media.read', area.code)
  @Header('Cache-Control', 'private, max-age=1800, immutable')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cross-Origin-Resource-Policy', 'cross-origin')
  async open(
    @Param('area') areaText: string,
    @Param('mediaId') mediaId: string,
    @Param('variant') variant: string,
    @Query() query: LinkQuery,
  ): Promise<StreamableFile> {
    if (!/^\d{12}$/.test(areaText) || !UUID.test(mediaId) || !isVariant(variant)) throw new DomainError('platform/not-found');
    const link = { areaId: Number(areaText), mediaId, variant };
    this.links.check(link, Number(query.until), query.sign);
    const { stream, size, type } = await this.media.open(link.areaId, mediaId, variant);
    return new StreamableFile(stream, { type, length: size, disposition: 'inline' });
  }

  private now(): Date {
    return new Date(Date.now() + this.nowShift.shiftMs);
  }
}

const isVariant = (text: string): text is MediaVariant => text === 'full' || text === 'thumb';

export function mediaView(
  links: MediaLinks,
  areaId: number,
  media: { mediaId: string; width: number; height: number },
  now?: Date,
): MediaView {
  const link = (variant: MediaVariant): string => links.sign({ areaId, mediaId: media.mediaId, variant }, now);
  return { mediaId: media.mediaId, width: media.width, height: media.height, url: link('full'), thumbnailUrl: link('thumb') };
}

const PURPOSES: readonly string[] = ['ticket', 'evidence', 'reply'] satisfies MediaPurpose[];

async function uploadOf(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new DomainError('platform/unsupported-content');
  const file = await request.file({ limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 4 } }).catch(refuseTransfer);
  if (!file) throw new DomainError('platform/validation-failed', { fields: [{ field: 'file', message: '请选一张图片' }] });
  const bytes = await file.toBuffer().catch(refuseTransfer);
  const purpose = (file.fields.purpose as { value?: unknown } | undefined)?.value ?? 'ticket';
  if (typeof purpose !== 'string' || !PURPOSES.includes(purpose))
    throw new DomainError('platform/validation-failed', { fields: [{ field: 'purpose', message: '用途请从给出的选项里选' }] });
  return { bytes, claimedType: file.mimetype, purpose: purpose as MediaPurpose };
}

/** A body that is no form, ends in the middle or brings too much: the sender's doing, all of it. */
function refuseTransfer(error: unknown): never {
  const tooLarge = error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE';
  if (tooLarge) throw new DomainError('platform/media-too-large', { megabytes: MAX_UPLOAD_BYTES / 1024 / 1024 });
  throw new DomainError('platform/upload-broken');
}
