import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@shequtong/kernel';
import { Access, area } from '../auth/access.js';
import { BoolField } from '../http/fields.js';
import { Readiness } from './health.controller.js';

class BackgroundView {
  @BoolField({ label: '后台处理落后' })
  behind: boolean;
}

/**
 * What the worker owes, for the person who runs the platform: without it nobody is warned of a deadline or told of
 * anything, and nothing on the screens looks wrong.
 */
@ApiTags('platform')
@Controller('areas/:areaId/background')
export class BackgroundController {
  constructor(private readonly readiness: Readiness) {}

  /** Whether events or sweeps of the worker are late. */
  @Get()
  @Access('platform.watch', area.param())
  @ApiOkResponse({ type: BackgroundView })
  async background(): Promise<BackgroundView> {
    const { isBehind } = await this.readiness.state();
    if (isBehind === undefined) throw new DomainError('platform/unavailable');
    return { behind: isBehind };
  }
}
