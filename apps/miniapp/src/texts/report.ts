import { fields, steps } from './ticket-names';

/** Words of the report form. */
export const report = {
  title: '报问题',
  into: (community: string) => `报给${community}，今天值班的人先看到。`,
  urgent: {
    title: '有人受伤、着火、闻到燃气味，先打电话',
    numbers: [
      { number: '110', word: '报警' },
      { number: '119', word: '火警' },
      { number: '120', word: '急救' },
    ],
  },
  what: { label: '发生了什么', hint: '说说在哪里、什么时候开始的、影响到谁。' },
  category: {
    label: '属于哪一类',
    hint: '选不准没关系，工作人员会改。',
    suggested: '可能是',
    choose: '选一个类别',
    all: '全部类别',
    search: '输入一两个字查找，例如 漏水',
    none: '没有找到，请换个字，或选最接近的一类。',
    loading: '正在取类别',
    failed: '类别没有取到',
  },
  place: {
    label: '在哪里',
    building: '楼栋',
    buildingNone: '不在楼里',
    words: { label: '具体位置', hint: '写清楚工作人员好找。', placeholder: '例如 3 号楼 2 单元门口' },
    buildingsFailed: '楼栋名单没有取到，点这里再试',
    locate: '用我现在的位置',
    onMap: '在地图上选',
    chosen: '已记下您在地图上选的位置',
    located: (meters: number) => `已记下现在的位置，误差约 ${meters} 米`,
    clear: '不用这个位置',
    denied: '没有取到位置。可以选楼栋，或写几个字。',
  },
  visibility: {
    label: fields.visibility,
    private: { word: fields.private, hint: '涉及个人的事选这个' },
    public: { word: fields.public, hint: '公共的事选这个；没加入社区的人也看得到，您的名字不会显示' },
  },
  submit: '提交',
  unfinished: '还有没填好的地方，往上看红色的字。',
  alreadyThere: '上一次提交其实已经收到，不用再报。要补充的话，请在“我的事项”里看看。',
  noCommunity: { title: '先加入一个社区', text: '问题会报给您所在社区的值班人员。', join: '去加入社区' },
  notVerified: {
    pending: { title: '核实身份后就能报问题', text: '您的资料正在核实，有结果会通知您。有事可以先打值班电话。' },
    rejected: { title: '还不能报问题', text: '上次的资料没有通过核实，原因写在首页，改好可以再提交。有事可以先打值班电话。' },
  },
  sent: {
    title: '已收到',
    onDuty: (person: string) => `现在值班：${person}`,
    number: (number: string) => `编号 ${number}`,
    promise: (office: string, moment: string) => `${office}将在${moment} 前回复您`,
    promisePlain: (office: string) => `${office}会回复您，几点前写在“我的事项”里`,
    next: '有了回复会在“消息”里告诉您。',
    see: '看这件事',
    another: '再报一件',
    home: '回首页',
  },
  problems: {
    whatShort: '请再多写几个字，让工作人员知道发生了什么。',
    whatLong: '内容太长，请删到 1000 字以内。',
    category: '请选一个类别。',
    placeMissing: '请选楼栋，或写明在哪里，工作人员好上门查看。',
    placeLong: '地点太长，请删到 100 字以内。',
  },
} as const;

/** Words of every form of words and photos that outlives its page; `submit` is what its button says. */
export const keptForm = {
  restored: '已放回您上次没写完的内容。',
  startOver: '清空重写',
  startOverQuestion: { title: '要清空已写的内容吗', text: '清空后找不回来。', yes: '清空' },
  photos: fields.photos,
  photosHint: '拍一张远的、一张近的。位置信息会自动去掉。',
  photosLost: (count: number) => `有 ${count} 张照片没传完，或放得太久已经清理，请重新添加。`,
  photosTooLarge: (megabytes: number) => `有照片超过 ${megabytes} MB，没有加上。请换一张，或先在相册里裁小。`,
  photosClosed: '没有打开相册或相机。请在手机设置里允许使用，再试一次。',
  photosOffline: {
    kept: '没有网络，照片先存在手机上，连上网会自动上传。',
    unkept: '没有网络，照片还没传，手机也存不下。连上网会自动上传，先不要离开这一页。',
  },
  /** Said at the button once it was tapped: why it has not left, and what comes next. */
  photosHold: {
    offline: (submit: string) => `连上网后先传照片，传完自动提交。离开了这一页，回来再点一次“${submit}”。`,
    sending: () => '照片传完就自动提交，请等一等。',
    failed: () => '有照片没传上去。点照片上的“重传”，传完自动提交；也可以删掉它。',
  },
  offline: (submit: string) => `网络没有回应，内容已存在手机上。连上网后点“${submit}”，不会重复。`,
  signedOut: (submit: string) => `登录已过期，写好的内容存在手机上。登录后回到这里再点“${submit}”。`,
  signIn: '去登录',
} as const;

/** Words of the page on which a reporter says more. */
export const addition = {
  title: steps.add,
  open: steps.add,
  about: (what: string) => `补充到：${what}`,
  what: { label: '有什么新情况', hint: '办理的单位会收到提醒，也会记在办理经过里。' },
  public: '这件事是公开的，补充的内容和照片大家都能看到。',
  short: '请再多写几个字，让工作人员知道有什么新情况。',
  submit: '提交补充',
  done: '已补充，他们会收到提醒',
  alreadyThere: '上一次提交其实已经收到，不用再发。',
  over: {
    title: '现在不能补充',
    text: `这件事已经办结或结束。没解决的，请在事项里点“${steps.notSolved}”。`,
    see: '看这件事',
    written: '您刚才写的',
  },
} as const;
