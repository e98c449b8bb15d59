import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { BlindIndex, CONFIG, type Config, LOGGER, newId, Transactions, type Tx } from '@shequtong/platform';
import { MiniProgramClient, OfficialAccountClient, type WechatIdentity } from '@shequtong/wechat';
import { type Logger } from 'pino';
import { accountState, type Claim, claimAll, holderOf, insertAccount } from '../store/account.store.js';
import { platformItself } from './actors.js';
import { PhonesService } from './phones.service.js';
import { type Device, SessionsService, type TokenPair } from './sessions.service.js';
import { viaWechat } from './wechat-problems.js';

const wechatCodes = { expired: 'identity/wechat-code-expired', used: 'identity/wechat-code-used' } as const;

/** WeChat as far as signing in needs it. */
@Injectable()
export class WechatSignIn {
  constructor(
    private readonly miniProgram: MiniProgramClient,
    private readonly officialAccount: OfficialAccountClient,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ofLoginCode(code: string): Promise<{ appid: string; identity: WechatIdentity }> {
    return {
      appid: this.miniProgram.appid,
      identity: await viaWechat(this.logger, wechatCodes, () => this.miniProgram.code2session(code)),
    };
  }

  async ofWebCode(code: string): Promise<{ appid: string; identity: WechatIdentity }> {
    return {
      appid: this.officialAccount.appid,
      identity: await viaWechat(this.logger, wechatCodes, () => this.officialAccount.identityOfCode(code)),
    };
  }

  /**
   * Where a page inside WeChat sends its reader to be recognised.
   * @param path of our own site; an address elsewhere would hand codes to strangers
   * @param state unguessable, kept by the page and compared when WeChat sends the reader back
   */
  authorizeUrl(path: string, state: string): string {
    return this.officialAccount.authorizeUrl(new URL(path, `${this.config.publicUrl}/`).toString(), state);
  }
}

/** Residents sign in with WeChat, in a browser inside WeChat by web authorisation, outside by phone and SMS code. */
@Injectable()
export class SignInService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsService,
    private readonly phones: PhonesService,
    private readonly blind: BlindIndex,
    private readonly wechat: WechatSignIn,
  ) {}

  async byMiniProgram(code: string, device: string): Promise<TokenPair> {
    const { appid, identity } = await this.wechat.ofLoginCode(code);
    return this.enter(this.claimsOf(appid, identity), { face: 'mini-program', name: device });
  }

  async byWebAuthorisation(code: string, device: string): Promise<TokenPair> {
    const { appid, identity } = await this.wechat.ofWebCode(code);
    return this.enter(this.claimsOf(appid, identity), { face: 'h5', name: device });
  }

  /** Throws `identity/sms-code-wrong` or `identity/sms-code-expired`. */
  async bySms(phone: string, code: string, device: string, address: string): Promise<TokenPair> {
    await this.phones.limitTries(address);
    const hash = this.blind.of('phone', phone);
    const outcome = await this.transactions.transact(platformItself(), async (tx) => {
      const judgement = await this.phones.tryCode(tx, hash, 'sign-in', code);
      if (judgement !== 'right') return judgement;
      const accountId = await this.accountOf(tx, [{ kind: 'phone', hash }]);
      await this.phones.keepFirst(tx, accountId, phone, code);
      return this.sessions.open(tx, accountId, { face: 'h5', name: device });
    });
    if (outcome === 'wrong') throw new DomainError('identity/sms-code-wrong');
    if (outcome === 'expired') throw new DomainError('identity/sms-code-expired');
    return outcome;
  }

  private claimsOf(appid: string, { openid, unionid }: WechatIdentity): Claim[] {
    return [
      { kind: 'openid', hash: this.blind.of('openid', appid, openid) },
      ...(unionid ? [{ kind: 'unionid', hash: this.blind.of('unionid', unionid) } as const] : []),
    ];
  }

  private enter(claims: readonly Claim[], device: Device): Promise<TokenPair> {
    return this.transactions.transact(platformItself(), async (tx) => this.sessions.open(tx, await this.accountOf(tx, claims), device));
  }

  /** The account that holds the first claim that is held at all, or a new one; of two first sign-ins at once one makes it. */
  private async accountOf(tx: Tx, claims: readonly Claim[]): Promise<string> {
    const candidate = newId();
    let holder: string | undefined;
    for (const claim of claims) holder ??= await holderOf(tx, claim);
    const held = await claimAll(tx, holder ?? candidate, claims);
    const accountId = held.find(({ kind }) => kind === claims[0]?.kind)?.accountId ?? candidate;
    if (accountId === candidate) await insertAccount(tx, accountId);
    else if ((await accountState(tx, accountId)) !== 'active') throw new DomainError('identity/account-left');
    return accountId;
  }
}
