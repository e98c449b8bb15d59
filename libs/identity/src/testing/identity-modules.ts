import { type DynamicModule, type Type } from '@nestjs/common';
import { type Config } from '@shequtong/platform';
import { WechatModule } from '@shequtong/wechat';
import { IdentityModule } from '../identity.module.js';

const wechat = ({ wechat: account, gateway }: Config): DynamicModule => {
  const push = { token: account.pushToken, encodingAesKey: account.pushAesKey };
  return WechatModule.forRoot({
    miniProgram: { baseUrl: account.baseUrl, appid: account.appId, secret: account.appSecret },
    miniProgramPush: push,
    officialAccount: {
      baseUrl: account.baseUrl,
      appid: account.officialAppId,
      secret: account.officialAppSecret,
      authorizeBaseUrl: account.openBaseUrl,
      codeBaseUrl: account.openBaseUrl,
    },
    officialAccountPush: push,
    gateway: { baseUrl: gateway.url, keyId: 'shequtong', secret: gateway.key },
  });
};

/** For `openTestContext({ imports: [...identityModules, …] })`: this context and the clients it needs. */
export const identityModules: readonly (Type | ((config: Config) => DynamicModule))[] = [wechat, IdentityModule];
