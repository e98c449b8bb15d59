import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, Transactions } from '@shequtong/platform';
import { MiniProgramClient, OfficialAccountClient, WechatError } from '@shequtong/wechat';
import { type Logger } from 'pino';
import QRCode from 'qrcode';
import { findSceneImage, keepSceneImage } from '../store/scene-image.store.js';
import { platformItself } from './actors.js';

/** The page of the mini-program that reads the scene. */
const JOIN_PAGE = 'packages/join/pages/scan/index';
const CODE_PIXELS = 860;

// Trying every PNG filter on every line makes the file no smaller and the drawing ten times slower.
const rendererOpts = { deflateLevel: 9, filterType: 0 };

/** WeChat's pictures of scenes: drawn once and kept, since they never expire and drawing is limited per minute. */
@Injectable()
export class SceneImages {
  constructor(
    private readonly transactions: Transactions,
    private readonly miniProgram: MiniProgramClient,
    private readonly officialAccount: OfficialAccountClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The mini-program's code. Undefined when WeChat cannot draw it now. */
  async of(code: string): Promise<Buffer | undefined> {
    // The page need not be released yet: posters are printed before the first day.
    return this.kept(
      code,
      this.miniProgram.appid,
      async () => (await this.miniProgram.miniProgramCode({ scene: code, page: JOIN_PAGE, checkPath: false, width: CODE_PIXELS })).bytes,
    );
  }

  /** The code that makes its scanner follow the official account and tells it the scene. Undefined as above. */
  async ofOfficialAccount(code: string): Promise<Buffer | undefined> {
    return this.kept(code, this.officialAccount.appid, async () => {
      const { url } = await this.officialAccount.createSceneCode(code);
      return QRCode.toBuffer(url, { errorCorrectionLevel: 'H', width: CODE_PIXELS, margin: 4, rendererOpts });
    });
  }

  private async kept(code: string, appid: string, draw: () => Promise<Buffer>): Promise<Buffer | undefined> {
    const kept = await this.transactions.read(platformItself(), (db) => findSceneImage(db, code, appid));
    if (kept) return kept;
    try {
      const bytes = await draw();
      await this.transactions.transact(platformItself(), (tx) => keepSceneImage(tx, code, appid, bytes));
      return bytes;
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      this.logger.warn({ err: error }, 'WeChat drew no code of a scene');
      return undefined;
    }
  }
}
