import { type DynamicModule, type Type } from '@nestjs/common';
import { IdentityModule } from '@shequtong/identity';
import { MessagingModule } from '@shequtong/messaging';
import { type Config } from '@shequtong/platform';
import { TicketingModule } from '@shequtong/ticketing';
import { wechat } from './wechat.js';

/** Every bounded context, upstream first. */
export const contexts = (config: Config): (Type | DynamicModule)[] => [wechat(config), IdentityModule, TicketingModule, MessagingModule];
