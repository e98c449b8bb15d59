import { type PlatformCode } from '@shequtong/kernel';
import { type ProblemText } from './problem.js';

const wait = '请稍等几秒再试，已填的内容不会丢。';

export const platformProblems: Record<PlatformCode, ProblemText> = {
  'platform/internal': { status: 500, title: '系统出错', next: '系统出了问题，我们已记录。请稍后再试，或联系居委会。' },
  'platform/unavailable': { status: 503, title: '暂时连不上', next: `服务正在恢复。${wait}` },
  'platform/too-busy': { status: 503, title: '现在人多', next: `同时上传的人太多。${wait}` },
  'platform/busy': { status: 503, title: '正忙', next: `同一件事正有人在办。${wait}` },
  'platform/malformed-request': { status: 400, title: '请求看不懂', next: '请求的格式不对，请检查后再试。' },
  'platform/foreign-encoding': { status: 400, title: '文字编码不对', next: '提交的文字不是 UTF-8 编码，认不出来，请改用 UTF-8 后再试。' },
  'platform/validation-failed': { status: 400, title: '填写有误', next: '有几处需要改，请按提示改好再提交。' },
  'platform/too-large': { status: 413, title: '内容太大', next: '提交的内容太大，请减少后再试。' },
  'platform/unsupported-content': { status: 415, title: '格式不支持', next: '不支持这种内容格式，请换一种再试。' },
  'platform/not-found': { status: 404, title: '没有找到', next: '没有找到这项内容，可能已被移走，请返回上一页看看。' },
  'platform/unauthenticated': { status: 401, title: '请先登录', next: '登录已过期或还没登录，请登录后再试。' },
  'platform/forbidden': { status: 403, title: '没有权限', next: '您在这里没有办这件事的权限。如有需要，请联系居委会。' },
  'platform/conflict': { status: 409, title: '内容已变', next: '这项内容刚被别人改过，请刷新后再试。' },
  'platform/rate-limited': { status: 429, title: '太频繁', next: '操作太频繁，请过 {retryAfterSeconds} 秒再试。' },
  'platform/bad-cursor': { status: 400, title: '翻页位置无效', next: '列表已更新，请从第一页重新看。' },
  'platform/idempotency-key-missing': {
    status: 400,
    title: '缺少防重标记',
    next: '请求缺少 Idempotency-Key（8 到 80 个字符），请升级应用后再试。',
  },
  'platform/idempotency-key-reused': {
    status: 422,
    title: '防重标记用过了',
    next: '这个 Idempotency-Key 已用于另一份内容，请换一个新的再提交。',
  },
  'platform/idempotency-busy': { status: 409, title: '正在提交', next: '同一份内容正在提交，请稍等，不用重复点。' },
  'platform/precondition-required': { status: 428, title: '缺少版本', next: '修改前请先打开最新内容（需要 If-Match）。' },
  'platform/precondition-failed': { status: 412, title: '内容已变', next: '这项内容刚被别人改过，请看过最新内容再改。' },
  'platform/media-too-large': { status: 413, title: '图片太大', next: '图片不能超过 {megabytes} MB 或像素过多，请压缩后再传。' },
  'platform/media-disguised': { status: 415, title: '不是图片', next: '这个文件不是图片，请选 JPG、PNG 或 WebP 图片。' },
  'platform/media-unsupported': { status: 415, title: '文件不支持', next: '只能上传 JPG、PNG 或 WebP 图片，请换一张。' },
  'platform/media-damaged': { status: 415, title: '图片损坏', next: '这张图片打不开，请换一张。' },
  'platform/upload-broken': { status: 400, title: '没有传完', next: '图片没有传完整，请检查网络后重新选这张图再传。' },
  'platform/calendar-invalid': { status: 422, title: '日历有误', next: '日历里有日期不对或重复，请按国务院通知核对后再导入。' },
  'platform/link-expired': { status: 403, title: '链接已过期', next: '这个链接已过期，请返回上一页重新打开。' },
};
