import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** One node of Taro's tree as it lies in the page's data; attributes carry short names. */
export interface WeappNode {
  sid: string;
  uid?: string;
  /** Number of the template that draws it. */
  nn: string;
  /** Children. */
  cn?: WeappNode[];
  /** Text. */
  v?: string;
  /** Class. */
  cl?: string;
  /** Style. */
  st?: string;
  [attribute: string]: unknown;
}

interface Wxs {
  /** Name of the template for a node at a depth. */
  a: (depth: number, number: string, path: string) => string;
  f: (path: string, number: string) => string;
}

/** A .wxs file is a CommonJS module. */
export function readWxs(file: string): unknown {
  const module = { exports: {} };
  vm.runInNewContext(fs.readFileSync(file, 'utf8'), { module, exports: module.exports });
  return module.exports;
}

/** @returns names of templates that the tree asks for and base.wxml does not have: WeChat draws nothing there. */
export function missingTemplates(root: string, tree: WeappNode): string[] {
  const base = fs.readFileSync(path.join(root, 'base.wxml'), 'utf8');
  const known = new Set(Array.from(base.matchAll(/<template name="([^"]+)"/g), (match) => match[1]));
  const xs = readWxs(path.join(root, 'utils.wxs')) as Wxs;
  const missing: string[] = [];
  const visit = (nodes: WeappNode[] | undefined, depth: number, where: string): void =>
    (nodes ?? []).forEach((node) => {
      const name = xs.a(depth, node.nn, where);
      if (!known.has(name)) missing.push(name);
      visit(node.cn, depth + 1, xs.f(where, node.nn));
    });
  visit(tree.cn, 0, '');
  return missing;
}
