import { DomainError, type DomainErrorCode } from '@shequtong/kernel';
import { GatewayError, WechatError, type WechatErrorKind } from '@shequtong/wechat';
import { type Logger } from 'pino';

type Codes = { readonly expired: DomainErrorCode; readonly used: DomainErrorCode };

const codeOf = (kind: WechatErrorKind, { expired, used }: Codes): DomainErrorCode => {
  switch (kind) {
    case 'code-expired':
    case 'bad-argument':
      return expired;
    case 'code-used':
      return used;
    case 'user-blocked':
      return 'identity/wechat-blocked';
    default:
      return 'identity/wechat-unavailable';
  }
};

/** Runs a call to WeChat and turns what went wrong into what the person should do next. */
export async function viaWechat<T>(logger: Logger, codes: Codes, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof WechatError)) throw error;
    const code = codeOf(error.kind, codes);
    if (code === 'identity/wechat-unavailable') logger.warn({ err: error }, 'WeChat did not answer as needed');
    throw new DomainError(code);
  }
}

/** Runs a call to the SMS gateway; throws `identity/sms-too-often` or `identity/sms-unavailable`. */
export async function viaGateway(logger: Logger, call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    logger.warn({ err: error }, 'the SMS gateway did not take a message');
    if (error.kind === 'rate') throw new DomainError('identity/sms-too-often', { retryAfterSeconds: 60 });
    throw new DomainError('identity/sms-unavailable');
  }
}
