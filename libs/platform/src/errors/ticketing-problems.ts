import { type TicketingCode } from '@shequtong/kernel';
import { type ProblemText } from './problem.js';

export const ticketingProblems: Record<TicketingCode, ProblemText> = {
  'ticket/illegal-step': { status: 409, title: '现在不能这样办', next: '这件事项现在的状态不能这样办，请刷新看看。' },
  'ticket/not-responsible': { status: 403, title: '不归您办', next: '这件事项现在由{office}负责，请联系他们。' },
  'ticket/not-reporter': { status: 403, title: '不是您报的', next: '只有报事的人可以这样做。' },
  'ticket/changed-meanwhile': { status: 409, title: '刚被别人办了', next: '同事刚处理过这件事项，请刷新看看再办。' },
  'ticket/category-unknown': { status: 422, title: '没有这个类别', next: '请重新选择类别。' },
  'ticket/place-missing': { status: 422, title: '请选地点', next: '请在地图上点一下，或选一栋楼。' },
  'ticket/place-outside-community': { status: 422, title: '不在本社区', next: '这个地点不在本社区，请重新选择。' },
  'ticket/reason-missing': { status: 422, title: '请写原因', next: '请写明原因，居民和上级都会看到。' },
  'ticket/diagnosis-missing': { status: 422, title: '先写诊断', next: '派单前请写明类型、原因、难点和已做的事。' },
  'ticket/may-not-go-up': { status: 409, title: '不能派单', next: '这类事项由社区自己办，不能向上派单。' },
  'ticket/highest-level': { status: 409, title: '已到最高一级', next: '已经在区一级，不能再往上派单。' },
  'ticket/reply-missing': { status: 422, title: '请写答复', next: '请写给居民的答复，居民能看到。' },
  'ticket/already-answered': { status: 409, title: '已回复过', next: '这件事项已有首次回复，请刷新看看。' },
  'ticket/end-missing': { status: 422, title: '请选结果', next: '请选择办理结果：已解决、办不了、不归我们或重复。' },
  'ticket/duplicate-unknown': { status: 422, title: '请写重复的编号', next: '请填写本社区里与它重复的那件事项的编号。' },
  'ticket/proof-missing': { status: 422, title: '请传照片', next: '请上传现场照片，居民会看到。' },
  'ticket/followed-up-by-handler': { status: 403, title: '请换人回访', next: '回访要由没有办过这件事项的人来做。' },
  'ticket/already-rated': { status: 409, title: '已评价', next: '您已评价过，谢谢。' },
  'ticket/already-closed': { status: 409, title: '已结案', next: '这件事项已结案，如有新问题请重新上报。' },
  'ticket/media-not-yours': { status: 422, title: '照片用不了', next: '有照片不是您为这件事上传的，或放得太久已经清理，请重新选择照片。' },
  'ticket/contact-over': { status: 403, title: '不再提供电话', next: '这件事项结束已满 {days} 天，不再提供上报人的电话。确需联系的，请所在居（村）委代为转告。' },
  'ticket/policy-missing': { status: 503, title: '时限规则缺失', next: '这里还没有设好时限规则，请联系街镇管理员。' },
};
