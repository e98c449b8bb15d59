import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { DomUtils, parseDocument } from 'htmlparser2';
import { type Data } from './set-data.js';
import { readWxs } from './templates.js';

/**
 * Draws a page's WXML as HTML, enough of it for what Taro writes (templates, imports, wxs, wx:if, wx:for, {{}}), so that a
 * picture shows what WeChat would lay out.
 */

type AnyNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<AnyNode, { attribs: unknown }>;

const { isTag, isText } = DomUtils;

interface Template {
  children: AnyNode[];
  /** The wxs modules of the file it stands in. */
  modules: Data;
}

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

const scripts = new Map<string, vm.Script>();

/** Names that the data does not have are undefined in WXML, not an error. */
const forgiving = (scope: Data) =>
  new Proxy(scope, {
    has: (_, name) => typeof name === 'string',
    get: (data, name) => (typeof name === 'string' ? data[name] : undefined),
  });

function evaluate(code: string, scope: Data): unknown {
  const script = scripts.get(code) ?? new vm.Script(`with (scope) { (${code}) }`);
  scripts.set(code, script);
  return script.runInNewContext({ scope: forgiving(scope) });
}

/** As WXML prints a value: nothing for undefined and null. */
function printed(found: unknown): string {
  if (typeof found === 'string') return found;
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : '';
}

function value(text: string, scope: Data): unknown {
  const whole = /^\s*\{\{([\s\S]*)\}\}\s*$/.exec(text)?.[1];
  if (whole !== undefined && !whole.includes('}}')) return evaluate(whole, scope);
  return text.replace(/\{\{([\s\S]*?)\}\}/g, (_, code: string) => printed(evaluate(code, scope)));
}

class Renderer {
  private readonly templates = new Map<string, Template>();

  read(file: string): Template {
    const document = parseDocument(fs.readFileSync(file, 'utf8'), { xmlMode: true, decodeEntities: true });
    const modules: Data = {};
    for (const node of document.children.filter(isTag)) {
      const { src, name, module } = node.attribs;
      if (node.name === 'wxs' && src && module) modules[module] = readWxs(path.resolve(path.dirname(file), src));
      else if (node.name === 'import' && src) this.read(path.resolve(path.dirname(file), src));
      else if (node.name === 'template' && name) this.templates.set(name, { children: node.children, modules });
    }
    return { children: document.children, modules };
  }

  all(nodes: AnyNode[], scope: Data): string {
    let taken = false;
    return nodes
      .map((node) => {
        if (!isTag(node)) return this.one(node, scope);
        const condition = node.attribs['wx:if'] ?? node.attribs['wx:elif'];
        const otherwise = 'wx:elif' in node.attribs || 'wx:else' in node.attribs;
        if (otherwise && taken) return '';
        if (condition !== undefined) {
          taken = Boolean(value(condition, scope));
          if (!taken) return '';
        }
        return this.one(node, scope);
      })
      .join('');
  }

  private one(node: AnyNode, scope: Data): string {
    if (isText(node)) {
      const text = printed(value(node.data, scope));
      return text.trim() === '' ? '' : escape(text);
    }
    if (!isTag(node) || node.name === 'wxs' || node.name === 'import') return '';
    if (node.name === 'template') return 'name' in node.attribs ? '' : this.repeated(node, scope, (each) => this.template(node, each));
    if (node.name === 'block' || node.name === 'root-portal') return this.repeated(node, scope, (each) => this.all(node.children, each));
    return this.repeated(node, scope, (each) => this.element(node, each));
  }

  private repeated(node: Element, scope: Data, draw: (scope: Data) => string): string {
    const list = node.attribs['wx:for'];
    if (list === undefined) return draw(scope);
    const item = node.attribs['wx:for-item'] ?? 'item';
    const index = node.attribs['wx:for-index'] ?? 'index';
    const items = (value(list, scope) as unknown[] | undefined) ?? [];
    return items.map((each, position) => draw({ ...scope, [item]: each, [index]: position })).join('');
  }

  private template(node: Element, scope: Data): string {
    const template = this.templates.get(printed(value(node.attribs.is ?? '', scope)));
    if (!template) return '';
    const code = /\{\{([\s\S]*)\}\}/.exec(node.attribs.data ?? '')?.[1];
    const data = code === undefined ? {} : (evaluate(`{${code}}`, scope) as Data);
    return this.all(template.children, { ...data, ...template.modules });
  }

  private element(node: Element, scope: Data): string {
    const attribute = (name: string) => {
      const text = node.attribs[name];
      return text === undefined ? '' : printed(value(text, scope));
    };
    const picture = node.name === 'image' ? `background-image:url("${attribute('src')}")` : '';
    const style = [lengths(attribute('style')), picture].filter(Boolean).join(';');
    const typed = node.name === 'input' || node.name === 'textarea' ? escape(attribute('value') || attribute('placeholder')) : '';
    const tag = `wx-${node.name}`;
    return `<${tag} class="${escape(attribute('class'))}" style="${escape(style)}">${typed || this.all(node.children, scope)}</${tag}>`;
  }
}

/** WeChat's rpx is 1/750 of the screen's width. */
const lengths = (css: string) => css.replace(/(-?[\d.]+)rpx/g, 'calc($1 * 100vw / 750)');

function styles(root: string, route: string): string {
  const read = (file: string): string =>
    fs.existsSync(file)
      ? fs
          .readFileSync(file, 'utf8')
          .replace(/@import\s*["']([^"']+)["'];?/g, (_, name: string) => read(path.resolve(path.dirname(file), name)))
      : '';
  const css = lengths(read(path.join(root, 'app.wxss')) + read(path.join(root, `${route}.wxss`)));
  const tags = /(^|[},\s>+])(view|text|image|button|input|textarea)(?=[\s,{:.>+])/g;
  return css.replace(/(^|[},\s])page(?=[\s,{.])/g, '$1body').replace(tags, '$1wx-$2');
}

/** What WeChat itself gives its elements before any style of ours. */
const elements = `body{margin:0}
wx-view,wx-scroll-view,wx-form,wx-textarea{display:block}
wx-image{display:inline-block;width:320px;height:240px;background-size:cover;background-position:center}
wx-text{display:inline;white-space:pre-line}
wx-button{display:block;position:relative;margin:0 auto;padding:0 14px;box-sizing:border-box;font-size:18px;text-align:center;line-height:2.555;border-radius:5px;overflow:hidden;background:#f8f8f8;color:#000}
wx-input{display:block;height:1.4em;overflow:hidden}`;

/** @returns a whole HTML document that shows the page with the data it has now. */
export function renderPage(root: string, route: string, data: Data): string {
  const renderer = new Renderer();
  const { children, modules } = renderer.read(path.join(root, `${route}.wxml`));
  const body = renderer.all(children, { ...data, ...modules });
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${elements}${styles(root, route)}</style><body>${body}`;
}
