/** Words of 我的 and of the pages behind it. */
export const me = {
  title: '我的',
  guest: { name: '还没有加入社区', text: '加入后，这里有您的资料、社区和设置。', join: '去加入社区', signIn: '已加入过，登录' },
  nobody: { text: '您已登录，还没有加入社区。', join: '去加入社区' },
  phone: (masked: string) => `手机号 ${masked}`,
  seenAs: '邻居看到的称呼',
  sections: { people: '邻里', account: '账号和资料' },
  communities: '我的社区',
  noCommunity: '还没有加入',
  ofSeveral: (count: number) => `等 ${count} 个`,
  household: '家人',
  householdWaiting: (count: number) => `${count} 位等您作证`,
  messages: '消息',
  unread: (count: number) => (count > 99 ? '99 条以上未读' : `${count} 条未读`),
  groups: '居民团队',
  delegations: '委托代办',
  organisations: '我的单位',
  devices: '登录的设备',
  consent: '隐私说明和同意',
  looks: '谁看过我的资料',
  data: '我的数据',
  settings: '设置',
  elder: '长辈版',
  on: '已打开',
  off: '没打开',
  signOut: '退出登录',
  signOutQuestion: { title: '要退出登录吗', text: '写了一半的内容在这台手机上再留 7 天，只有您自己登录才能看到。', yes: '退出登录' },
  signedOut: '已退出登录',
} as const;

export const settings = {
  title: '设置',
  elder: { title: '长辈版', text: '字更大，按钮更大，首页只留最常用的四件事。', enter: '打开长辈版', leave: '返回标准模式' },
  entered: '已换成长辈版，可以随时换回来',
  left: '已换回标准模式',
  fontTitle: '字的大小',
  font: '字的大小跟着您在微信或手机里的设置走。',
  darkTitle: '深色',
  dark: '跟着手机的深色设置走。',
} as const;

export const signedOut = { title: '请先登录', text: '登录后就能看到这里的内容。', go: '去登录' } as const;

export const naming = {
  title: '称呼',
  why: '实名只给核实的工作人员看。邻居看到的是下面选的称呼。',
  form: { label: '怎么称呼您', options: { mister: '先生', madam: '女士', comrade: '同志', resident: '居民' } },
  nickname: { label: '昵称', hint: '填了昵称，邻居就看到昵称。最多 12 个字。' },
  preview: (name: string) => `邻居会看到：${name}`,
  surname: (form: string) => `您的姓 + ${form}`,
  save: '保存',
  saved: (name: string) => `邻居现在看到：${name}`,
  nicknameLong: '昵称最多 12 个字，请删短一些。',
  nicknameOfficial: '昵称不能像单位、职务或工作人员，请换一个。',
  none: { title: '还没有称呼可改', text: '加入社区、核实身份后，就能选邻居看到的称呼。', go: '去加入社区' },
} as const;

export const communities = {
  title: '我的社区',
  current: '首页显示的是这里',
  states: { verified: '已核实', pending: '正在核实', rejected: '没有核实成功', ended: '已退出' },
  relations: { owner: '业主', family: '家属', tenant: '租客' },
  address: '登记的住址',
  switch: '换到这里',
  switched: (name: string) => `已换到${name}`,
  see: '看看办到哪了',
  again: '改一改再交',
  reason: (text: string) => `居委会的说明：${text}`,
  takenBack: (text: string) => `实名认证已撤回。居委会的说明：${text}`,
  leave: '退出这个社区',
  leaveQuestion: (name: string) => ({
    title: `要退出${name}吗`,
    text: '您在这里的登记资料会删除，公开的内容会保留但不再显示您的称呼。没办完的事请先看看。再加入要重新核实。',
    yes: '退出社区',
  }),
  left: (name: string) => `已退出${name}`,
  add: '再加入一个社区',
  addWhy: '在几个社区都有房子或租住，可以都加入。',
  empty: { title: '还没有加入社区', text: '扫楼道或居委会的社区码，或输入海报上的编号。', go: '去加入社区' },
} as const;

export const inbox = {
  title: '消息',
  unread: '未读',
  readAll: '全部标为已读',
  between: ' · ',
  empty: { title: '还没有消息', text: '您报的事、交的申请有了进展，会在这里告诉您。' },
} as const;

export const delegations = {
  title: '委托代办',
  given: '替我办事的人',
  held: '我替谁办事',
  givenEmpty: '还没有请人代办。要请人代办，请到居委会登记，或请工作人员上门。',
  heldEmpty: '还没有人请您代办。',
  heldHow: '要替人办事时，请联系居委会。工作人员会先核对这份委托。',
  things: '代办的事',
  until: (day: string) => `有效到 ${day}`,
  ended: (day: string) => `${day}已结束`,
  endedBy: {
    person: '本人结束',
    delegate: '代办人结束',
    staff: '居委会按本人的意思结束',
    expiry: '到期',
    'membership-ended': '退出社区',
    'taken-back': '实名认证撤回',
  },
  end: '结束代办',
  endQuestion: (name: string) => ({
    title: `要结束${name}的代办吗`,
    text: '结束后马上失效，双方都会看到。以后还要代办，需要重新登记。',
    yes: '结束代办',
  }),
  done: '代办已结束',
  notYet: { title: '还没有委托', text: '加入社区、核实身份后，这里会列出替您办事和您替别人办事的委托。' },
} as const;

