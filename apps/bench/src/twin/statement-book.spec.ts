import { StatementBook } from './statement-book.js';

const book = (): StatementBook =>
  new StatementBook([
    { text: 'BEGIN READ ONLY; SELECT now()' },
    { text: 'SELECT * FROM ticketing.ticket WHERE id = $1', name: 'a' },
    { text: 'SELECT * FROM identity.role_grant', name: 'b' },
    { text: 'SELECT * FROM identity.role_grant', name: 'b' },
    { text: 'COMMIT' },
  ]);

describe('the book of recorded statements', () => {
  test('finds one by a piece of its text, also when it was sent twice', () => {
    expect(book().find('identity.role_grant').name).toBe('b');
  });

  test('refuses a piece that fits none, or several', () => {
    expect(() => book().find('ticketing.trace')).toThrow('0 statements');
    expect(() => book().find('SELECT * FROM')).toThrow('2 statements');
  });

  test('tells what a twin has forgotten, but not how transactions open and close', () => {
    const statements = book();
    statements.find('ticketing.ticket');
    expect(new Set(statements.leftOver())).toEqual(new Set(['SELECT * FROM identity.role_grant']));
    statements.takeAll();
    expect(statements.leftOver()).toEqual([]);
  });
});
