import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type PlatformOptions } from '@shequtong/platform';
import { contexts } from './contexts.js';

/** The composition of the product: the platform and every context. No rules live here. */
@Module({})
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(options), ...contexts(options.config)] };
  }
}
