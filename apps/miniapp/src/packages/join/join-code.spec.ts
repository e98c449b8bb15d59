import { joinCodeIn, typedJoinCode } from './join-code';

test.each([
  ['k3Jx9_Qp', 'k3Jx9_Qp'],
  [' k3Jx9_Qp\n', 'k3Jx9_Qp'],
  ['packages/join/pages/scan/index?scene=k3Jx9_Qp', 'k3Jx9_Qp'],
  ['https://example.cn/packages/join/pages/scan/index?from=poster&scene=k3Jx9_Qp#top', 'k3Jx9_Qp'],
  ['pages/x?scene=k3%4Ax9', 'k3Jx9'],
  ['https://example.cn/j/K7PD3MWXQ4', 'K7PD3MWXQ4'],
  ['https://example.cn/town/j/K7PD3MWXQ4/?from=poster', 'K7PD3MWXQ4'],
])('%j holds the code %s', (scanned, code) => expect(joinCodeIn(scanned)).toBe(code));

test.each([
  '',
  'abc',
  'https://example.cn/pay?id=1',
  'pages/x?scene=%E4%BD%A0%E5%A5%BD',
  'pages/x?scene=%',
  'x'.repeat(33),
  'wxp://f2f0abcdef',
])('%j is not a community code', (scanned) => expect(joinCodeIn(scanned)).toBeNull());

test('spaces copied from paper do not matter, other signs do', () => {
  expect(typedJoinCode(' k3Jx 9_Qp ')).toBe('k3Jx9_Qp');
  expect(typedJoinCode('k3Jx，9')).toBeNull();
  expect(typedJoinCode('')).toBeNull();
});
