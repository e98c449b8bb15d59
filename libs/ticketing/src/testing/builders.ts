import { type Type } from '@nestjs/common';
import { type Permission } from '@shequtong/kernel';
import { aCommand, actorOf, type Member, type StaffMember } from '@shequtong/identity/testing';
import { type StepRequest } from '../domain/take-step.js';
import { officer, resident } from '../service/doer.js';
import { type ReportInput, type TicketAnswer, TicketsService } from '../service/tickets.service.js';

/** A test context or application: anything that hands out services. */
interface Services {
  get<T>(token: Type<T>): T;
}

/** A valid report of an invented problem. */
export const aReport = (more: Partial<ReportInput> = {}): ReportInput => ({
  text: '3 号楼一楼楼道灯坏了，晚上看不见台阶',
  categoryCode: 'estate.light',
  visibility: 'private',
  place: '3 号楼一楼电梯口',
  ...more,
});

/** A ticket reported by a resident through the real service. */
export const report = (services: Services, member: Member, now: Date, more: Partial<ReportInput> = {}): Promise<TicketAnswer> =>
  services.get(TicketsService).report(aCommand(actorOf(member, 'ticket.report', member.areaId, now)), member.areaId, aReport(more));

const PERMISSION: Readonly<Record<StepRequest['step'], Permission>> = {
  reply: 'ticket.reply',
  'record-call': 'ticket.reply',
  accept: 'ticket.accept',
  'start-handling': 'ticket.handle',
  escalate: 'ticket.escalate',
  return: 'ticket.return',
  'offer-transfer': 'ticket.transfer',
  'accept-transfer': 'ticket.transfer',
  'refuse-transfer': 'ticket.transfer',
  'take-back-transfer': 'ticket.transfer',
  dispute: 'ticket.dispute',
  argue: 'ticket.dispute',
  'decide-dispute': 'ticket.dispute',
  'dispute-lapsed': 'ticket.work',
  'office-ended': 'ticket.work',
  'ask-suspension': 'ticket.ask-time',
  suspend: 'ticket.grant-time',
  'refuse-suspension': 'ticket.grant-time',
  resume: 'ticket.ask-time',
  'ask-extension': 'ticket.ask-time',
  extend: 'ticket.grant-time',
  'refuse-extension': 'ticket.grant-time',
  resolve: 'ticket.resolve',
  decline: 'ticket.decline',
  'follow-up': 'ticket.follow-up',
  'follow-up-failed': 'ticket.follow-up',
  'follow-up-not-solved': 'ticket.follow-up',
  'add-information': 'ticket.add-information',
  urge: 'ticket.urge',
  rate: 'ticket.rate',
  'not-solved': 'ticket.rate',
  withdraw: 'ticket.withdraw',
  close: 'ticket.work',
};

const RESIDENT_STEPS: readonly StepRequest['step'][] = ['add-information', 'urge', 'rate', 'not-solved', 'withdraw'];

/** One step on a ticket by a person, through the real service; answers the ticket as it then is. */
export function step(
  services: Services,
  ticket: TicketAnswer,
  person: Member | StaffMember,
  request: StepRequest,
  now: Date,
): Promise<TicketAnswer> {
  const { areaId, ticketId, version } = ticket;
  const actor = actorOf(person, PERMISSION[request.step], areaId, now);
  const own = RESIDENT_STEPS.includes(request.step);
  const input = { areaId, ticketId, by: own ? resident(actor) : officer(actor), request, ...(own ? {} : { version }) };
  return services.get(TicketsService).step(aCommand(actor), input);
}
