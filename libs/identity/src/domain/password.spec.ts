import { isStrongPassword } from './password.js';

test.each([
  ['twelve-chars', true],
  ['elevenchars', false],
  ['aaaaaaaaaaaaaaaa', false],
  ['121212121212', false],
  ['xxWANGLIxx2026', false],
  ['梧桐树下 看社区 2026', true],
  [`long${'-and-long'.repeat(20)}`, false],
])('"%s" may be chosen: %s', (password, strong) => expect(isStrongPassword(password, 'wangli')).toBe(strong));
