/** Words of a ticket's page where the phone checks the trace against the district's signed tree. */
export const traceCheck = {
  ask: '核对办理经过有没有被改过',
  /** The reporter's phone is given what the fingerprints are of; a neighbour's is not. */
  why: (mine: boolean) => (mine ? '由您的手机自己算：写的话、时间有没有被改过。' : '由您的手机自己算每一步的指纹在不在全区总账里。'),
  busy: '正在核对…',
  offline: '现在没有网络，连上网再核对。',
  again: '再核对一次',
  sound: {
    bound: {
      title: '写的话和时间都没改过',
      fits: (steps: number) => `${steps} 步，写的话和时间都和当时的指纹相符。`,
      limit: '照片和人名不在核对之内。',
    },
    /** The hash covers what not everybody may read, so a neighbour's phone cannot work it out from the words. */
    hashes: { title: '指纹都对得上', limit: '文字和指纹是否相符，由报问题的人和居委会核对。' },
    all: (steps: number) => `${steps} 步的指纹都在全区总账里，一步不差。`,
    some: (covered: number, rest: number) => `${covered} 步的指纹在全区总账里，一步不差；新的 ${rest} 步等下次签名编进去。`,
    signed: (moment: string, size: number) => `总账${moment} 签名，共 ${size} 条。`,
    since: (moment: string) => `和${moment} 核对时也一致。`,
  },
  waits: { title: '还没编进总账', text: '全区总账每天签名一次，编进去以后就能核对。明天再来看看。' },
  moved: { title: '刚有新的一步', text: '先把这一页往下拉刷新，看到新的一步再核对。' },
  unable: {
    title: '这台手机算不了',
    text: '手机系统太旧。平台自己核对过，没有发现改动；想不靠平台，可以保存凭证，换一台手机或电脑核对。',
  },
  otherKey: {
    title: '签名的钥匙换过',
    text: (fingerprint: string) =>
      `其余都对得上。这把钥匙这台手机没见过，指纹是 ${fingerprint}，请核对居委会公布的指纹。一样，以后就认它；不一样，请打值班电话。`,
    accept: '指纹一样，以后认它',
  },
  wrong: {
    title: '核对不上',
    signature: '全区总账的签名不对。',
    tree: '全区总账和这台手机上次看到的接不上。',
    place: (title: string) => `“${title}”这一步和全区总账对不上。`,
    changed: (title: string) => `“${title}”这一步和这台手机上次核对时不一样。`,
    step: (title: string) => `“${title}”这一步的时间或记录和当时的指纹不符。`,
    words: (title: string) => `“${title}”这一步写的话和当时的指纹不符。`,
    gone: '总账里有的一步，办理经过里没有了。',
    missing: '办理经过里少显示了一步。',
    platform: (title: string) => `平台自己核对，“${title}”这一步和当时记下的不符。`,
    ledger: '平台自己核对，全区总账里少了记录，这件事的位置算不出来。',
    platformWhole: '平台自己核对，这件事的记录和当时记下的不符。',
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
