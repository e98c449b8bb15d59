import { officialCalendar } from '@shequtong/kernel';
import {
  BoolField,
  ChoiceField,
  IdField,
  InstantField,
  ObjectField,
  ObjectListField,
  PageQuery,
  TextField,
  TextListField,
} from '@shequtong/platform';
import { mayBeTheirs, type Verdict, verdicts } from '../domain/entry-fit.js';
import { evidenceKinds, type EvidenceKind, type Relation, relations, reviewDueAt } from '../domain/membership-state.js';
import { type ReviewReason } from '../domain/roster-match.js';
import { type CaseFile, type CaseInQueue } from '../service/review.service.js';
import { MaskedPersonView, maskedView } from './membership.dto.js';

const caseStates = ['open', 'approved', 'rejected', 'closed'] as const;
type CaseState = (typeof caseStates)[number];

export class CaseQuery extends PageQuery {
  @ChoiceField({ label: '状态', of: caseStates, optional: true })
  state?: CaseState;
}

class CaseView {
  @IdField({ label: '核实事项' })
  caseId: string;

  @IdField({ label: '入驻申请' })
  membershipId: string;

  @ChoiceField({ label: '类别', of: ['verification', 'conflict'] })
  kind: 'verification' | 'conflict';

  @TextListField({ label: '需要核实的原因', max: 6, maxLength: 40 })
  reasons: ReviewReason[];

  @TextField({ label: '说明', max: 200 })
  explanation: string;

  @ChoiceField({ label: '状态', of: caseStates, name: 'CaseState' })
  state: CaseState;

  @ObjectField({ label: '申请人' }, () => MaskedPersonView)
  person: MaskedPersonView;

  @ChoiceField({ label: '与房屋的关系', of: relations, name: 'Relation' })
  relation: Relation;

  @BoolField({ label: '是否等监护人同意' })
  needsGuardian: boolean;

  @InstantField({ label: '提交时间' })
  openedAt: string;

  @InstantField({ label: '答应申请人最晚何时答复' })
  dueAt: string;

  @InstantField({ label: '办结时间', nullable: true })
  decidedAt: string | null;

  @TextField({ label: '没通过的原因', max: 300, nullable: true })
  decision: string | null;

  /** The caller's own request: a colleague decides. */
  @BoolField({ label: '是我自己的' })
  mine: boolean;
}

export class CaseListView {
  @ObjectListField({ label: '核实事项', max: 100 }, () => CaseView)
  cases: CaseView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

class EvidenceView {
  @ChoiceField({ label: '类别', of: evidenceKinds, name: 'EvidenceKind' })
  kind: EvidenceKind;

  @InstantField({ label: '时间' })
  at: string;

  @TextField({ label: '记录', max: 500, nullable: true })
  note: string | null;

  /** The picture itself shows personal data: it is seen by unmasking. */
  @BoolField({ label: '有照片' })
  hasPhoto: boolean;
}

class EntryFactsView {
  @ChoiceField({ label: '姓名', of: verdicts, name: 'Verdict' })
  name: Verdict;

  @ChoiceField({ label: '手机号', of: verdicts, name: 'Verdict' })
  phone: Verdict;

  @ChoiceField({ label: '证件号', of: verdicts, name: 'Verdict' })
  document: Verdict;
}

class RosterEntryView {
  @IdField({ label: '底册条目' })
  entryId: string;

  @ChoiceField({ label: '与房屋的关系', of: relations, name: 'Relation' })
  relation: Relation;

  @ObjectField({ label: '登记的人' }, () => MaskedPersonView)
  person: MaskedPersonView;

  /** Compared in full, where only the masked is shown. */
  @ObjectField({ label: '和申请人填写的相比' }, () => EntryFactsView)
  facts: EntryFactsView;

  /** An approval may stand on it. */
  @BoolField({ label: '可以是申请人' })
  mayBeTheirs: boolean;
}

class TakenBackCaseView {
  @TextField({ label: '谁撤回的', max: 120, nullable: true })
  by: string | null;

  @TextField({ label: '为什么撤回', max: 200 })
  reason: string;
}

export class CaseFileView extends CaseView {
  @ObjectListField({ label: '材料', max: 50 }, () => EvidenceView)
  evidence: EvidenceView[];

  @ObjectListField({ label: '同一室在底册里的人', max: 50 }, () => RosterEntryView)
  roster: RosterEntryView[];

