import { type ShequtongEvent } from './index.js';

/** Names under which personal data or free text would travel. */
type Personal = 'name' | 'nickname' | 'phone' | 'address' | 'room' | 'document' | 'openid' | 'text' | 'title' | 'note' | 'reason';

type Plain = string | number | boolean | undefined | readonly string[] | readonly number[];

type Offends<Event extends ShequtongEvent> = Event extends ShequtongEvent
  ? Extract<keyof Event['payload'], Personal> extends never
    ? Event['payload'] extends { readonly [Key in keyof Event['payload']]: Plain }
      ? never
      : Event['type']
    : Event['type']
  : never;

type Nobody<Type extends never> = Type;

/** Fails to compile, naming the type, when a payload carries personal data or anything but ids, codes and times. */
export type PayloadsAreIdsCodesAndTimes = Nobody<Offends<ShequtongEvent>>;
