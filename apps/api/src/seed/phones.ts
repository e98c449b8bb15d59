import { type DynamicModule, type Type } from '@nestjs/common';
import { type Accepted, MessageGateway, type OutgoingMessage, WechatModule } from '@shequtong/wechat';
import { DEMO_PHONES } from './content/phones.js';

/**
 * The phones of the demo people: the SMS gateway while they join, before any gateway or sandbox runs. Takes messages
 * for their numbers only.
 */
export class DemoPhones extends MessageGateway {
  private readonly codes = new Map<string, string>();

  async sendSms({ to, parameters }: OutgoingMessage): Promise<Accepted> {
    if (!to.startsWith(DEMO_PHONES)) throw new Error('the seed wrote to a number that is not of the demo');
    if (parameters.code) this.codes.set(to, parameters.code);
    return { providerId: 'demo' };
  }

  async placeCall(): Promise<Accepted> {
    throw new Error('nobody is called in the demo');
  }

  /** The code of the last message to a number. */
  lastCode(phone: string): string {
    const code = this.codes.get(phone);
    if (!code) throw new Error('no code was sent to this number');
    return code;
  }

  /** The composition's modules, with these phones in place of the SMS gateway. */
  inPlaceOfGateway(modules: readonly (Type | DynamicModule)[]): (Type | DynamicModule)[] {
    return modules.map((entry) => {
      if (!('module' in entry) || entry.module !== WechatModule) return entry;
      const others = (entry.providers ?? []).filter((provider) => !('provide' in provider) || provider.provide !== MessageGateway);
      return { ...entry, providers: [...others, { provide: MessageGateway, useValue: this }] };
    });
  }
}
