import fc from 'fast-check';
import { fitSubscribeValues } from '../client/subscribe-values.js';
import { isAcceptedValue } from '../sandbox/argument-rules.js';

describe('values of subscribe messages', () => {
  it('shortens free texts and fills empty ones', () => {
    const fitted = fitSubscribeValues({
      thing1: `  三号楼东侧\n路灯${'坏'.repeat(20)}`,
      thing2: ' ',
      phrase3: '已转街道办理',
      phrase4: '',
    });
    expect(fitted).toEqual({ thing1: `三号楼东侧 路灯${'坏'.repeat(11)}…`, thing2: '无', phrase3: '已转街道办', phrase4: '无' });
    expect([...(fitted.thing1 ?? '')]).toHaveLength(20);
  });

  it('leaves other kinds as they are: a shortened time or number would say something else', () => {
    const values = {
      time1: '2026年11月23日 21:30',
      character_string2: 'X'.repeat(40),
      name3: '',
      thing4: '刚好二十个字刚好二十个字刚好二十个字刚好',
    };
    expect(fitSubscribeValues(values)).toEqual(values);
  });

  it('makes any text fit a thing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => isAcceptedValue('thing1', fitSubscribeValues({ thing1: text }).thing1 ?? '')),
    );
  });
});

describe('what WeChat takes in each kind of field', () => {
  it.each([
    ['thing1', '一'.repeat(20), '一'.repeat(21)],
    ['number2', '12.5', '12a'],
    ['number2', '1'.repeat(32), '1'.repeat(33)],
    ['letter3', 'ABC', 'A1'],
    ['symbol4', '**', '*a'],
    ['symbol4', '*****', '******'],
    ['character_string5', '310113-2026-000001', '三号楼'],
    ['character_string5', 'a'.repeat(32), 'a'.repeat(33)],
    ['time6', '21:30', '25:00'],
    ['time6', '2026年11月23日 21:30', '2026年11月23日'],
    ['time6', '09:00~17:00', '09:00-17:00'],
    ['date7', '2026年11月23日', '今天'],
    ['date7', '2019-12-25 09:42', '25/12/2019'],
    ['date7', '2026年1月1日~2026年1月3日', '2026年1月1日~'],
    ['amount8', '￥100.5元', '一百元'],
    ['amount8', '1234567890', '12345678901'],
    ['phone_number9', '+86-021-56780000', '12345678901234567890'],
    ['car_number10', '沪A8Z888挂', '沪A8Z8888888'],
    ['name11', '王桂兰', '王桂兰2'],
    ['name11', 'Li Jian Guo', 'L'.repeat(21)],
    ['phrase12', '已转街道办', '已转街道办理'],
    ['phrase12', '办结', 'done'],
  ])('%s takes %s and not %s', (key, good, bad) => {
    expect([isAcceptedValue(key, good), isAcceptedValue(key, bad)]).toEqual([true, false]);
  });

  it('takes listed values only in an enum, nothing empty, and no unknown kind', () => {
    expect([
      isAcceptedValue('enum1', '满意', ['满意']),
      isAcceptedValue('enum1', '很好', ['满意']),
      isAcceptedValue('enum1', '满意'),
    ]).toEqual([true, false, false]);
    expect([isAcceptedValue('thing1', ' '), isAcceptedValue('other1', 'x')]).toEqual([false, false]);
  });
});
