import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * What is known is not said twice: a period belongs to a policy or a constant, a name to the table of its code. Read
 * as syntax, so that comments and ids do not count.
 */

const root = path.resolve(__dirname, '../../..');

/** Everything a person reads stands somewhere in these; what demo people wrote, the gallery's samples and tests say nothing for the product. */
const notSaid = /\.(?:spec|d)\.tsx?$|\.gen\.ts$|(?:^|\/)(?:gallery|testing|seed|migrations|check|fixtures)\/|^apps\/(?:bench|e2e)\//;

const sources = ['apps', 'libs']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder)).flatMap((project) => {
      const from = `${folder}/${project}/src`;
      return readdirSync(path.join(root, from), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${from}/${file.replaceAll('\\', '/')}`,
      );
    }),
  )
  .filter((file) => /\.tsx?$/.test(file) && !notSaid.test(file));

interface Found {
  readonly file: string;
  readonly text: string;
}

type Look = (node: ts.Node, source: ts.SourceFile) => string | undefined;

function found(file: string, code: string, look: Look): Found[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  const all: Found[] = [];
  const visit = (node: ts.Node): void => {
    const text = look(node, source);
    if (text !== undefined) all.push({ file, text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return all;
}

/** Files with Chinese in them: the others say nothing to anybody. */
const speaking = sources
  .map((file) => ({ file, code: readFileSync(path.join(root, file), 'utf8') }))
  .filter(({ code }) => /[\u4e00-\u9fff]/.test(code));

const foundInProduct = (look: Look): Found[] => speaking.flatMap(({ file, code }) => found(file, code, look));

const isText = (node: ts.Node): node is ts.StringLiteral | ts.TemplateLiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) || ts.isJsxText(node);

/** A number and what is counted; 一天 and 这一周 count nothing. */
const period =
  /(?:(?<!第)[0-9两二三四五六七八九十半]\s?个?(?:小时|工作日|天|分钟|星期|周|年|秒)|[0-9两二三四五六七八九十半一]\s?个(?:小时|工作日|月|星期)|一(?:小时|分钟|年以内)|最长一年|看一年)/;

const periodIn: Look = (node) => (isText(node) && period.test(node.text) && /[\u4e00-\u9fff]/.test(node.text) ? node.text : undefined);

/** Periods that are no policy: the same everywhere, and changed in the code alone. Each with its reason, and where it is held. */
const constants: readonly (readonly [file: string, words: string, why: string])[] = [
  [
    'apps/miniapp/src/texts/join.ts',
    '5 分钟内有效',
    'a code sent by SMS: SMS_CODE_MINUTES of identity, and the registered template says it too',
  ],
  ['apps/miniapp/src/texts/me.ts', '再留 7 天', 'how long this phone keeps what was half written: a constant of the mini-program'],
  ['apps/miniapp/src/texts/time.ts', '不到 1 分钟', 'a span read aloud, no promise'],
  ['libs/kernel/src/time/phrases.ts', '不到 1 分钟', 'a span read aloud, no promise'],
  ['apps/console/src/texts/people.ts', '最长一年', 'the longest delegation: one rule of identity, for every area'],
  ['libs/platform/src/errors/identity-problems.ts', '最长一年', 'the same rule, where it refuses'],
  [
    'apps/console/src/texts/roster.ts',
    '30 天',
    'how long what a removed entry said is kept: REMOVED_KEPT_DAYS of identity, a matter of privacy and not of an area',
  ],
  ['libs/platform/src/errors/identity-problems.ts', '移出超过 30 天', 'the same, when it is over'],
  ['libs/platform/src/errors/identity-problems.ts', '下班前两小时', 'handOverOpensAt of the kernel'],
  ['apps/console/src/texts/areas.ts', '一年以内', 'how far ahead the end of a unit may be set: one rule of identity'],
  ['libs/identity/src/service/audit.service.ts', '一次最多看一年', 'how much of the records is read at once: a limit of load'],
  ['libs/identity/src/domain/duty.ts', '一个班次最长 7 天', 'a slip of the hand is caught, nothing is promised'],
  ['libs/identity/src/domain/duty.ts', '最多排到 400 天以后', 'a slip of the hand is caught, nothing is promised'],
  ['libs/wechat/src/sandbox/pages/style.ts', '每 2 秒', 'the sandbox of trials, no screen of the product'],
  ['libs/wechat/src/sandbox/pages/layout.ts', '每 2 秒', 'the sandbox of trials, no screen of the product'],
];

test('no text says how long something takes: the policy or the clock of the matter does', () => {
  const said = foundInProduct(periodIn);
  expect(said.filter(({ file, text }) => !constants.some(([of, words]) => of === file && text.includes(words)))).toEqual([]);
  // An exception that stands for nothing any more would hide the next one.
  expect(constants.filter(([of, words]) => !said.some(({ file, text }) => of === file && text.includes(words)))).toEqual([]);
});

test.each([
  "'请在 15 小时内答复'",
  '`${office}将在 15 小时内回复您`',
  "'三个工作日内开始处置'",
  "'最迟两天'",
  "'一个工作日内裁定'",
  "'3 天'",
])('%s would be found', (text) => {
  expect(found('x.ts', `const x = ${text};`, periodIn)).toHaveLength(1);
});

test.each(["'这一周还没有排班'", "'请至少选一天'", "'最后一天'", '`${days} 个工作日内备案`', "'从第二天起数'", "'11月25日'"])(
  '%s is no period',
  (text) => {
    expect(found('x.ts', `const x = ${text};`, periodIn)).toEqual([]);
  },
);

/** The tables of names, and the file they stand in. */
const namesFile = 'libs/kernel/src/words/ticket-words.ts';

const keyOf = (property: ts.ObjectLiteralElementLike): string | undefined =>
  ts.isPropertyAssignment(property) && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
    ? property.name.text
    : undefined;

const tables: readonly (readonly string[])[] = (() => {
  const all: string[][] = [];
  found(namesFile, readFileSync(path.join(root, namesFile), 'utf8'), (node) => {
    if (ts.isObjectLiteralExpression(node)) all.push(node.properties.flatMap((property) => keyOf(property) ?? []));
    return undefined;
  });
  return all;
})();

/** Words themselves, or an object that holds them beside a look. */
const isName = (value: ts.Expression, source: ts.SourceFile): boolean =>
  ts.isObjectLiteralExpression(value)
    ? value.properties.some(
        (property) => /^(?:word|name|label|title)$/.test(keyOf(property) ?? '') && /[\u4e00-\u9fff]/.test(property.getText(source)),
      )
    : /[\u4e00-\u9fff]/.test(value.getText(source));

/** An object that says Chinese words for most of the codes of a table. */
const twinOfTable: Look = (node, source) => {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const named = node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && isName(property.initializer, source) ? (keyOf(property) ?? []) : [],
  );
  const twin = tables.find((codes) => codes.filter((code) => named.includes(code)).length > codes.length * 0.6);
  return twin && named.join(' ');
};

/** Says for the same codes something else than what they are called. */
const otherWords = [
  // Until when time reaches, to whoever grants it.
  'apps/console/src/texts/tickets.ts suspension extension',
  'apps/miniapp/src/texts/tickets.ts submitted accepted handling suspended resolved followed-up rated closed reopened declined withdrawn',
];

test('what the codes of a ticket are called stands in one place, for the server, the console and the phone', () => {
  expect(tables.length).toBeGreaterThanOrEqual(6);
  const twins = foundInProduct(twinOfTable)
    .filter(({ file }) => file !== namesFile)
    .map(({ file, text }) => `${file} ${text}`);
  expect(twins).toEqual(otherWords);
});

test.each([
  `const ENDS = { fixed: '已解决', cannot: '目前办不了', 'not-ours': '不归我们办' };`,
  `const ACTS = { visit: { word: '上门', sign: 'home' }, photo: { word: '拍照' }, call: { word: '电话' } };`,
  `const LAPSED = { 'went-up': (office) => \`事项已派到\${office}\`, resolved: () => '事项已办结', suspended: () => '暂停', withdrawn: () => '撤回' };`,
])('%s would be found', (code) => {
  expect(found('x.ts', code, twinOfTable)).toHaveLength(1);
});

/** Where the lengths of a minute, an hour and a day stand. */
const lengthsFile = 'libs/kernel/src/time/lengths.ts';

const known: Readonly<Record<string, number>> = { MINUTE_MS: 60_000, HOUR_MS: 3_600_000, DAY_MS: 86_400_000 };

/** What a number, a length, or a product of them comes to; undefined for anything else. */
function amountOf(node: ts.Expression): number | undefined {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isIdentifier(node)) return known[node.text];
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.AsteriskToken) return undefined;
  const [left, right] = [amountOf(node.left), amountOf(node.right)];
  return left === undefined || right === undefined ? undefined : left * right;
}

