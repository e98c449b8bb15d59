import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Access,
  type Actor,
  area,
  AreaId,
  Caller,
  Cmd,
  type Command,
  Cursors,
  Idempotent,
  IdPipe,
  type Principal,
  RepeatsSafely,
  SignedIn,
} from '@shequtong/platform';
import { RolesService } from '../service/roles.service.js';
import { StaffService } from '../service/staff.service.js';
import {
  EndRoleBody,
  givable,
  GiveRoleBody,
  GrantListView,
  GrantQuery,
  GrantRefView,
  heldGrantView,
  MadeStaffView,
  MakeStaffBody,
  OpenSignInBody,
} from './role.dto.js';

const PAGE = 50;
const SHOWN_ONCE = 'the initial password is shown once and never stored';

@ApiTags('roles')
@Controller('areas/:areaId')
export class RolesController {
  constructor(
    private readonly roles: RolesService,
    private readonly staff: StaffService,
    private readonly cursors: Cursors,
  ) {}

  /** Who holds which role on exactly this area; whoever may end a role is told which resident holds it. */
  @Get('grants')
  @Access('grant.read', area.param())
  @ApiOkResponse({ type: GrantListView })
  async list(
    @Caller() actor: Actor,
    @SignedIn() principal: Principal,
    @AreaId() areaId: number,
    @Query() query: GrantQuery,
  ): Promise<GrantListView> {
    const limit = query.limit ?? PAGE;
    const name = `grants|${areaId}|${query.kind ?? ''}`;
    const [after] = this.cursors.decode(name, query.cursor) ?? [];
    const rows = await this.roles.list(actor, principal.grants, areaId, {
      ...(query.kind === 'given' && { roles: givable }),
      limit: limit + 1,
      after: after as string | undefined,
    });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { grants: rows.slice(0, limit).map(heldGrantView), next: last ? this.cursors.encode(name, [last.id]) : null };
  }

  /** Gives a role to a verified member of the community, or to a staff member by user name. */
  @Post('grants')
  @HttpCode(200)
  @Access('grant.give', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GrantRefView })
  async give(
    @Cmd() command: Command,
    @SignedIn() principal: Principal,
    @AreaId() areaId: number,
    @Body() body: GiveRoleBody,
  ): Promise<GrantRefView> {
    return this.roles.give(command, principal.grants, areaId, body);
  }

  /** Ends a role; its holder's access ends within seconds. */
  @Post('grants/:grantId/end')
  @HttpCode(200)
  @Access('grant.give', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GrantRefView })
  async end(
    @Cmd() command: Command,
    @SignedIn() principal: Principal,
    @AreaId() areaId: number,
    @Param('grantId', IdPipe) grantId: string,
    @Body() body: EndRoleBody,
  ): Promise<GrantRefView> {
    return this.roles.end(command, principal.grants, areaId, grantId, body.reason);
  }

  /** Makes a staff sign-in with its first role: for a new account, or for that of a resident who works here too. */
  @Post('staff')
  @HttpCode(200)
  @Access('grant.give', area.param())
  @RepeatsSafely(`${SHOWN_ONCE}: a repeat says that the name is taken, and a reset shows another one`)
  @ApiOkResponse({ type: MadeStaffView })
  async make(
    @Caller() actor: Actor,
    @SignedIn() principal: Principal,
    @AreaId() areaId: number,
    @Body() body: MakeStaffBody,
  ): Promise<MadeStaffView> {
    const { membershipId, communityId, endsAt, ...staff } = body;
    return this.staff.make(
      actor,
      principal.grants,
      areaId,
      { ...staff, endsAt: endsAt === undefined ? undefined : new Date(endsAt) },
      membershipId === undefined ? undefined : { membershipId, communityId },
    );
  }

  /** Opens a sign-in for who holds an office's role of the area without one, as who joined its organisation on the phone. */
  @Post('staff/:accountId/sign-in')
  @HttpCode(200)
  @Access('grant.give', area.param())
  @RepeatsSafely(`${SHOWN_ONCE}: a repeat says that there is a sign-in, and a reset shows another one`)
  @ApiOkResponse({ type: MadeStaffView })
  async open(
    @Caller() actor: Actor,
    @SignedIn() principal: Principal,
    @AreaId() areaId: number,
    @Param('accountId', IdPipe) accountId: string,
    @Body() body: OpenSignInBody,
  ): Promise<MadeStaffView> {
    return this.staff.open(actor, principal.grants, areaId, accountId, body.username);
  }

  /** Gives a staff member of the area a new initial password; the authenticator is set up again. */
  @Post('staff/:accountId/reset')
  @HttpCode(200)
  @Access('grant.give', area.param())
  @RepeatsSafely(`${SHOWN_ONCE}: a repeat makes another one`)
  @ApiOkResponse({ type: MadeStaffView })
  async reset(
    @Caller() actor: Actor,
    @SignedIn() principal: Principal,
    @AreaId() areaId: number,
    @Param('accountId', IdPipe) accountId: string,
  ): Promise<MadeStaffView> {
    return this.staff.reset(actor, principal.grants, areaId, accountId);
  }
}
