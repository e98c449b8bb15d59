import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { chinaDateOf, DomainError } from '@shequtong/kernel';
import { type Actor, CONFIG, type Config, type Db, Transactions } from '@shequtong/platform';
import { POSTER_EDITION } from '../domain/poster-layout.js';
import { buildingsOf, findArea, findAreas, scenesOf } from '../store/area.store.js';
import { AreasService } from './areas.service.js';
import { type Poster } from './poster-drawing.js';
import { SceneImages } from './scene-images.service.js';

export const posterFormats = ['pdf', 'png', 'svg'] as const;
export type PosterFormat = (typeof posterFormats)[number];

interface PosterItem {
  readonly code: string;
  readonly link: string;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
}

/** A poster that is drawn when it is asked for. */
interface PosterSheet {
  readonly name: string;
  readonly withWechat: boolean;
  /** The same for as long as the sheet would be the same. */
  readonly tag: string;
  readonly draw: () => Promise<Buffer>;
}

export interface PosterFile {
  readonly bytes: Buffer;
  readonly name: string;
  readonly withWechat: boolean;
}

/**
 * QR posters of a community and its buildings (product §2, Join): WeChat's mini-program code and the same target as a link.
 * What draws them is loaded with the first poster: it is a sixth of the time an API process needs to start.
 */
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
    return this.transactions.read(actor, (db) => this.items(db, areaId));
  }

  private async items(db: Db, areaId: number): Promise<PosterItem[]> {
    const codes = new Map((await scenesOf(db, areaId)).map(({ code, buildingId }) => [buildingId, code]));
    const places = [{ id: null, name: null }, ...(await buildingsOf(db, areaId))];
    return places.flatMap(({ id, name }) => {
      const code = codes.get(id);
      return code ? [{ code, link: this.linkOf(code), buildingId: id, buildingName: name }] : [];
    });
  }

  linkOf = (code: string): string => `${this.config.publicUrl}/j/${code}`;

  /**
   * The poster of a scene of the community. Without WeChat it comes with the link's code alone and says so.
   * Throws `identity/scene-unknown`; drawing it, `identity/poster-font-missing`.
   */
  async sheet(actor: Actor, areaId: number, code: string, format: PosterFormat): Promise<PosterSheet> {
    const { community, street, building } = await this.areas.scene(actor, code);
    if (community.id !== areaId) throw new DomainError('identity/scene-unknown');
    const wechatCode = await this.pictures.of(code);
    const facts = {
      street: street?.name ?? '',
      community: community.name,
      building: building?.name,
      code,
      link: this.linkOf(code),
      withWechat: wechatCode !== undefined,
    };
    const draw = async (): Promise<Buffer> => {
      const { posterFont } = await import('./poster-font.js');
      return inFormat({ facts, font: await posterFont(), wechatCode }, format);
    };
    return {
      name: `${community.name}${building?.name ?? ''}海报.${format}`,
      withWechat: facts.withWechat,
      tag: tagOf({ facts, format, wechatCode }),
      draw,
    };
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

  /**
   * Posters of a community in one document, in print order: the community's first, then its buildings.
   * @param from how many posters to skip; @param limit how many sheets at most.
   * Throws `identity/area-unknown`, `identity/area-closed`, `identity/poster-font-missing`, `platform/not-found` when no sheet is left.
   */
  async book(actor: Actor, areaId: number, from: number, limit: number): Promise<PosterFile> {
    const { community, street, items } = await this.transactions.read(actor, async (db) => {
      const area = await findArea(db, areaId);
      if (!area) throw new DomainError('identity/area-unknown');
      if (area.validTo && area.validTo <= chinaDateOf(db.now)) throw new DomainError('identity/area-closed');
      const [parent] = area.parentId === null ? [] : await findAreas(db, [area.parentId]);
      return { community: area.name, street: parent?.name ?? '', items: (await this.items(db, areaId)).slice(from, from + limit) };
    });
    if (items.length === 0) throw new DomainError('platform/not-found');
    const [{ posterFont }, { postersPdf }] = await Promise.all([import('./poster-font.js'), import('./poster-drawing.js')]);
    const font = await posterFont();
    const posters = await inTurns(items, async ({ code, link, buildingName }): Promise<Poster> => {
      const wechatCode = await this.pictures.of(code);
      return {
        font,
        wechatCode,
        facts: { street, community, building: buildingName ?? undefined, code, link, withWechat: wechatCode !== undefined },
      };
    });
    const sheets = `第${from + 1}-${from + items.length}张`;
    return {
      bytes: await postersPdf(posters, `${community}入驻海报${sheets}`),
      name: `${community}全部海报${sheets}.pdf`,
      withWechat: posters.every(({ facts }) => facts.withWechat),
    };
  }
}

/** What a sheet shows, and the edition of the drawing, in one short word. */
const tagOf = ({ facts, format, wechatCode }: Pick<Poster, 'facts' | 'wechatCode'> & { readonly format: PosterFormat }): string =>
  createHash('sha256')
    .update(JSON.stringify([POSTER_EDITION, format, facts]))
    .update(wechatCode ?? '')
    .digest('base64url')
    .slice(0, 27);

/** WeChat draws one picture at a time for nobody else while a book is made. */
const DRAWN_AT_ONCE = 4;

/** Answers in the order of the questions, a few at a time. */
async function inTurns<In, Out>(all: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (let at = 0; at < all.length; at += DRAWN_AT_ONCE) done.push(...(await Promise.all(all.slice(at, at + DRAWN_AT_ONCE).map(work))));
  return done;
}

async function inFormat(poster: Poster, format: PosterFormat): Promise<Buffer> {
  const { posterPdf, posterPng, posterSvg } = await import('./poster-drawing.js');
  switch (format) {
    case 'pdf':
      return posterPdf(poster);
    case 'png':
      return posterPng(poster);
    case 'svg':
      return Buffer.from(posterSvg(poster));
  }
}
