/**
 * Words of a ticket's page where the phone checks the trace against the district's signed tree: what was checked, what that
 * means, and what to do. How it is worked out is said to whoever asks (`how`).
 */
export const traceCheck = {
  ask: '核对办理经过有没有被改过',
  /** The reporter's phone is given the words as they were written; a neighbour's is not. */
  why: (mine: boolean) =>
    mine ? '您的手机自己核对，不用听平台的：写的话、时间，有没有人事后改过。' : '您的手机自己核对：办过的每一步，有没有少、有没有被换掉。',
  busy: '正在核对…',
  offline: '现在没有网络，连上网再核对。',
  again: '再核对一次',
  sound: {
    bound: {
      title: '写的话和时间都没改过',
      fits: (steps: number) => `${steps} 步都核对过，写的话、时间和当时一样。`,
      limit: '照片和人名没有核对。',
    },
    /** The hash covers what not everybody may read, so a neighbour's phone cannot work it out from the words. */
    hashes: {
      title: '一步没少，也没被换过',
      fits: (steps: number) => `${steps} 步都核对过，还是当时记下的那几步。`,
      limit: '页面上的文字是不是当时写的，要由报问题的人和居委会核对。',
    },
    some: (rest: number) => `最新的 ${rest} 步还没记进全区总账，明天再核对一次。`,
    since: (moment: string) => `和${moment} 核对时也一样。`,
  },
  waits: { title: '还不能核对', text: '这件事还没记进全区总账。总账每天记一次，请明天再来核对。' },
  moved: { title: '刚有新的一步', text: '先把这一页往下拉刷新，看到新的一步再核对。' },
  unable: {
    title: '这台手机太旧，自己核对不了',
    text: '平台核对过，没有发现改动。想自己核对，换一台新一点的手机打开这件事；也可以保存凭证，请懂电脑的人核对。',
  },
  otherKey: {
    title: '请和居委会对一下号码',
    text: (fingerprint: string) =>
      `内容都对得上，只是给全区总账签名的钥匙换了。请看居委会公布的号码是不是 ${fingerprint}：一样，点下面的按钮；不一样，请打值班电话。`,
    accept: '号码一样，以后认它',
  },
  wrong: {
    title: '核对不上',
    signature: '全区总账的签名不对，可能被人换过。',
    tree: '全区总账和这台手机上次看到的接不上，可能有人改过以前的记录。',
    place: (title: string) => `“${title}”这一步，全区总账里找不到当时的记录。`,
    changed: (title: string) => `“${title}”这一步，和这台手机上次核对时不一样。`,
    step: (title: string) => `“${title}”这一步，现在显示的和当时记下的不一样。`,
    words: (title: string) => `“${title}”这一步写的话，和当时写的不一样。`,
    gone: '以前有过的一步，办理经过里没有了。',
    missing: '办理经过里少显示了一步。',
    overdue: (title: string) => `“${title}”这一步早该记进全区总账，到现在还没有。请先看看手机上的日期对不对；日期不对，改好再核对一次。`,
    platform: (title: string) => `平台自己也发现，“${title}”这一步和当时记下的不一样。`,
    ledger: '全区总账里少了记录，这件事现在核对不了。不一定是这件事被改过。',
    platformWhole: '平台自己也发现，这件事的记录和当时记下的不一样。',
    unnamed: '其中一步',
    then: '请先点“保存凭证”留底，再打值班电话，说“办理经过核对不上”。',
  },
  /** One tap away: for who wants to know, or is asked on the phone. */
  how: {
    show: '怎么核对的',
    hide: '收起',
    bound:
      '每一步写下时，都由写的话、时间和办的人算出一串号码，叫指纹；改一个字，指纹就变。您的手机按页面上的内容重算指纹，再到全区总账里找。',
    hashes: '每一步写下时，都由写的话、时间和办的人算出一串号码，叫指纹；改一个字，指纹就变。您的手机到全区总账里找每一步的指纹。',
    signed: '总账每天签名一次，签过名再改，签名就不对。',
    head: (moment: string, size: number) => `总账${moment} 签名，共 ${size} 条。`,
    places: (covered: number) => `这件事有 ${covered} 步的指纹在里面，位置也对。`,
    fault: (code: string, seq: number | null) => `打电话时可以报：问题代码 ${code}${seq === null ? '' : `，第 ${seq} 步`}。`,
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
