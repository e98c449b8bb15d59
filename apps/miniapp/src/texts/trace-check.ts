/** Words of a ticket's page where the phone checks the trace against the district's signed tree. */
export const traceCheck = {
  ask: '核对办理经过有没有被改过',
  why: '由您的手机自己算每一步的指纹在不在全区总账里。',
  busy: '正在核对…',
  offline: '现在没有网络，连上网再核对。',
  again: '再核对一次',
  sound: {
    title: '指纹都对得上',
    all: (steps: number) => `${steps} 步的指纹都在全区总账里，一步不差。`,
    some: (covered: number, rest: number) => `${covered} 步的指纹在全区总账里，一步不差；新的 ${rest} 步等下次签名编进去。`,
    signed: (moment: string, size: number) => `总账${moment} 签名，共 ${size} 条。`,
    since: (moment: string) => `和${moment} 核对时也一致。`,
    /** The hash covers what not everybody may read, so the phone cannot work it out from the words. */
    limit: '文字和指纹是否相符，要由居委会核对。',
  },
  waits: { title: '还没编进总账', text: '全区总账每天签名一次，编进去以后就能核对。明天再来看看。' },
  unable: { title: '这台手机算不了', text: '手机系统太旧。可以保存凭证，换一台手机或电脑核对。' },
  wrong: {
    title: '核对不上',
    signature: '全区总账的签名不对。',
    tree: '全区总账和这台手机上次看到的接不上。',
    step: (title: string) => `“${title}”这一步和全区总账对不上。`,
    changed: (title: string) => `“${title}”这一步和这台手机上次核对时不一样。`,
    unnamed: '其中一步',
    then: '请先保存凭证，再打值班电话说明。',
  },
  proof: {
    save: '保存凭证',
    copy: '复制凭证',
    fileName: (number: string) => `${number} 留痕凭证.json`,
    saved: '凭证已存好，谁都可以拿它核对',
    notSaved: '没有存下来，可以点“复制凭证”',
    copied: '凭证已复制，可以粘贴到别处保存',
    notCopied: '没有复制成，请再试一次',
  },
} as const;
