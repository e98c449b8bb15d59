import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@shequtong/kernel';
import { Access, area, RepeatsSafely, Takes } from '@shequtong/platform';
import { OfficialAccountService } from '../service/official-account.service.js';

const text = { schema: { type: 'string' } } as const;

/** Where WeChat delivers what happens in the official account. Nobody else has business here: the signature decides. */
@ApiTags('wechat')
@Controller('wechat/official-account/push')
export class OfficialAccountController {
  constructor(private readonly account: OfficialAccountService) {}

  /** WeChat's check of the address when it is entered in its console. */
  @Get()
  @Access('wechat.push', area.code)
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOkResponse(text)
  verify(@Query() query: Record<string, string>): string {
    return this.account.verify(query);
  }

  /** A push in XML, encrypted or not. Answered within WeChat's five seconds, or WeChat delivers it again. */
  @Post()
  @HttpCode(200)
  @Access('wechat.push', area.code)
  @RepeatsSafely('the answer depends on the push alone')
  @Header('Content-Type', 'text/xml; charset=utf-8')
  @Takes('text/xml', 'application/xml')
  @ApiProduces('text/xml')
  @ApiOkResponse(text)
  async push(@Query() query: Record<string, string>, @Body() body: unknown): Promise<string> {
    if (typeof body !== 'string') throw new DomainError('platform/unsupported-content');
    return this.account.answer(query, body);
  }
}
