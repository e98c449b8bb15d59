import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Access, area } from '../auth/access.js';
import { AreaId, Caller } from '../auth/params.js';
import { type Actor } from '../db/actor.js';
import { Cmd, type Command, Idempotent, RepeatsSafely } from '../idempotency/command.js';
import { Commands } from '../idempotency/commands.js';
import { PlatformModule, type PlatformOptions } from '../platform.module.js';
import {
  BoolField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ObjectField,
  ObjectListField,
  PhoneField,
  TextField,
  TextListField,
} from '../http/fields.js';
import { PageQuery } from '../http/paging.js';

class PlaceInput {
  @IntField({ label: '楼号', min: 1, max: 999 })
  building: number;
}

class ThingInput {
  @TextField({ label: '说明', max: 10 })
  text: string;

  @PhoneField({ label: '手机号', optional: true })
  phone?: string;

  @InstantField({ label: '时间', optional: true })
  at?: string;

  @DayField({ label: '日子', optional: true })
  day?: string;

  @BoolField({ label: '公开', optional: true })
  open?: boolean;

  @ObjectField({ label: '地点', optional: true }, () => PlaceInput)
  place?: PlaceInput;

  @ObjectListField({ label: '经过的楼', max: 3, optional: true }, () => PlaceInput)
  along?: PlaceInput[];

  @TextListField({ label: '标签', max: 3, maxLength: 5, optional: true })
  tags?: string[];
}

class NestedInput {
  @ObjectField({ label: '地点' }, () => PlaceInput)
  place: PlaceInput;

  @IdField({ label: '编号', optional: true })
  id?: string;

  @TextField({ label: '附言', max: 10, optional: true })
  note?: string;
}

class ThingView {
  @IntField({ label: '次数', min: 0, max: 1000 })
  times: number;

  @TextField({ label: '说明', max: 10, nullable: true })
  text: string | null;
}

let times = 0;

@Controller('communities/:areaId/things')
class ThingController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @Access('ticket.report', area.param())
  @Idempotent()
  @ApiOkResponse({ type: ThingView })
  add(@Cmd() command: Command, @AreaId() areaId: number, @Body() input: ThingInput): Promise<ThingView> {
    return this.commands.run(command, areaId, async () => ({ times: ++times, text: input.text }));
  }

  @Post('nested')
  @Access('ticket.report', area.param())
  @RepeatsSafely('answers what was sent')
  nested(@Body() input: NestedInput): NestedInput {
    return input;
  }

  @Get()
  @Access('ticket.report', area.param())
  list(@Caller() actor: Actor, @Query() query: PageQuery): { from: number | undefined; limit: number } {
    return { from: actor.from, limit: query.limit ?? 20 };
  }
}

@Controller('open')
class OpenController {
  @Get('fails')
  @Access('platform.read-public', area.none)
  fails(): never {
    throw new Error('password is 12345');
  }
}

@Controller('undeclared')
export class UndeclaredController {
  @Get()
  nothing(): string {
    return 'no permission named';
  }

  @Post()
  @Access('platform.read-public', area.none)
  silentOnRepeats(): string {
    return 'no word on repeats';
  }

  @Post('fine')
  @Access('platform.read-public', area.none)
  @RepeatsSafely('says hello')
  fine(): string {
    return 'fine';
  }
}

@Module({})
export class Root {
  static with(options: PlatformOptions): { module: typeof Root; imports: unknown[]; controllers: unknown[] } {
    return { module: Root, imports: [PlatformModule.forRoot(options)], controllers: [ThingController, OpenController] };
  }
}

export const root = (options: PlatformOptions): never => Root.with(options) as never;
