import ts from 'typescript';

/** What a file takes of another: names, or the whole, of which what it says somewhere counts. */
interface Taken {
  readonly from: string;
  readonly names: readonly string[];
}

/** One file, as far as other files are concerned. */
export interface Named {
  readonly exported: readonly string[];
  /** Files that are passed on whole: `export * from`. */
  readonly passedOn: readonly string[];
  readonly taken: readonly Taken[];
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && Boolean(ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));

const isDefault = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && Boolean(ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));

const namesBound = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesBound(element.name) : []));

function namesDeclared(node: ts.Statement): string[] {
  if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
    return node.exportClause.elements.map(({ name }) => name.text);
  if (!isExported(node) || isDefault(node)) return [];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => namesBound(name));
  const { name } = node as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

/** The names an import or a re-export takes; undefined where it takes the whole. */
function namesTaken(node: ts.ImportDeclaration | ts.ExportDeclaration): string[] | undefined {
  const bound = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (!bound) return ts.isImportDeclaration(node) ? [] : undefined;
  if (ts.isNamespaceImport(bound) || ts.isNamespaceExport(bound)) return undefined;
  return bound.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

const textOf = (node: ts.Node | undefined): string | undefined => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

/** Where something is loaded whole: `import(…)`, `typeof import(…)`, `require(…)`, `jest.requireActual(…)`. */
function loadedWhole(node: ts.Node): string | undefined {
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword || /^(?:require|jest\.requireActual)$/.test(calledName(node.expression));
  return loads ? textOf(node.arguments[0]) : undefined;
}

function calledName(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) ? `${node.expression.text}.${node.name.text}` : '';
}

/** What a file exports and takes, read as syntax. */
export function namedIn(file: string, code: string): Named {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  const taken: Taken[] = [];
  const whole: string[] = [];
  const passedOn: string[] = [];
  const said = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) said.add(node.text);
    const from = loadedWhole(node);
    if (from !== undefined) whole.push(from);
    ts.forEachChild(node, visit);
  };
  for (const node of source.statements) {
    const from = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? textOf(node.moduleSpecifier) : undefined;
    if (from === undefined) {
      visit(node);
      continue;
    }
    const names = namesTaken(node as ts.ImportDeclaration | ts.ExportDeclaration);
    if (names) taken.push({ from, names });
    else (ts.isExportDeclaration(node) && !node.exportClause ? passedOn : whole).push(from);
  }
  const all = [...said];
  return {
    exported: source.statements.flatMap(namesDeclared),
    passedOn,
    taken: [...taken, ...whole.map((from) => ({ from, names: all }))],
  };
}
