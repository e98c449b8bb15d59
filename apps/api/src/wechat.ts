import { type DynamicModule } from '@nestjs/common';
import { type Config } from '@shequtong/platform';
import { WechatModule } from '@shequtong/wechat';

/** WeChat, SMS and calls as the configuration says; only the addresses tell a demo from production. */
export function wechat({ wechat: account, gateway }: Config): DynamicModule {
  const push = { token: account.pushToken, encodingAesKey: account.pushAesKey };
  return WechatModule.forRoot({
    miniProgram: { baseUrl: account.baseUrl, appid: account.appId, secret: account.appSecret },
    miniProgramPush: push,
    officialAccount: {
      baseUrl: account.baseUrl,
      appid: account.officialAppId,
      secret: account.officialAppSecret,
      authorizeBaseUrl: account.openBaseUrl,
      codeBaseUrl: account.codeBaseUrl,
    },
    officialAccountPush: push,
    gateway: { baseUrl: gateway.url, keyId: 'shequtong', secret: gateway.key },
  });
}
