import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Actor, CONFIG, type Config, Transactions } from '@shequtong/platform';
import { buildingsOf, scenesOf } from '../store/area.store.js';
import { AreasService } from './areas.service.js';
import { type Poster, posterPdf, posterPng, posterSvg } from './poster-drawing.js';
import { posterFont } from './poster-font.js';
import { SceneImages } from './scene-images.service.js';

export const posterFormats = ['pdf', 'png', 'svg'] as const;
export type PosterFormat = (typeof posterFormats)[number];

export interface PosterItem {
  readonly code: string;
  readonly link: string;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
}

export interface PosterFile {
  readonly bytes: Buffer;
  readonly name: string;
  readonly withWechat: boolean;
}

/** QR posters of a community and its buildings (product §2, Join): WeChat's mini-program code and the same target as a link. */
@Injectable()
export class PostersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly areas: AreasService,
    private readonly pictures: SceneImages,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The community's poster first, then its buildings in their order. */
  async list(actor: Actor, areaId: number): Promise<PosterItem[]> {
    return this.transactions.read(actor, async (db) => {
      const codes = new Map((await scenesOf(db, areaId)).map(({ code, buildingId }) => [buildingId, code]));
      const places = [{ id: null, name: null }, ...(await buildingsOf(db, areaId))];
      return places.flatMap(({ id, name }) => {
        const code = codes.get(id);
        return code ? [{ code, link: this.linkOf(code), buildingId: id, buildingName: name }] : [];
      });
    });
  }

  linkOf = (code: string): string => `${this.config.publicUrl}/j/${code}`;

  /**
   * Draws the poster of a scene of the community. Without WeChat it comes with the link's code alone and says so.
   * Throws `identity/scene-unknown`, `identity/poster-font-missing`.
   */
  async draw(actor: Actor, areaId: number, code: string, format: PosterFormat): Promise<PosterFile> {
    const { community, street, building } = await this.areas.scene(actor, code);
    if (community.id !== areaId) throw new DomainError('identity/scene-unknown');
    const font = await posterFont();
    const wechatCode = await this.pictures.of(code);
    const facts = { street: street?.name ?? '', community: community.name, building: building?.name, code, link: this.linkOf(code), withWechat: wechatCode !== undefined };
    const bytes = await inFormat({ facts, font, wechatCode }, format);
    return { bytes, name: `${community.name}${building?.name ?? ''}海报.${format}`, withWechat: facts.withWechat };
  }

  /**
   * The code by which people follow the official account and are sent the way into this community.
   * Throws `identity/scene-unknown`, `identity/wechat-unavailable`.
   */
  async followCode(actor: Actor, areaId: number, code: string): Promise<Omit<PosterFile, 'withWechat'>> {
    const { community, building } = await this.areas.scene(actor, code);
    if (community.id !== areaId) throw new DomainError('identity/scene-unknown');
    const bytes = await this.pictures.ofOfficialAccount(code);
    if (!bytes) throw new DomainError('identity/wechat-unavailable');
    return { bytes, name: `${community.name}${building?.name ?? ''}公众号码.png` };
  }
}

async function inFormat(poster: Poster, format: PosterFormat): Promise<Buffer> {
  switch (format) {
    case 'pdf':
      return posterPdf(poster);
    case 'png':
      return posterPng(poster);
    case 'svg':
      return Buffer.from(posterSvg(poster));
  }
}
