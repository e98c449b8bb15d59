import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, Transactions } from '@shequtong/platform';
import { MiniProgramClient, WechatError } from '@shequtong/wechat';
import { type Logger } from 'pino';
import { findSceneImage, keepSceneImage } from '../store/scene-image.store.js';
import { platformItself } from './actors.js';

/** The page of the mini-program that reads the scene. */
const JOIN_PAGE = 'packages/join/pages/scan/index';
const CODE_PIXELS = 860;

/** WeChat's pictures of scenes: drawn once and kept, since they never expire and drawing is limited per minute. */
@Injectable()
export class SceneImages {
  constructor(
    private readonly transactions: Transactions,
    private readonly miniProgram: MiniProgramClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Undefined when WeChat cannot draw it now. */
  async of(code: string): Promise<Buffer | undefined> {
    const { appid } = this.miniProgram;
    const kept = await this.transactions.read(platformItself(), (db) => findSceneImage(db, code, appid));
    if (kept) return kept;
    try {
      // The page need not be released yet: posters are printed before the first day.
      const { bytes } = await this.miniProgram.miniProgramCode({ scene: code, page: JOIN_PAGE, checkPath: false, width: CODE_PIXELS });
      await this.transactions.transact(platformItself(), (tx) => keepSceneImage(tx, code, appid, bytes));
      return bytes;
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      this.logger.warn({ err: error }, 'WeChat drew no mini-program code; the poster comes without it');
      return undefined;
    }
  }
}