/** A minute, an hour or a day that is written out instead of named. */
const lengthAgain: Look = (node, source) =>
  (ts.isNumericLiteral(node) || ts.isBinaryExpression(node)) && Object.values(known).includes(amountOf(node) ?? 0)
    ? node.getText(source)
    : undefined;

/** Migrations import nothing of ours, so that they never change. */
const mayNameLengths = readdirSync(path.join(root, 'apps'))
  .map((project) => `apps/${project}`)
  .concat(readdirSync(path.join(root, 'libs')).map((project) => `libs/${project}`))
  .flatMap((project) =>
    readdirSync(path.join(root, project, 'src'), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${project}/src/${file.replaceAll('\\', '/')}`,
    ),
  )
  .filter((file) => /(?<!\.spec|\.d|\.gen)\.tsx?$/.test(file) && !file.includes('/migrations/') && file !== lengthsFile);

test('how many milliseconds a minute, an hour and a day have stands in the kernel', () => {
  expect(mayNameLengths.flatMap((file) => found(file, readFileSync(path.join(root, file), 'utf8'), lengthAgain))).toEqual([]);
});

test.each(['60_000', '60 * 1000', '3_600_000', '86400000', '24 * 60 * 60_000', '24 * HOUR_MS', '60 * 60 * 1000', 'n * 3_600_000'])(
  '%s would be found',
  (code) => {
    expect(found('x.ts', `const x = ${code};`, lengthAgain).length).toBeGreaterThan(0);
  },
);
