import { AppModule } from '@shequtong/api/app';
import { type Services, setUpDistrict } from '@shequtong/identity/testing';
import { openTestApplication, type TestApplication } from '@shequtong/platform/testing';
import request from 'supertest';
import { AnswerWatch } from '../openapi/answer-watch.js';

/** The whole product over HTTP on a database of its own, with the district's areas in it. */
export interface Product extends TestApplication {
  readonly services: Services;
  /** Answers so far that the OpenAPI document does not describe; a suite ends by expecting none. */
  undescribed(): string[];
  /** A request as a person, or as nobody. */
  as(person: { accessToken: string } | undefined): Client;
}

interface Client {
  get(path: string): request.Test;
  /** With a key of its own unless one is given. */
  post(path: string, body?: object, key?: string): request.Test;
}

let keys = 0;

/** A fresh idempotency key. */
export const aKey = (): string => `e2e-key-${process.pid}-${(keys += 1)}`;

export async function openProduct(env?: Record<string, string>): Promise<Product> {
  const watch = new AnswerWatch();
  const running = await openTestApplication({ root: (options) => AppModule.forRoot(options), env, onAnswer: watch.hear });
  const services: Services = { get: (token) => running.app.get(token, { strict: false }) };
  await setUpDistrict(services);
  await watch.begin(running.url);
  return { ...running, services, undescribed: () => watch.found(), as: (person) => clientOf(running.url, person) };
}

/** A second application over the same database and keys, as a second process would be. */
export async function openBeside(product: Product): Promise<Product> {
  const running = await openTestApplication({ root: (options) => AppModule.forRoot(options), beside: product });
  const services: Services = { get: (token) => running.app.get(token, { strict: false }) };
  return { ...running, services, undescribed: () => product.undescribed(), as: (person) => clientOf(running.url, person) };
}

function clientOf(url: string, person: { accessToken: string } | undefined): Client {
  const signed = (test: request.Test): request.Test => (person ? test.set('Authorization', `Bearer ${person.accessToken}`) : test);
  return {
    get: (path) => signed(request(url).get(path)),
    post: (path, body = {}, key = aKey()) => signed(request(url).post(path)).set('Idempotency-Key', key).send(body),
  };
}
