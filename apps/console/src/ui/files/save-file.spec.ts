import { fileName } from './save-file.js';

it('gives files a name every system takes', () => {
  expect(fileName('宝钢一村 3/4号楼 海报.pdf')).toBe('宝钢一村 3-4号楼 海报.pdf');
  expect(fileName('  ')).toBe('文件');
});
