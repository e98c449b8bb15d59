import { type MigrationInterface } from 'typeorm';
import { Platform1764000000001 } from './001-platform.js';
import { Identity1764000000010 } from './010-identity.js';
import { IdentityMembership1764000000011 } from './011-identity-membership.js';
import { IdentityOrganisations1764000000012 } from './012-identity-organisations.js';
import { IdentityDuty1764000000013 } from './013-identity-duty.js';
import { IdentityDeskPhone1764000000014 } from './014-identity-desk-phone.js';
import { IdentityAudit1764000000015 } from './015-identity-audit.js';
import { Ticketing1764000000020 } from './020-ticketing.js';
import { TicketingReference1764000000021 } from './021-ticketing-reference.js';
import { Messaging1764000000030 } from './030-messaging.js';
import { MediaErasure1764000000040 } from './040-media-erasure.js';
import { MediaAttached1764000000050 } from './050-media-attached.js';
import { IdentityFormerPhones1764000000060 } from './060-identity-former-phones.js';
import { TicketingCalendar1764000000070 } from './070-ticketing-calendar.js';
import { MessagingOwner1764000000071 } from './071-messaging-owner.js';
import { TicketingOpen1764000000072 } from './072-ticketing-open.js';
import { MessagingRequests1764000000080 } from './080-messaging-requests.js';
import { Seed1764000000090 } from './090-seed.js';
import { TicketingPublic1764000000091 } from './091-ticketing-public.js';
import { IdentityCredentials1764000000100 } from './100-identity-credentials.js';
import { PlatformDeliveries1764000000110 } from './110-platform-deliveries.js';
import { PlatformEventRetention1764000000111 } from './111-platform-event-retention.js';
import { IdentityRoster1764000000120 } from './120-identity-roster.js';
import { IdentityRosterKept1764000000121 } from './121-identity-roster-kept.js';
import { IdentityPlainNames1764000000122 } from './122-identity-plain-names.js';
import { TicketingContactDays1764000000123 } from './123-ticketing-contact-days.js';
import { IdentityRosterPutBack1764000000130 } from './130-identity-roster-put-back.js';
import { IdentitySearches1764000000131 } from './131-identity-searches.js';
import { IdentityPlaceChanges1764000000132 } from './132-identity-place-changes.js';
import { IdentityPeopleFound1764000000140 } from './140-identity-people-found.js';
import { PlatformSweepMarks1764000000150 } from './150-platform-sweep-marks.js';
import { PlatformIndexKey1764000000160 } from './160-platform-index-key.js';
import { TicketingHandOvers1764000000200 } from './200-ticketing-hand-overs.js';
import { IdentityGrantsAsGiven1764000000210 } from './210-identity-grants-as-given.js';
import { TicketingDecisions1764000000220 } from './220-ticketing-decisions.js';
import { IdentityTakenBack1764000000230 } from './230-identity-taken-back.js';
import { TicketingTree1764000000250 } from './250-ticketing-tree.js';
import { TicketingOffers1764000000260 } from './260-ticketing-offers.js';
import { MessagingOffices1764000000261 } from './261-messaging-offices.js';
import { TicketingUrges1764000000280 } from './280-ticketing-urges.js';
import { TicketingEndedOffices1764000000285 } from './285-ticketing-ended-offices.js';
import { TicketingFollows1764000000290 } from './290-ticketing-follows.js';
import { IdentityWrittenBy1764000000300 } from './300-identity-written-by.js';
import { TicketingMeToos1764000000320 } from './320-ticketing-me-toos.js';
import { IdentityKeyRemoved1764000000330 } from './330-identity-key-removed.js';
import { MessagingEarlierIds1764000000350 } from './350-messaging-earlier-ids.js';
import { IdentityStaffCodes1764000000390 } from './390-identity-staff-codes.js';

/** Every migration, oldest first. Forward only; a released one is never edited. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Platform1764000000001,
  Identity1764000000010,
  IdentityMembership1764000000011,
  IdentityOrganisations1764000000012,
  IdentityDuty1764000000013,
  IdentityDeskPhone1764000000014,
  IdentityAudit1764000000015,
  Ticketing1764000000020,
  TicketingReference1764000000021,
  Messaging1764000000030,
  MediaErasure1764000000040,
  MediaAttached1764000000050,
  IdentityFormerPhones1764000000060,
  TicketingCalendar1764000000070,
  MessagingOwner1764000000071,
  TicketingOpen1764000000072,
  MessagingRequests1764000000080,
  Seed1764000000090,
  TicketingPublic1764000000091,
  IdentityCredentials1764000000100,
  PlatformDeliveries1764000000110,
  PlatformEventRetention1764000000111,
  IdentityRoster1764000000120,
  IdentityRosterKept1764000000121,
  IdentityPlainNames1764000000122,
  TicketingContactDays1764000000123,
  IdentityRosterPutBack1764000000130,
  IdentitySearches1764000000131,
  IdentityPlaceChanges1764000000132,
  IdentityPeopleFound1764000000140,
  PlatformSweepMarks1764000000150,
  PlatformIndexKey1764000000160,
  TicketingHandOvers1764000000200,
  IdentityGrantsAsGiven1764000000210,
  TicketingDecisions1764000000220,
  IdentityTakenBack1764000000230,
  TicketingTree1764000000250,
  TicketingOffers1764000000260,
  MessagingOffices1764000000261,
  TicketingUrges1764000000280,
  TicketingEndedOffices1764000000285,
  TicketingFollows1764000000290,
  IdentityWrittenBy1764000000300,
  TicketingMeToos1764000000320,
  IdentityKeyRemoved1764000000330,
  MessagingEarlierIds1764000000350,
  IdentityStaffCodes1764000000390,
];

/** The names the database must know before a process may serve. */
export const migrationNames: readonly string[] = migrations.map((migration) => migration.name);
