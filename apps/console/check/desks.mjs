/**
 * Whose console is photographed, and what on it. Each view is an address and what is done there: `press` the button, tab or
 * link of that name, `row` open the first row of the list, `menu` open the account's, `key` press a key on the first row. No
 * dialog is sent: the demo is as it was afterwards.
 */

const row = { row: true };
const press = (name) => ({ press: name });

const people = {
  'people-roles-give': ['/people?tab=roles', press('授予角色')],
  'people-roles-staff': ['/people?tab=roles', press('新建工作人员账号')],
  'people-roles-end': ['/people?tab=roles', press('结束')],
};

const places = {
  'areas-place': ['/areas', row],
  'areas-history': ['/areas?tab=history'],
};

const shared = {
  'duty': ['/duty'],
  'duty-plan': ['/duty', press('排班')],
  'duty-repeat': ['/duty', press('照上周排')],
  'duty-work': ['/duty?view=work'],
  'duty-work-line': ['/duty?view=work', press('增加条线')],
  'organisations': ['/organisations'],
  'organisations-make': ['/organisations', press('登记单位')],
  'groups': ['/organisations?view=groups'],
};

const account = {
  'account': ['/', { menu: true }],
  'account-password': ['/', { menu: true }, press('改密码')],
};

export const desks = [
  {
    name: 'secretary',
    account: 'sitang.lu',
    views: {
      'workbench': ['/workbench'],
      'workbench-file': ['/workbench', row],
      'workbench-reply': ['/workbench', row, press('书面答复')],
      'workbench-batch': ['/workbench', { key: 'x' }],
      'verification': ['/verification'],
      'verification-case': ['/verification', row],
      'verification-refuse': ['/verification', row, press('不通过')],
      'verification-reason': ['/verification', row, press('查看完整信息')],
      'tickets': ['/tickets'],
      'tickets-file': ['/tickets', row],
      ...shared,
      'duty-give': ['/duty?view=work', press(/^给陆.*分配$/)],
      'areas-posters': ['/areas'],
      'areas-buildings': ['/areas?tab=buildings'],
      'areas-buildings-add': ['/areas?tab=buildings', press('增加楼栋')],
      'areas-history': ['/areas?tab=history'],
      'organisations-one': ['/organisations', row],
      'groups-one': ['/organisations?view=groups', row],
      'people': ['/people'],
      'people-one': ['/people', row],
      'people-delegate': ['/people', row, press('登记代办人')],
      'people-enrol': ['/people', press('为没有手机的居民登记')],
      'people-card': ['/people', press('查卡')],
      'people-roles': ['/people?tab=roles'],
      ...people,
      'people-roster': ['/people?tab=roster'],
      'people-roster-entry': ['/people?tab=roster', row],
      'people-roster-correct': ['/people?tab=roster', row, press('更正')],
      'people-roster-remove': ['/people?tab=roster', row, press('移出底册')],
      'people-roster-import': ['/people?tab=roster', press('导入底册')],
      ...account,
    },
  },
  {
    name: 'street',
    account: 'zhangmiao1',
    views: { 'workbench': ['/workbench'], 'workbench-file': ['/workbench', row], 'tickets': ['/tickets'], 'tickets-file': ['/tickets', row], ...shared, 'areas': ['/areas'], ...places, 'people': ['/people'], ...people },
  },
  {
    name: 'administrator',
    account: 'guanliyuan',
    views: { ...shared, 'areas': ['/areas'], ...places, 'areas-rename': ['/areas?place=310113007000', press('改名')], 'areas-merge': ['/areas?place=310113007000', press('并入另一个单位')], 'people': ['/people'], ...people, 'audit': ['/audit'], 'audit-roles': ['/audit?tab=roles'], 'audit-sign-ins': ['/audit?tab=sign-ins'], 'audit-roster': ['/audit?tab=roster'] },
  },
  { name: 'auditor', account: 'shenji', views: { 'tickets': ['/tickets'], 'tickets-file': ['/tickets', row], 'people': ['/people'], 'audit': ['/audit'], 'audit-roster': ['/audit?tab=roster'] } },
];
