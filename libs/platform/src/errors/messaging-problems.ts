import { type MessagingCode } from '@shequtong/kernel';
import { type ProblemText } from './problem.js';

export const messagingProblems: Record<MessagingCode, ProblemText> = {
  'messaging/push-not-from-wechat': {
    status: 403,
    title: '不是微信发来的',
    next: '签名对不上，没有处理。请核对公众号后台填写的令牌和消息密钥。',
  },
};
