import { isReportDraft, reportProblems } from './report-draft';

const good = { what: '三号楼门口的路灯不亮', where: '3 号楼门口' };

test('a text and a place are enough', () => expect(reportProblems(good)).toEqual({}));

test('spaces do not count as words', () => {
  expect(reportProblems({ what: '   灯  ', where: '   ' })).toEqual({
    what: '请再多写几个字，让工作人员知道发生了什么。',
    where: '请写明地点，工作人员好上门查看。',
  });
});

test('the limits themselves are still allowed, one more is not', () => {
  expect(reportProblems({ what: '漏'.repeat(1000), where: '地'.repeat(100) })).toEqual({});
  expect(Object.keys(reportProblems({ what: '漏'.repeat(1001), where: '地'.repeat(101) }))).toEqual(['what', 'where']);
});

test('an emoji or a rare character counts as one', () => {
  expect(reportProblems({ what: '𠮷𠮷𠮷𠮷', where: '门口' }).what).toBeDefined();
  expect(reportProblems({ what: '𠮷𠮷𠮷𠮷𠮷', where: '门口' }).what).toBeUndefined();
});

test.each([null, 1, 'text', {}, { what: 'x' }, { what: 1, where: '' }])('%j is no draft', (value) =>
  expect(isReportDraft(value)).toBe(false),
);
