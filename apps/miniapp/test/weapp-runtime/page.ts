import { applySetData, type Data } from './set-data.js';
import { missingTemplates, type WeappNode } from './templates.js';
import { type VirtualTime } from './virtual-time.js';

type Handler = (this: unknown, ...args: unknown[]) => unknown;

/** What a bundle hands to `Page` or `Component`. */
export interface PageDefinition {
  data?: Data;
  methods?: Record<string, Handler>;
  [member: string]: unknown;
}

interface Instance extends Record<string, unknown> {
  data: Data;
  route: string;
}

/** Long enough for a page to draw itself and for stubbed answers to arrive; far less than any toast or clock. */
const settledAfterMilliseconds = 500;

/** A page that was opened: its tree, and the things a person or WeChat can do to it. */
export class WeappPage {
  readonly instance: Instance;
  /** How often the page sent data to the view. */
  updates = 0;

  constructor(
    private readonly root: string,
    private readonly time: VirtualTime,
    readonly route: string,
    definition: PageDefinition,
    query: Record<string, string>,
  ) {
    const members = { ...definition, ...definition.methods };
    this.instance = Object.assign(Object.create(null) as Instance, members, {
      data: structuredClone(definition.data ?? {}),
      route,
      is: route,
      options: query,
      setData: (changes: Data, done?: () => void) => this.setData(changes, done),
      selectComponent: () => null,
    });
  }

  /** Opens as WeChat does: load, show, ready. */
  async open(): Promise<void> {
    this.call('onLoad', this.instance.options);
    this.call('onShow');
    this.call('onReady');
    await this.settle();
  }

  async settle(): Promise<void> {
    await this.time.pass(settledAfterMilliseconds);
  }

  /** Runs one of the page's own handlers, if it has it. */
  call(name: string, ...args: unknown[]): unknown {
    const handler = this.instance[name];
    return typeof handler === 'function' ? (handler as Handler).apply(this.instance, args) : undefined;
  }

  get tree(): WeappNode {
    return this.instance.data.root as WeappNode;
  }

  nodes(): WeappNode[] {
    const all: WeappNode[] = [];
    const visit = (node: WeappNode) => {
      all.push(node);
      node.cn?.forEach(visit);
    };
    visit(this.tree);
    return all;
  }

  text(): string {
    return this.nodes()
      .map(({ v }) => v ?? '')
      .filter(Boolean)
      .join(' ');
  }

  /** The innermost node that holds the words. */
  byText(words: string): WeappNode {
    const found = this.nodes().filter((node) => textOf(node).includes(words));
    return required(found[found.length - 1], `no node says 「${words}」; the page says: ${this.text()}`);
  }

  byClass(name: string): WeappNode[] {
    return this.nodes().filter(({ cl }) =>
      String(cl ?? '')
        .split(/\s+/)
        .includes(name),
    );
  }

  missingTemplates(): string[] {
    return missingTemplates(this.root, this.tree);
  }

  /** A tap bubbles from the node to its ancestors; other events reach the node alone. */
  async fire(node: WeappNode, type: string, detail: object = {}): Promise<void> {
    const line = this.pathTo(node).filter(({ v, nn }) => v === undefined && nn !== undefined);
    const innermost = required(line[line.length - 1], 'the node is not on the page');
    const reached = type === 'tap' ? [...line].reverse() : [innermost];
    const target = eventTarget(innermost);
    for (const current of reached) {
      if (!current.sid) continue;
      this.call('eh', { type, detail, timeStamp: 0, mark: {}, target, currentTarget: eventTarget(current) });
    }
    await this.settle();
  }

  tap(words: string): Promise<void> {
    return this.fire(this.byText(words), 'tap');
  }

  /** Taps the n-th node of a class, counted from 0: for what has no words of its own. */
  tapAt(className: string, position = 0): Promise<void> {
    return this.fire(this.at(className, position), 'tap');
  }

  typeAt(className: string, value: string, position = 0): Promise<void> {
    return this.type(this.at(className, position), value);
  }

  private at(className: string, position: number): WeappNode {
    return required(this.byClass(className)[position], `the page has no .${className} number ${position}; it says: ${this.text()}`);
  }

  type(node: WeappNode, value: string): Promise<void> {
    return this.fire(node, 'input', { value, cursor: value.length, keyCode: 0 });
  }

  close(): void {
    this.call('onUnload');
  }

  private setData(changes: Data, done?: () => void): void {
    applySetData(this.instance.data, changes);
    this.updates += 1;
    if (done) this.time.setTimeout(() => done.call(this.instance));
  }

  private pathTo(wanted: WeappNode): WeappNode[] {
    const search = (node: WeappNode): WeappNode[] | null => {
      if (node === wanted) return [node];
      for (const child of node.cn ?? []) {
        const below = search(child);
        if (below) return [node, ...below];
      }
      return null;
    };
    return search(this.tree) ?? [];
  }
}

const textOf = (node: WeappNode): string => (node.v ?? '') + (node.cn ?? []).map(textOf).join('');

const eventTarget = ({ uid, sid }: WeappNode) => ({ id: uid ?? sid, dataset: { sid }, offsetLeft: 0, offsetTop: 0 });

function required<T>(value: T | undefined, otherwise: string): T {
  if (value === undefined) throw new Error(otherwise);
  return value;
}