export const organisations = {
  title: '我的单位',
  lead: '物业、业委会、服务组织等单位的人员，用单位发的邀请码加入，不用先加入社区。',
  post: (post: string, name: string) => `${post}，对外称呼 ${name}`,
  since: (day: string) => `${day}加入`,
  atDesk: '这个单位的工作要在电脑的工作台上办。',
  atDeskHow: {
    open: '请用给您开通的用户名登录。',
    closed: '您还不能登录：请找发邀请码给您的人开通。第一次登录要用您验证过的手机号收验证码。',
  },
  leave: '退出这个单位',
  leaveQuestion: (name: string) => ({
    title: `要退出${name}吗`,
    text: '退出后马上不能再替这个单位办事。以后要再加入，需要新的邀请码。',
    yes: '退出单位',
  }),
  left: '已退出单位',
  join: '用邀请码加入',
  form: {
    title: '加入单位',
    code: { label: '邀请码', hint: '单位发给您的一串字母和数字。' },
    name: { label: '姓名', hint: '和证件上一样，只给这个单位的负责人和上级看。' },
    post: { label: '职务', hint: '例如 项目经理。' },
    publicName: { label: '对外称呼', hint: '居民看到的名字，例如 洪经理。' },
    submit: '加入',
    done: (name: string) => `已加入${name}`,
    problems: { code: '请填邀请码，至少 6 位。', name: '请填姓名。', post: '请填职务。', publicName: '请填对外称呼。' },
  },
  empty: { title: '还没有加入单位', text: '收到邀请码后，在这里加入。' },
} as const;

export const devices = {
  title: '登录的设备',
  lead: '不认识的设备，请马上让它退出。',
  here: '这台设备',
  faces: { 'mini-program': '微信小程序', h5: '网页', console: '工作台' },
  opened: (moment: string) => `${moment} 登录`,
  used: (moment: string) => `最近使用：${moment}`,
  end: '让它退出',
  endQuestion: (name: string) => ({ title: `要让“${name}”退出登录吗`, text: '它要再用，需要重新登录。', yes: '让它退出' }),
  ended: '那台设备已退出',
} as const;

export const consents = {
  title: '隐私说明和同意',
  given: (version: number, day: string) => `您在 ${day} 同意了第 ${version} 版。`,
  outdated: '隐私说明有了新版，请看过再同意。',
  none: '您还没有同意隐私说明，或已经撤回。加入社区、报问题、传照片、参加居民团队、为家人作证前需要同意。',
  read: '看隐私说明',
  agree: (version: number) => `我看过了，同意第 ${version} 版`,
  agreed: '已记下您的同意',
  withdraw: '撤回同意',
  withdrawWhy:
    '撤回后我们不再收集新的资料，您就不能报问题、传照片、写评价、加入新的社区和居民团队、为家人作证；已经报的事照常办，照样能看、能撤回。已经登记的资料，要在“我的数据”里注销才会删除。',
  withdrawQuestion: { title: '要撤回同意吗', text: '撤回后，报问题、传照片、加入社区和居民团队都要重新同意。', yes: '撤回同意' },
  withdrawn: '已撤回同意',
  /** Asked where something was refused for want of consent; what was begun goes on afterwards. */
  gate: {
    missing: { title: '请先同意隐私说明', text: '您还没有同意，或已经撤回。同意后接着办，写好的内容和照片都在。' },
    outdated: { title: '隐私说明有了新版', text: '请看过新版再同意。同意后接着办，写好的内容和照片都在。' },
    no: '先不同意',
  },
} as const;

export const looks = {
  title: '谁看过我的资料',
  lead: '工作人员平时只看到打了星号的资料。每次看完整内容，都要写明原因，并记在这里。',
  by: (office: string, reader: string) => `${office} ${reader}`,
  what: '看了',
  why: '原因',
  empty: { title: '没有人看过您的完整资料', text: '有人看的时候，这里会写明是谁、什么时候、为什么。' },
} as const;

export const myData = {
  title: '我的数据',
  export: {
    title: '导出我的数据',
    text: '平台上和您有关的资料，存成一个文件。文件里有您的完整资料，请收好。',
    go: '导出',
    fileName: (day: string) => `社区通-我的数据-${day}.json`,
    saved: '文件已交给您',
    notSaved: '没有存下来，请再试一次。',
  },
  leave: {
    title: '注销账号',
    word: '注销',
    text: '注销后，您的登记资料会删除，所有社区和单位都会退出，不能恢复；您要是工作人员，工作用的登录名也一起停用。公开的内容会保留，但不再显示您的称呼。',
    open: '我要注销',
    confirm: { label: '请输入“注销”两个字', hint: '输入后才能继续。' },
    go: '确认注销',
    mismatch: '请输入“注销”两个字。',
    done: '账号已注销，谢谢您用过社区通',
  },
} as const;
