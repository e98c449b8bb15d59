/** One text message or call. The text itself is a template the operator registered with the provider. */
export interface OutgoingMessage {
  /** A mainland mobile or landline number, digits only. */
  to: string;
  template: string;
  parameters: Readonly<Record<string, string>>;
  /** The same id never sends twice: repeat it when an answer was lost. */
  idempotencyId: string;
}

export interface Accepted {
  /** The provider's id of the message, for complaints and delivery reports. */
  providerId: string;
}

/**
 * SMS and voice, whoever provides them. Another provider is another subclass; nothing else changes. It is a class
 * so that Nest can inject it by name.
 */
export abstract class MessageGateway {
  /** @throws GatewayError */
  abstract sendSms(message: OutgoingMessage): Promise<Accepted>;
  /** Calls and reads the text aloud. @throws GatewayError */
  abstract placeCall(message: OutgoingMessage): Promise<Accepted>;
}

/**
 * `bad-argument` number, template or parameter is wrong · `rate` too often to this number · `credentials` our
 * signature is refused · `unreachable` no answer, also after trying again · `refused` anything else the provider said
 */
export type GatewayErrorKind = 'bad-argument' | 'rate' | 'credentials' | 'unreachable' | 'refused';

/** A message that was not accepted. The message is safe to log: it never holds the number or a parameter. */
export class GatewayError extends Error {
  readonly kind: GatewayErrorKind;
  readonly code: string;

  constructor(kind: GatewayErrorKind, code: string) {
    super(`Message gateway: ${kind} (${code})`);
    this.name = 'GatewayError';
    this.kind = kind;
    this.code = code;
  }
}
