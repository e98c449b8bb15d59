import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, RepeatsSafely } from '@shequtong/platform';
import { PeopleSearch } from '../service/people-search.service.js';
import {
  clueOf,
  FindMembersBody,
  FindStaffBody,
  FoundMembersView,
  foundMembersView,
  FoundStaffListView,
  foundStaffView,
} from './people-search.dto.js';

/** People over an area and everything below it. */
@ApiTags('people')
@Controller('areas/:areaId')
export class PeopleSearchController {
  constructor(private readonly people: PeopleSearch) {}

  /** Residents with exactly this name or phone, masked, with their community; at most 50, and whether there are more. */
  @Post('members/search')
  @HttpCode(200)
  @Access('membership.find', area.param())
  @RepeatsSafely('it only reads, and writes its own record; what is asked for stays out of the address')
  @ApiOkResponse({ type: FoundMembersView })
  async members(@Caller() actor: Actor, @AreaId() areaId: number, @Body() body: FindMembersBody): Promise<FoundMembersView> {
    return foundMembersView(await this.people.members(actor, areaId, clueOf(body)));
  }

  /** Who speaks for an office under a public name that begins so; at most 50, and whether there are more. */
  @Post('grants/search')
  @HttpCode(200)
  @Access('grant.read', area.param())
  @RepeatsSafely('it only reads; what is asked for stays out of the address')
  @ApiOkResponse({ type: FoundStaffListView })
  async staff(@Caller() actor: Actor, @AreaId() areaId: number, @Body() { name }: FindStaffBody): Promise<FoundStaffListView> {
    return foundStaffView(await this.people.staff(actor, areaId, name));
  }
}
