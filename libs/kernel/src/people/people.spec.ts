import { ageOn } from './age.js';
import { documentCheckCharacter, parseDocumentNumber } from './document-number.js';
import { postAndName, publicName, surnameAndPost, surnameOf } from './form-of-address.js';
import { groupSoundsOfficial, officialWords, soundsOfficial } from './official-words.js';
import { maskAddress, maskDocument, maskName, maskPhone } from './masking.js';
import { isMobilePhone, normalisePhone } from './phone.js';

describe('masking', () => {
  it.each([
    ['张三', '张*'],
    ['张小明', '张*明'],
    ['欧阳小明', '欧**明'],
    ['诸葛亮', '诸*亮'],
    ['阿依古丽·买买提', '阿**提'],
    ['买买提·阿卜杜热西提·艾合买提尔', '买**尔'],
    ['𠮷野', '𠮷*'],
    [' 李四 ', '李*'],
    ['王', '*'],
    ['', ''],
  ])('shows the name %p as %p', (name, masked) => expect(maskName(name)).toBe(masked));

  it.each([
    ['13812341234', '138****1234'],
    ['13800000000', '138****0000'],
    ['021-56781234', '021-****1234'],
    ['56781234', '****1234'],
    ['12345', '*****'],
    ['', ''],
  ])('shows the phone %p as %p', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

  it.each([
    ['31010119900101002X', '310***********002X'],
    ['E12345678', 'E*******8'],
    ['7', '*'],
    ['', ''],
  ])('shows the document %p as %p', (number, masked) => expect(maskDocument(number)).toBe(masked));

  it.each([
    ['友谊路100弄5号楼302室', '友谊路100弄5号楼'],
    ['牡丹江路1508弄12号602室', '牡丹江路1508弄12号'],
    ['牡丹江路1508弄12号602号', '牡丹江路1508弄12号'],
    ['共和新路5000号A座1201', '共和新路5000号A座'],
    ['泰和新城三号楼2单元401', '泰和新城三号楼'],
    ['水产路２６９９弄１２号楼５０１', '水产路２６９９弄１２号楼'],
    ['友谊支路8号302', '友谊支路8号'],
    ['杨东村 45 号 2 楼', '杨东村 45 号'],
    ['泰和路200弄12-302', '泰和路200弄'],
    ['泰和新城302室', '泰和新城'],
    ['友谊路100号200弄5号302室', '友谊路100号200弄5号'],
    ['四元路第2小区12B号楼101', '四元路第2小区12B号楼'],
    ['302室，泰和路200弄5号楼', '***'],
    ['12-302 泰和新城', '***'],
    ['泰和新城5-302', '泰和新城'],
    ['某某大厦 1203', '某某大厦'],
    ['302', '***'],
    ['', '***'],
  ])('cuts the address %p to %p', (address, masked) => expect(maskAddress(address)).toBe(masked));
});

describe('the form of address', () => {
  it.each([
    ['张三', '张'],
    ['欧阳小明', '欧阳'],
    ['诸葛亮', '诸葛'],
    ['司徒雷登', '司徒'],
    // Two characters are surname and given name, also when they spell a compound surname.
    ['欧阳', '欧'],
    ['东方', '东'],
    ['阿依古丽·买买提', '阿依古丽'],
    ['John Smith', 'Smith'],
    ['𠮷野', '𠮷'],
    ['', ''],
  ])('takes from %p the surname %p', (name, surname) => expect(surnameOf(name)).toBe(surname));

  it('is not what an office calls itself', () => {
    expect(['居委会主任', '书记陆慧敏', '书 记', '社区·民警', '居\u200b委会'].map(soundsOfficial)).toEqual([true, true, true, true, true]);
    expect(['楼上的猫', '小李飞刀', '街口老王', '主页君'].map(soundsOfficial)).toEqual([false, false, false, false]);
  });

  it('of a group is not what an office, the police or the owners’ own bodies are called, however it is written', () => {
    const taken = [
      '居委会志愿队',
      '友谊路街道巡查组',
      '社区政府服务站',
      '派出所联防队',
      '安居物业公司',
      '小区业委会',
      '党支部读书会',
      '居-委+会',
      '居\u200b\u2800委',
      '居 委 会',
      '居委會',
      '派出所',
      '業主委員會',
      '主任热线',
    ];
    expect(taken.filter((name) => !groupSoundsOfficial(name))).toEqual([]);
    const free = [
      '绿色回收小队',
      '楼栋家长互助队',
      '楼组长联谊会',
      '物业费监督小组',
      '党员志愿服务队',
      '街角花园组',
      '村口太极队',
      '清晨慢跑队',
    ];
    expect(free.filter(groupSoundsOfficial)).toEqual([]);
  });

  it('has a reason for each word that is taken', () => {
    for (const { why, of } of officialWords) expect([why.length > 10, of.length > 0]).toEqual([true, true]);
  });

  it('is surname and form, or the nickname', () => {
    expect(publicName({ name: '张三', form: 'mister' })).toBe('张先生');
    expect(publicName({ name: '欧阳小明', form: 'madam', nickname: null })).toBe('欧阳女士');
    expect(publicName({ name: '李四', form: 'comrade', nickname: '  ' })).toBe('李同志');
    expect(publicName({ name: '李四', form: 'resident', nickname: ' 小李飞刀 ' })).toBe('小李飞刀');
    expect(publicName({ name: '', form: 'resident' })).toBe('居民');
  });
});

describe('phones', () => {
  it('are mobile numbers of mainland China', () => {
    expect(['13812341234', '19912341234'].every(isMobilePhone)).toBe(true);
    expect(['12812341234', '1381234123', '138123412345', '+8613812341234', '1381234123４', ''].some(isMobilePhone)).toBe(false);
  });

  it('come in the forms people type', () => {
    for (const typed of [' 138 1234 1234', '+86 138-1234-1234', '008613812341234', '8613812341234', '１３８１２３４１２３４'])
      expect(normalisePhone(typed)).toBe('13812341234');
    for (const typed of ['', '021-56781234', '+1 202 555 0100', '861381234123']) expect(normalisePhone(typed)).toBeUndefined();
  });
});

describe('document numbers (GB 11643)', () => {
  const TODAY = '2026-11-23';

  it('are right in themselves', () => {
    expect(parseDocumentNumber('11010519491231002X', TODAY)).toEqual({ number: '11010519491231002X', birthDate: '1949-12-31' });
    expect(parseDocumentNumber(' 11010519491231002x ', TODAY)?.number).toBe('11010519491231002X');
    expect(documentCheckCharacter('11010519491231002')).toBe('X');
    expect(() => documentCheckCharacter('1101051949123100')).toThrow(RangeError);
  });

  it('betray any wrong digit and any two neighbours exchanged', () => {
    const right = '11010519491231002X';
    for (let i = 0; i < 17; i++) {
      for (let digit = 0; digit <= 9; digit++) {
        const wrong = right.slice(0, i) + String(digit) + right.slice(i + 1);
        if (wrong !== right) expect(parseDocumentNumber(wrong, TODAY)).toBeUndefined();
      }
      const exchanged = right.slice(0, i) + right.charAt(i + 1) + right.charAt(i) + right.slice(i + 2);
      if (exchanged !== right) expect(parseDocumentNumber(exchanged, TODAY)).toBeUndefined();
    }
  });

  const withCheck = (first17: string): string => first17 + documentCheckCharacter(first17);

  it.each([
    ['of a day that is none', withCheck('31011320230229001')],
    ['of month 13', withCheck('31011319901301001')],
    ['born tomorrow', withCheck('31011320261124001')],
    ['of another century', withCheck('31011317991231001')],
    ['without an area', withCheck('01011319900101001')],
    ['of the old fifteen digits', '110105491231002'],
    ['empty', ''],
  ])('are wrong when %s', (_, number) => expect(parseDocumentNumber(number, TODAY)).toBeUndefined());

  it('know leap days and who was born today', () => {
    expect(parseDocumentNumber(withCheck('31011320240229001'), TODAY)?.birthDate).toBe('2024-02-29');
    expect(parseDocumentNumber(withCheck('31011320261123001'), TODAY)?.birthDate).toBe(TODAY);
  });
});

describe('ages', () => {
  it('are full years, reached on the birthday', () => {
    expect(ageOn('2008-11-23', '2026-11-22')).toBe(17);
    expect(ageOn('2008-11-23', '2026-11-23')).toBe(18);
    expect(ageOn('2026-11-23', '2026-11-23')).toBe(0);
    expect(ageOn('2012-02-29', '2026-02-28')).toBe(13);
    expect(ageOn('2012-02-29', '2026-03-01')).toBe(14);
    expect(ageOn('2012-02-29', '2028-02-29')).toBe(16);
    expect(() => ageOn('2026-11-24', '2026-11-23')).toThrow(RangeError);
    expect(() => ageOn('2026-02-30', '2026-11-23')).toThrow(RangeError);
  });
});

test('post and name stand side by side, and a name that ends with its post alone', () => {
  expect(postAndName({ post: '社工', name: '王静怡' })).toEqual(['社工', '王静怡']);
  expect(postAndName({ post: '城运中心主任', name: '欧阳主任' })).toEqual(['城运中心主任', '欧阳主任']);
  expect(postAndName({ post: '主任', name: '欧阳主任' })).toEqual(['欧阳主任']);
  expect(postAndName({ post: '社工', name: null })).toEqual(['社工']);
  expect(postAndName({ post: null, name: null })).toEqual([]);
});

test.each([
  ['街道城运中心主任', '单主任'],
  ['居委会副主任', '单副主任'],
  ['党总支书记', '单书记'],
  ['高级工程师', '单工程师'],
  ['镇城运中心受理员', '单同志'],
  ['条线干部（环境、河道）', '单同志'],
])('an official who is %s is addressed as %s', (post, shown) => expect(surnameAndPost({ name: '单国华（演示）', post })).toBe(shown));
