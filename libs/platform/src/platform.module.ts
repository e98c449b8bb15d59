import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Logger } from 'pino';
import { AccessGuard } from './auth/access.guard.js';
import { Places } from './auth/places.js';
import { Revocations } from './auth/revocations.js';
import { Tokens } from './auth/tokens.js';
import { CONFIG, type Config } from './config/config.js';
import { BlindIndex } from './crypto/blind-index.js';
import { FieldCipher } from './crypto/field-cipher.js';
import { SignedNotes } from './crypto/signed-notes.js';
import { dataSourceOptions } from './db/data-source.js';
import { NOW_SHIFT, type NowShift } from './db/now-shift.js';
import { Transactions } from './db/transactions.js';
import { Deliver } from './deliveries/deliver.js';
import { Outbox } from './deliveries/outbox.js';
import { Reactions } from './deliveries/reactions.js';
import { ContentGuard } from './http/content.js';
import { Cursors } from './http/paging.js';
import { AddressLimitGuard, CostlyLimitGuard, PersonLimitGuard } from './limits/limit.guard.js';
import { RateWindows } from './limits/rate-windows.js';
import { RequestLimits } from './limits/request-limits.js';
import { Commands } from './idempotency/commands.js';
import { FolderMediaStore, MEDIA_STORE } from './media/media-store.js';
import { MediaController } from './media/media.controller.js';
import { MediaLinks } from './media/media-links.js';
import { MediaUpkeep } from './media/media-upkeep.js';
import { MediaService } from './media/media.service.js';
import { MediaTable } from './media/media.table.js';
import { BackgroundController } from './observability/background.controller.js';
import { EXPECTED_MIGRATIONS, HealthController, Readiness } from './observability/health.controller.js';
import { LOGGER } from './observability/logger.js';
import { Metrics } from './observability/metrics.js';
import { Subjects } from './subjects/subjects.js';
import { Housekeeping } from './sweeps/housekeeping.js';
import { SweepMarks } from './sweeps/sweep-marks.js';
import { Sweeps } from './sweeps/sweeps.js';

/** What the composition hands the platform; nothing here is read from the environment a second time. */
export interface PlatformOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** Names of the migrations this build needs. */
  readonly migrations: readonly string[];
  /** Only tests move the clock. */
  readonly nowShift?: NowShift;
}

const services = [
  Transactions,
  Outbox,
  Reactions,
  Deliver,
  Commands,
  Sweeps,
  Tokens,
  Places,
  Revocations,
  FieldCipher,
  SignedNotes,
  BlindIndex,
  Cursors,
  MediaLinks,
  MediaService,
  MediaUpkeep,
  Metrics,
  Readiness,
  RateWindows,
  RequestLimits,
  Housekeeping,
  Subjects,
  SweepMarks,
];

@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, logger, migrations, nowShift }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({ ...dataSourceOptions(config.database), autoLoadEntities: true, retryAttempts: 0 }),
        TypeOrmModule.forFeature([MediaTable]),
      ],
      controllers: [HealthController, BackgroundController, MediaController],
      providers: [
        ...services,
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: NOW_SHIFT, useValue: nowShift ?? { shiftMs: 0 } },
        { provide: EXPECTED_MIGRATIONS, useValue: migrations },
        { provide: MEDIA_STORE, useClass: FolderMediaStore },
        // Order matters: how often from this address, who calls, how often that person, how often what costs much, what they bring.
        { provide: APP_GUARD, useClass: AddressLimitGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: PersonLimitGuard },
        { provide: APP_GUARD, useClass: CostlyLimitGuard },
        { provide: APP_GUARD, useClass: ContentGuard },
      ],
      exports: [...services, CONFIG, LOGGER, NOW_SHIFT, MEDIA_STORE],
    };
  }
}
