import { DomainError } from '@shequtong/kernel';
import { type JoinForm, readJoinForm } from './join-form.js';

const today = '2026-11-23';
const form: JoinForm = { name: '欧阳 小明', relation: 'owner', room: ' ３０１ 室' };
const codeOf = (read: () => unknown): string => {
  try {
    read();
    return 'read';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('the form', () => {
  test('is kept in one shape', () => {
    expect(readJoinForm(form, today)).toMatchObject({ name: '欧阳小明', room: '301', displayName: '欧阳居民', under14: false });
  });

  test('a document is checked, and gives its last four digits', () => {
    expect(readJoinForm({ ...form, documentNumber: '11010519491231002x' }, today)).toMatchObject({
      documentNumber: '11010519491231002X',
      documentTail: '002X',
    });
    expect(codeOf(() => readJoinForm({ ...form, documentNumber: '110105194912310021' }, today))).toBe('identity/document-wrong');
  });

  test.each([
    ['2012-11-24', true],
    ['2012-11-23', false],
    ['1980-01-01', false],
  ])('born %s on 23 November 2026: a guardian consents: %s', (birthDate, under14) =>
    expect(readJoinForm({ ...form, birthDate }, today).under14).toBe(under14),
  );

  test('the document says the age, whatever was typed beside it', () => {
    expect(readJoinForm({ ...form, documentNumber: '11010519491231002X', birthDate: '2020-01-01' }, today).under14).toBe(false);
  });
  test.each(['2026-11-24', '2026-02-30'])('a birth on %s is refused', (birthDate) =>
    expect(codeOf(() => readJoinForm({ ...form, birthDate }, today))).toBe('platform/validation-failed'),
  );

  test('a nickname that would be read as an office is refused at its field', () => {
    expect(() => readJoinForm({ ...form, nickname: '居委会主任' }, today)).toThrow(
      expect.objectContaining({
        code: 'platform/validation-failed',
        details: { fields: [{ field: 'nickname', message: '昵称不能像单位、职务或工作人员，请换一个' }] },
      }),
    );
  });

  test('a nickname wins over surname and form of address', () => {
    expect(readJoinForm({ ...form, form: 'madam' }, today).displayName).toBe('欧阳女士');
    expect(readJoinForm({ ...form, nickname: '楼上的猫' }, today).displayName).toBe('楼上的猫');
  });

  test('a nickname is kept as it looks, on one line', () => {
    expect(readJoinForm({ ...form, nickname: '楼上\u200b的\n\t猫（大）' }, today).displayName).toBe('楼上的 猫（大）');
    expect(() => readJoinForm({ ...form, nickname: '居\u200b委会主任' }, today)).toThrow(
      expect.objectContaining({ code: 'platform/validation-failed' }),
    );
  });
});
