/** What the demo's SMS say. An operator registers the same words with the provider; docs/operations.md lists them. */
export const gatewayTemplates = {
  'staff-sign-in-code':
    '有人正用您的账号首次登录社区通工作台，验证码 {code}，{minutes} 分钟内有效。只在您自己登录工作台时填写，不要告诉任何人，同事也不行。',
  'join-approved': '您加入{community}的申请已通过。打开社区通就能报问题、看办理经过。',
  'join-refused': '您加入{community}的申请没有通过。原因：{reason}。请打开社区通看说明，改一改再交。',
  'verification-taken-back': '{community}撤回了您的实名认证。请打开社区通看原因，带证件或租赁合同到居（村）委核对。',
} as const;
