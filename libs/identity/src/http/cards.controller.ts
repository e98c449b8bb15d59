import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, Cmd, type Command, Idempotent, IdPipe, RepeatsSafely } from '@shequtong/platform';
import { CardsService } from '../service/cards.service.js';
import { CardsView, cardView, EndCardBody, IssuedCardView, maskedView, MembershipIdView, ScanBody, ScannedView } from './assistance.dto.js';

/** Paper cards: for check-in, points and the store, of people without a phone. */
@ApiTags('people without a phone')
@Controller('communities/:areaId')
export class CardsController {
  constructor(private readonly cards: CardsService) {}

  /** The cards that were issued to a member. */
  @Get('members/:membershipId/cards')
  @Access('card.issue', area.param())
  @ApiOkResponse({ type: CardsView })
  async list(@Caller() actor: Actor, @AreaId() areaId: number, @Param('membershipId', IdPipe) membershipId: string): Promise<CardsView> {
    return { cards: (await this.cards.list(actor, areaId, membershipId)).map(cardView) };
  }

  /** Issues a card to be printed; the one before stops working. */
  @Post('members/:membershipId/cards')
  @HttpCode(200)
  @Access('card.issue', area.param())
  @RepeatsSafely('the code is shown once and never stored: a repeat issues another card and ends the one nobody holds yet')
  @ApiOkResponse({ type: IssuedCardView })
  async issue(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
  ): Promise<IssuedCardView> {
    return this.cards.issue(actor, areaId, membershipId);
  }

  /** A card that was lost or given back stops working. */
  @Post('members/:membershipId/cards/end')
  @HttpCode(200)
  @Access('card.issue', area.param())
  @Idempotent()
  @ApiOkResponse({ type: MembershipIdView })
  async end(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
    @Body() body: EndCardBody,
  ): Promise<MembershipIdView> {
    return this.cards.end(command, areaId, membershipId, body.reason);
  }

  /** Whose card it is; read by a scanner or typed. */
  @Post('card-scans')
  @HttpCode(200)
  @Access('card.scan', area.param())
  @RepeatsSafely('a scan changes nothing')
  @ApiOkResponse({ type: ScannedView })
  async scan(@Caller() actor: Actor, @AreaId() areaId: number, @Body() body: ScanBody): Promise<ScannedView> {
    const { person, ...scanned } = await this.cards.scan(actor, areaId, body.code);
    return { ...scanned, person: maskedView(person) };
  }
}
