import type { Suggestion } from '../client/content-check.js';
import type { FaultOrder } from './faults.js';
import type { InboxItem } from './inbox.js';
import type { PushRecord } from './push-sender.js';
import { actInAccount, type AccountAction } from './routes/official-account.routes.js';
import { subscribePush } from './routes/subscribe.routes.js';
import type { MarkedWord, PushTarget, SandboxApp, SandboxPerson, SubscribeTemplate } from './seed.js';
import type { SandboxState } from './state.js';
import type { DeliveredMessage } from './subscriptions.js';
import type { Presence } from './world.js';

/** Whom an order is about: a demo person, or an openid (made up when nobody has it). The first app when none is named. */
export interface Who {
  personId?: string;
  openid?: string;
  appid?: string;
}

/** An order that cannot be carried out; the sentence says why. */
export class ControlError extends Error {}

/** The strings behind the scenes: what a test or a demo makes happen in the outside world. */
export class SandboxControl {
  readonly #state: SandboxState;

  constructor(state: SandboxState) {
    this.#state = state;
  }

  now(): Date {
    return new Date(this.#state.world.now());
  }

  /** Moves the sandbox's clock and sends the pushes that have come due. */
  async advance(seconds: number): Promise<void> {
    this.#state.world.advance(seconds * 1000);
    await this.flush();
  }

  /** Sends the pushes that are due. */
  async flush(): Promise<void> {
    await this.#state.pushes.flush();
  }

  /** What `wx.login` would give this person's phone. */
  grantLoginCode(who: Who): { code: string; openid: string } {
    const { appid, openid } = this.#presence('mini-program', who);
    return { code: this.#state.codes.issue('login', appid, openid).code, openid };
  }

  /** What the phone button would give. @param phone the person's own when absent */
  grantPhoneCode(who: Who & { phone?: string }): { code: string; openid: string } {
    const { appid, openid, person } = this.#presence('mini-program', who);
    return { code: this.#state.codes.issue('phone', appid, openid, who.phone ?? person.phone).code, openid };
  }

  /** What web authorisation would put into the address. */
  grantWebCode(who: Who): { code: string; openid: string } {
    const { appid, openid } = this.#presence('official-account', who);
    return { code: this.#state.codes.issue('web', appid, openid).code, openid };
  }

  /** The person uses the mini-program now: content of theirs can be checked. */
  touch(who: Who): { openid: string } {
    const presence = this.#presence('mini-program', who);
    presence.lastActiveAt = this.#state.world.now();
    return { openid: presence.openid };
  }

  addPerson(person: SandboxPerson): void {
    if (this.#state.world.person(person.id)) throw new ControlError('已有同号的人物，请换一个编号。');
    this.#state.world.people.push({ ...person });
  }

  block(who: Who, blocked: boolean): void {
    this.#state.world.block(this.#presence('mini-program', who).person.id, blocked);
  }

  /** Kills the current access token, as another program's forced refresh would. */
  killToken(appid?: string): void {
    this.#state.tokens.kill(this.#app('mini-program', appid).appid);
  }

  fail(order: FaultOrder): void {
    this.#state.faults.order(order);
  }

  /** Lets held answers go. */
  release(): number {
    return this.#state.faults.release();
  }

  async untilHeld(count: number): Promise<void> {
    await this.#state.faults.untilHeld(count);
  }

  clearFaults(): void {
    this.#state.faults.clear();
  }

  /** How often a path was called. */
  calls(path: string): number {
    return this.#state.calls.get(path) ?? 0;
  }

  setTemplates(templates: SubscribeTemplate[], appid?: string): void {
    this.#app('mini-program', appid).templates = templates;
  }

  setPages(pages: string[], appid?: string): void {
    this.#app('mini-program', appid).pages = pages;
  }

  setWords(words: MarkedWord[]): void {
    this.#state.seed.words = words;
  }

  setGatewayTemplates(templates: Readonly<Record<string, string>>): void {
    Object.assign(this.#state.seed.gatewayTemplates, templates);
  }

  /** Enters the address in WeChat's console: it is kept only when it answers WeChat's check. */
  async setPush(appid: string, target: PushTarget): Promise<boolean> {
    const app = this.#app('mini-program', appid);
    const verified = await this.#state.pushes.verifyTarget(target);
    if (verified) app.push = target;
    return verified;
  }

  doublePushes(times: number): void {
    this.#state.pushes.doubleNext(times);
  }

  reversePushes(on: boolean): void {
    this.#state.pushes.reverse(on);
  }

  pushes(): PushRecord[] {
    return [...this.#state.pushes.records];
  }

  /** The next media checks end like this, in this order. */
  orderMediaVerdicts(...verdicts: { suggest: Suggestion; label: number }[]): void {
    this.#state.mediaVerdicts.push(...verdicts);
  }

  /** The person answers the question about messages; all templates of one question travel in one push. */
  answerSubscription(who: Who, answers: { templateId: string; accepted: boolean; times?: number }[]): void {
    const presence = this.#presence('mini-program', who);
    const app = this.#app('mini-program', presence.appid);
    const rows = answers.map(({ templateId, accepted, times }) => {
      const template = app.templates?.find(({ id }) => id === templateId);
      if (!template) throw new ControlError('这个应用没有此订阅消息模板，请先登记模板。');
      if (accepted) this.#state.subscriptions.accept(presence.openid, template, times ?? 1);
      return { TemplateId: templateId, SubscribeStatusString: accepted ? 'accept' : 'reject', PopupScene: '0' };
    });
    this.#state.pushes.plan(app, subscribePush(this.#state, app, presence.openid, 'subscribe_msg_popup_event', rows));
  }

  /** The person switches a message off in WeChat's settings. */
  rejectSubscription(who: Who, templateId: string): void {
    const presence = this.#presence('mini-program', who);
    const app = this.#app('mini-program', presence.appid);
    this.#state.subscriptions.reject(presence.openid, templateId);
    const rows = [{ TemplateId: templateId, SubscribeStatusString: 'reject' }];
    this.#state.pushes.plan(app, subscribePush(this.#state, app, presence.openid, 'subscribe_msg_change_event', rows));
  }

  /** A person does something in the official account; answers what the account said, when it said something. */
  async actInAccount(who: Who, action: AccountAction): Promise<string | undefined> {
    const presence = this.#presence('official-account', who);
    return actInAccount(this.#state, this.#app('official-account', presence.appid), presence, action);
  }

  /** SMS and calls, newest first. */
  inbox(phone?: string): InboxItem[] {
    return this.#state.inbox.list(phone);
  }

  /** Subscribe messages, newest first. */
  messages(openid?: string): DeliveredMessage[] {
    return this.#state.subscriptions.list(openid);
  }

  #app(kind: SandboxApp['kind'], appid: string | undefined): SandboxApp {
    const app = appid === undefined ? this.#state.world.firstApp(kind) : this.#state.world.app(appid);
    if (!app) throw new ControlError('沙箱里没有这个应用，请核对 appid。');
    return app;
  }

  #presence(kind: SandboxApp['kind'], who: Who): Presence {
    const { world } = this.#state;
    const { appid } = this.#app(kind, who.appid);
    if (who.openid !== undefined) return world.presenceOf(who.openid) ?? world.inventPresence(appid, who.openid);
    const person = world.person(who.personId ?? '');
    if (!person) throw new ControlError('沙箱里没有这个人物，请核对编号。');
    return world.presence(appid, person);
  }
}
