/**
 * Whose console is photographed, and what on it. Each view is an address and what is done there: `press` the button, tab or
 * link of that name, `row` open the first row of the list, `menu` open the account's, `key` press a key on the first row,
 * `search` for words, `write` words into every field of the dialog. No
 * dialog is sent: the demo is as it was afterwards.
 */

const row = { row: true };
const press = (name) => ({ press: name });
const write = { write: '已请物业今晚先装临时灯，线路明天上午由电工检修，修好后再给您回话' };

const people = {
  'people-roles-give': ['/people?tab=roles', press('授予角色'), write],
  'people-roles-staff': ['/people?tab=roles', press('新建工作人员账号'), write],
  'people-roles-end': ['/people?tab=roles', press('结束'), write],
};

const places = {
  'areas-place': ['/areas', row],
  'areas-history': ['/areas?tab=history'],
};

/** With rows as far as the demo and the desks before have left any; the walk has rows in every one. */
const audit = {
  audit: ['/audit'],
  'audit-searches': ['/audit?tab=searches'],
  'audit-roles': ['/audit?tab=roles'],
  'audit-roster': ['/audit?tab=roster'],
  'audit-places': ['/audit?tab=places'],
  'audit-sign-ins': ['/audit?tab=sign-ins'],
};

const shared = {
  duty: ['/duty'],
  'duty-plan': ['/duty', press('排班'), write],
  'duty-repeat': ['/duty', press('照上周排')],
  'duty-work': ['/duty?view=work'],
  'duty-work-line': ['/duty?view=work', press('增加条线'), write],
  organisations: ['/organisations'],
  'organisations-make': ['/organisations', press('登记单位'), write],
  groups: ['/organisations?view=groups'],
};

const account = {
  account: ['/', { menu: true }],
  'account-password': ['/', { menu: true }, press('改密码'), write],
};

export const desks = [
  {
    name: 'secretary',
    account: 'sitang.lu',
    views: {
      workbench: ['/workbench'],
      'workbench-file': ['/workbench', row],
      'workbench-reply': ['/workbench', row, press('书面答复'), write],
      'workbench-call': ['/workbench', row, press('记录电话答复'), write],
      'workbench-start': ['/workbench', row, press('开始处置'), write],
      'workbench-decline': ['/tickets?state=submitted', row, press('不予受理'), write],
      'workbench-escalate': ['/tickets?state=accepted&responsible=here', row, press('派到'), write],
      'workbench-follow-up': ['/tickets?state=resolved', row, press('记录回访'), write],
      'workbench-batch': ['/workbench', { key: 'x' }],
      verification: ['/verification'],
      'verification-case': ['/verification', row],
      'verification-refuse': ['/verification', row, press('不通过'), write],
      'verification-approve': ['/verification', row, press('下一条'), press(/^通 ?过$/), write],
      'verification-evidence': ['/verification', row, press('记录核实经过'), write],
      'verification-reason': ['/verification', row, press('查看完整信息'), write],
      tickets: ['/tickets'],
      'tickets-file': ['/tickets', row],
      ...shared,
      'duty-give': ['/duty?view=work', press(/^给陆.*分配$/)],
      'areas-posters': ['/areas'],
      'areas-buildings': ['/areas?tab=buildings'],
      'areas-buildings-add': ['/areas?tab=buildings', press('增加楼栋'), write],
      'areas-history': ['/areas?tab=history'],
      'organisations-one': ['/organisations', row],
      'groups-one': ['/organisations?view=groups', row],
      people: ['/people'],
      'people-one': ['/people', row],
      'people-delegate': ['/people', row, press('登记代办人'), write],
      'people-enrol': ['/people', press('为没有手机的居民登记'), write],
      'people-card': ['/people', press('查卡'), write],
      'people-roles': ['/people?tab=roles'],
      ...people,
      'people-roster': ['/people?tab=roster'],
      'people-roster-found': ['/people?tab=roster', { search: '陈素芬' }],
      'people-roster-entry': ['/people?tab=roster', row],
      'people-roster-correct': ['/people?tab=roster', row, press('更正'), write],
      'people-roster-remove': ['/people?tab=roster', row, press('移出底册'), write],
      'people-roster-removed': ['/people?tab=roster&removed=1'],
      'people-roster-import': ['/people?tab=roster', press('导入底册')],
      ...account,
    },
  },
  {
    name: 'committee',
    account: 'xinjia.gao',
    views: {
      'workbench-asked': ['/tickets?state=handling&responsible=here', row],
      'workbench-resolve': ['/tickets?state=handling&responsible=here', row, press('办结'), write],
      'workbench-ask': ['/tickets?state=handling&responsible=here', row, press('申请暂停'), write],
    },
  },
  {
    name: 'town',
    account: 'gucun1',
    views: {
      decides: ['/workbench?responsible=decides'],
      'decides-file': ['/workbench?responsible=decides', row],
      'decides-grant': ['/workbench?responsible=decides', row, press('同意延期'), write],
    },
  },
  {
    name: 'street',
    account: 'zhangmiao1',
    views: {
      workbench: ['/workbench'],
      'workbench-file': ['/workbench', row],
      'workbench-return': ['/workbench', row, press('退回'), write],
      'workbench-offer': ['/workbench', row, press('转办给'), write],
      tickets: ['/tickets'],
      'tickets-file': ['/tickets', row],
      ...shared,
      areas: ['/areas'],
      ...places,
      people: ['/people'],
      ...people,
      'people-find': ['/people?tab=find', { search: '单国' }],
    },
  },
  {
    name: 'administrator',
    account: 'guanliyuan',
    views: {
      ...shared,
      areas: ['/areas'],
      ...places,
      'areas-rename': ['/areas?place=310113007000', press('改名'), write],
      'areas-merge': ['/areas?place=310113007000', press('并入另一个单位'), write],
      people: ['/people'],
      ...people,
      ...audit,
    },
  },
  {
    name: 'auditor',
    account: 'shenji',
    views: { tickets: ['/tickets'], 'tickets-file': ['/tickets', row], people: ['/people'], ...audit },
  },
];