  /** Null while it is open, and where it was not staff who decided. */
  @TextField({ label: '办结的人', max: 120, nullable: true })
  decidedBy: string | null;

  @TextField({ label: '凭什么通过', max: 20, nullable: true })
  way: string | null;

  @ObjectField({ label: '撤回实名认证', nullable: true }, () => TakenBackCaseView)
  takenBack: TakenBackCaseView | null;
}

export class StaffEvidenceBody {
  @ChoiceField({ label: '类别', of: ['neighbour', 'home-visit'] })
  kind: 'neighbour' | 'home-visit';

  @TextField({ label: '记录', min: 4, max: 500 })
  note: string;
}

export class ApproveBody {
  @IdField({ label: '底册条目', optional: true })
  rosterEntryId?: string;
}

export class RejectBody {
  @ChoiceField({ label: '原因', of: ['not-found', 'wrong-address', 'unclear-evidence', 'not-resident', 'use-other-account', 'other'] })
  code: string;

  @TextField({ label: '给申请人的说明', min: 4, max: 300 })
  reason: string;
}

export class CaseAnswerView {
  @IdField({ label: '核实事项' })
  caseId: string;

  @ChoiceField({ label: '状态', of: ['approved', 'rejected'] })
  state: 'approved' | 'rejected';
}

export class CaseRefView {
  @IdField({ label: '核实事项' })
  caseId: string;
}

/** What staff read; of a conflict not whose the other account is, nor where. */
const explanations: Readonly<Record<ReviewReason, string>> = {
  'no-roster-entry': '底册里没有这个人，请看租赁合同、问邻居或上门确认。',
  'several-roster-entries': '底册里有多条相符，请选出是哪一条。',
  'roster-differs': '与底册有出入，请核对姓名、门牌、和房屋的关系、手机号或证件。',
  'room-tried-often': '今天用证件试这一户或这个姓名的次数太多，系统没有再比对底册，请核对证件、问邻居或上门确认。',
  'taken-back': '原来的实名认证撤回了，请重新核对证件、问邻居或上门确认。',
  'roster-entry-released': '底册里的这一条原来由另一个账号认领，现在没有人认领了。请核对申请人的证件，是本人就凭这一条通过。',
  'roster-entry-own-word': '底册里的这一条是申请人自己写的，请核对证件或上门确认，是本人再通过。',
  'document-released': '这个证件号原来在另一个账号上，现在那边不用了。请核对申请人的证件。',
  'conflict-document': '这个证件号已在另一个账号上登记，请联系本人带证件到居委会。',
  'conflict-roster-entry': '这条底册已由另一个账号认领，请联系本人带证件到居委会。',
  'conflict-name-phone': '同名同手机号已有另一个账号，请问本人是否换了微信。',
};

/** By when the applicant was told to have an answer, as their phone tells it: a case may be opened later than they asked. */
const promisedTo = ({ review, member }: Pick<CaseInQueue, 'review' | 'member'>): Date =>
  reviewDueAt({ askedAt: member.askedAt, ...(review.takenBackReason !== null && { takenBackAt: review.openedAt }) }, officialCalendar());

export const caseView = ({ review, member, person }: CaseInQueue, callerId: string): CaseView => ({
  caseId: review.id,
  membershipId: member.id,
  kind: review.kind,
  reasons: [...review.reasons],
  explanation: review.reasons.map((reason) => explanations[reason]).join(''),
  state: review.state,
  person: maskedView(person),
  relation: member.relation,
  needsGuardian: member.under14 && member.guardianId === null,
  openedAt: review.openedAt.toISOString(),
  dueAt: promisedTo({ review, member }).toISOString(),
  decidedAt: review.decidedAt?.toISOString() ?? null,
  decision: review.decision,
  mine: member.accountId === callerId,
});

export const caseFileView = (file: CaseFile, callerId: string): CaseFileView => ({
  ...caseView(file, callerId),
  evidence: file.evidence.map(({ kind, at, note, mediaId }) => ({
    kind,
    at: at.toISOString(),
    note: note ?? null,
    hasPhoto: mediaId !== null,
  })),
  roster: file.roster.map(({ entryId, relation, person, facts }) => ({
    entryId,
    relation: relation as Relation,
    person: maskedView(person),
    facts,
    mayBeTheirs: mayBeTheirs(facts),
  })),
  decidedBy: file.decider ?? null,
  way: file.way ?? null,
  takenBack: file.review.takenBackReason === null ? null : { by: file.takenBackBy ?? null, reason: file.review.takenBackReason },
});
