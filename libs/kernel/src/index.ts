export {
  ancestorsOf,
  type AreaLevel,
  type AreaRange,
  covers,
  DISTRICT_SPAN,
  districtOf,
  isAreaId,
  isCommunity,
  isDistrict,
  isStreet,
  levelOf,
  parseAreaId,
  rangeOf,
  streetOf,
} from './areas/area-code.js';
export { toBase64 } from './bytes/base64.js';
export { fromBase64url, toBase64url } from './bytes/base64url.js';
export { fromHex } from './bytes/hex.js';
export { utf8 } from './bytes/utf8.js';
export { handOverOpensAt } from './duty/hand-over.js';
export { DomainError, type DomainErrorCode, domainErrorCodes } from './errors/domain-error.js';
export { type IdentityCode } from './errors/identity-codes.js';
export { type MessagingCode } from './errors/messaging-codes.js';
export { type PlatformCode } from './errors/platform-codes.js';
export { type TicketingCode } from './errors/ticketing-codes.js';
export { type RandomSource, setRandomSource } from './ids/random.js';
export { readShortCode, SCENE_CODE_LENGTH, sceneCode, shortCode } from './ids/short-code.js';
export { formatTicketNumber, parseTicketNumber, serialPart } from './ids/ticket-number.js';
export { firstUuidV7Of, isUuid, uuidv7, uuidV7Maker } from './ids/uuid-v7.js';
export { canonicalJson, type JsonValue } from './json/canonical-json.js';
export { mayAct, type Permission, permissions } from './policy/may-act.js';
export { mayGiveRole, roleLevels } from './policy/role-giving.js';
export {
  communityOffice,
  type Grant,
  inForce,
  needsConsole,
  offices,
  residentRoles,
  type Role,
  roleNameAt,
  roleNames,
  roles,
} from './policy/roles.js';
export { addHours, addWorkingDays, AMOUNT_MAX, type Deadline, deadlineOf } from './calendar/deadline.js';
export { afterRunning, type Pause, pausedMs } from './calendar/pause.js';
export { explainDeadline } from './calendar/explain-deadline.js';
export { officialYears } from './calendar/official-years.js';
export { parsePeriod, type Period } from './calendar/period.js';
export { officialCalendar, WorkingCalendar } from './calendar/working-calendar.js';
export { checkpointText, parseCheckpoint } from './merkle/checkpoint.js';
export { EMPTY_FRONTIER, type Frontier, rootOfFrontier } from './merkle/frontier.js';
export { consistencyProof, inclusionProof, merkleRoot } from './merkle/proofs.js';
export { keyFingerprint, noteText, signersOf, type VerifySignature } from './merkle/signed-note.js';
export { consistencySpans, inclusionSpans, type Span } from './merkle/spans.js';
export { grow, type NodeRun, openRuns, rootsIn, rootsOf, runsFor, type TreeNode } from './merkle/stored-tree.js';
export {
  checkTraceProof,
  continues,
  type EntryStanding,
  PLACED_WITHIN_MS,
  type ProofFindings,
  SETTLED_MS,
  SIGNED_WITHIN_MS,
  type SignedHead,
  signedHead,
  type TraceProof,
} from './merkle/trace-proof.js';
export { type Hash, isHash, leafHash } from './merkle/tree-hash.js';
export { verifyConsistency, verifyInclusion } from './merkle/verify.js';
export { type CursorValues, type Page, PAGE_LIMIT_MAX, pageLimit } from './paging/cursor.js';
export { ageOn, GUARDIAN_BELOW_YEARS } from './people/age.js';
export { documentCheckCharacter, parseDocumentNumber, plainDocumentNumber } from './people/document-number.js';
export { type FormOfAddress, formsOfAddress, postAndName, publicName, surnameAndPost, surnameOf } from './people/form-of-address.js';
export { maskAddress, maskDocument, maskName, maskPhone } from './people/masking.js';
export { plainNickname, plainPersonName, plainPlaceName, plainRoom } from './people/plain-names.js';
export { groupSoundsOfficial, soundsOfficial } from './people/official-words.js';
export { isMobilePhone, normalisePhone } from './people/phone.js';
export { byDeadline, firstClock } from './tickets/first-clock.js';
export { type TicketMark, ticketStateLooks } from './tickets/state-looks.js';
export { addDays, type CalendarDate, daysBetween, isCalendarDate, weekdayOf, yearOf } from './time/calendar-date.js';
export {
  atMinute,
  chinaDateOf,
  chinaYearOf,
  clockTimeOf,
  formatInstant,
  parseInstant,
  startOfDay,
  startOfWindow,
} from './time/china-time.js';
export { DAY_MS, HOUR_MS, MINUTE_MS } from './time/lengths.js';
export { absoluteDuePhrase, dayPhrase, duePhrase, momentPhrase, spanPhrase, timeLeftPhrase } from './time/phrases.js';
export { newSalt, sha256OfText, textDigest } from './trace/digest.js';
export { GENESIS_HASH, nextHash, verifyChain } from './trace/hash-chain.js';
export { alwaysReadable, checkRows, type ProvedRow, type RowClaim, type RowFault, type WordsClaim } from './trace/row-proof.js';
export {
  askedTimeNames,
  askLapsedWords,
  officeEndWords,
  handlingActNames,
  toldWayNames,
  ticketClockNames,
  ticketEndNames,
  ticketOfficeStandings,
  ticketStateNames,
} from './words/ticket-words.js';
