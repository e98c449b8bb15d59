import { type DynamicModule, Module } from '@nestjs/common';
import type { ClientEnvironment, OfficialAccountConfig, WechatAppConfig } from './client/config.js';
import { MiniProgramClient } from './client/mini-program.client.js';
import { OfficialAccountClient } from './client/official-account.client.js';
import { PushReceiver, type PushConfig } from './client/push/receiver.js';
import { ProcessTokenCache, type TokenCache } from './client/token-cache.js';
import { HttpMessageGateway, type GatewayConfig } from './gateway/http-message.gateway.js';
import { MessageGateway } from './gateway/message-gateway.js';

export interface WechatModuleConfig {
  miniProgram: WechatAppConfig;
  miniProgramPush: Omit<PushConfig, 'appid'>;
  officialAccount: OfficialAccountConfig;
  officialAccountPush: Omit<PushConfig, 'appid'>;
  gateway: GatewayConfig;
  /** Shared between processes when given; else each process keeps its own. */
  tokenCache?: TokenCache;
  environment?: ClientEnvironment;
}

/** The mini-program's pushes. */
export const MINI_PROGRAM_PUSH = Symbol('MINI_PROGRAM_PUSH');
/** The official account's pushes. */
export const OFFICIAL_ACCOUNT_PUSH = Symbol('OFFICIAL_ACCOUNT_PUSH');

/** Provides the clients to Nest; they themselves know nothing of it. */
@Module({})
export class WechatModule {
  static forRoot(config: WechatModuleConfig): DynamicModule {
    const { miniProgram, officialAccount, environment } = config;
    const cache = config.tokenCache ?? new ProcessTokenCache();
    const providers = [
      { provide: MiniProgramClient, useValue: new MiniProgramClient(miniProgram, cache, environment) },
      { provide: OfficialAccountClient, useValue: new OfficialAccountClient(officialAccount, cache, environment) },
      { provide: MINI_PROGRAM_PUSH, useValue: new PushReceiver({ ...config.miniProgramPush, appid: miniProgram.appid }) },
      {
        provide: OFFICIAL_ACCOUNT_PUSH,
        useValue: new PushReceiver({ ...config.officialAccountPush, appid: officialAccount.appid }),
      },
      { provide: MessageGateway, useValue: new HttpMessageGateway(config.gateway, environment) },
    ];
    return { module: WechatModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}
