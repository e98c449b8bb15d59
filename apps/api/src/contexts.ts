import { type DynamicModule, type Type } from '@nestjs/common';
import { type Config } from '@shequtong/platform';

/** Every bounded context, upstream first. */
export const contexts = (_config: Config): (Type | DynamicModule)[] => [];
