export { WechatModule, MINI_PROGRAM_PUSH, OFFICIAL_ACCOUNT_PUSH, type WechatModuleConfig } from './wechat.module.js';
export type { CallRecord, ClientEnvironment, OfficialAccountConfig, WechatAppConfig } from './client/config.js';
export { WechatError, type WechatErrorKind } from './client/errors.js';
export { ProcessTokenCache, type CachedToken, type TokenCache } from './client/token-cache.js';
export {
  MiniProgramClient,
  type MiniProgramCode,
  type PhoneNumber,
  type SubscribeMessage,
  type WechatIdentity,
} from './client/mini-program.client.js';
export type { ContentPlace, ContentVerdict, MediaToCheck, Suggestion, TextToCheck } from './client/content-check.js';
export type { CodeImage } from './client/reply.js';
export { fitSubscribeValues } from './client/subscribe-values.js';
export { OfficialAccountClient, type MenuButton, type SceneCode } from './client/official-account.client.js';
export { PushReceiver, pushAnswer, type PushConfig, type PushMessage, type PushQuery } from './client/push/receiver.js';
export type { PushEvent } from './client/push/events.js';
export { GatewayError, MessageGateway, type Accepted, type GatewayErrorKind, type OutgoingMessage } from './gateway/message-gateway.js';
export { HttpMessageGateway, type GatewayConfig } from './gateway/http-message.gateway.js';
