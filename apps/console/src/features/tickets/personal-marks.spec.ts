import { ticketFile } from '../../../test/tickets.js';
import { toldToAllTexts } from '../../texts/told-to-all.js';
import { type TicketAction } from './ticket-actions.js';
import { personalMarks, publicWarning, toldToAll } from './personal-marks.js';

const nobody = { reporterContact: null };

it.each([
  ['王师傅明天来，电话 13800000000。', ['电话 13800000000']],
  ['电话138 0000 0000或138-0000-0001', ['电话 138 0000 0000', '电话 138-0000-0001']],
  ['+8613812345678 或 138.1234.5678', ['电话 +8613812345678', '电话 138.1234.5678']],
  ['203号房', ['室号 203号房']],
  ['电话１３８００００００００', ['电话 13800000000']],
  ['证件 11010519491231002X 已登记', ['证件号码 11010519491231002X']],
  ['已到302室看过', ['室号 302室']],
  ['已到 3 号楼 302 看过', ['室号 302']],
  ['住8号1203', ['室号 1203']],
  ['三〇二室漏水', ['室号 三〇二室']],
  ['13800000000，再打13800000000；110105194912310021', ['证件号码 110105194912310021', '电话 13800000000']],
])('finds what tells of a person in %j', (text, found) => expect(personalMarks(text, nobody)).toEqual(found));

it.each([
  '3 号楼一楼楼道灯今晚换好',
  '8 号楼、9 号楼之间的路灯',
  '请拨打值班电话 021-56000000 或 12345',
  '事项 003001-2026-00042，11月30日（周一）24:00前有结果',
  '11月28号1200元的配件到货',
  '已在2026年11月28日修好，共花 1200 元',
  '活动室和办公室都可以来',
])('lets %j pass', (text) => expect(personalMarks(text, nobody)).toEqual([]));

it('says whose number it is where the file shows its mask', () => {
  const file = ticketFile({ reporterContact: { name: '张**', phone: '138****1234', enrolledByStaff: false, hasDelegate: false } });
  expect(personalMarks('已打 138 0000 1234 和 139 0000 1234', file)).toEqual(['上报人的电话 138 0000 1234', '电话 139 0000 1234']);
});

it('is asked only of words that everybody reads', () => {
  const words = { reply: '请打 13800000000', call: '请打 13800000000' };
  expect(toldToAll('reply', words, ticketFile({ visibility: 'public' }))).toHaveLength(1);
  expect(toldToAll('reply', words, ticketFile({ visibility: 'private' }))).toEqual([]);
  expect(toldToAll('record-call', words, ticketFile({ visibility: 'public' }))).toEqual([]);
});

it('knows of which steps everybody reads the words, the photos or both: photos are of whoever reads the ticket', () => {
  const warned = (action: TicketAction): string | undefined => publicWarning(action, { visibility: 'public' });
  const { both, photos, words } = toldToAllTexts.public;
  expect(
    (['reply', 'resolve', 'start-handling', 'escalate', 'return', 'decline', 'accept', 'offer-transfer'] as const).map(warned),
  ).toEqual([both, both, photos, photos, photos, words, undefined, undefined]);
  expect(publicWarning('reply', { visibility: 'private' })).toBeUndefined();
});
