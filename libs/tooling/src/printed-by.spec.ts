import { printedBy } from './printed-by.js';

const run = (code: string): (() => string) => {
  return () => printedBy(['--eval', code], 'asked');
};

test('what a program prints', () => {
  expect(run(`process.stdin.on('data', (asked) => process.stdout.write(asked + ' and answered'))`)()).toBe('asked and answered');
});

test('one that is killed is said to be, with the signal', () => {
  expect(run(`process.kill(process.pid, 'SIGKILL')`)).toThrow(/was ended by SIGKILL$/);
});

test('one that fails says what it said', () => {
  expect(run(`console.error('no such rule'); process.exit(3)`)).toThrow(/ended with 3\nno such rule$/);
});
