import { type paths } from '../fixtures/fixture.gen.js';
import { type Client } from './client.js';
import { type AnswerOf, type CallOptions, type Operation, type PathsWith } from './operation.js';

/** Checked by the compiler: each `@ts-expect-error` fails the type check when the mistake would pass. */
type Get<P extends PathsWith<paths, 'get'>> = Operation<paths, P, 'get'>;

const same = <A>() => ({
  as: <B>(..._equal: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? [] : ['types differ']) => true,
});

export function mistakes(client: Client<paths, File>): unknown[] {
  return [
    // @ts-expect-error an address the API does not have
    client.get('/api/nothing'),
    // @ts-expect-error an address that has no GET
    client.get('/api/media'),
    // @ts-expect-error the path needs its id
    client.get('/api/tickets/{ticketId}', {}),
    // @ts-expect-error the options may not be left out then
    client.get('/api/tickets/{ticketId}'),
    // @ts-expect-error a misspelt filter
    client.get('/api/areas/{areaId}/tickets', { path: { areaId: 1 }, query: { state: 'x' } }),
    // @ts-expect-error a command without its key
    client.post('/api/communities/{areaId}/tickets', { path: { areaId: 1 }, body: { text: 'x' } }),
    // @ts-expect-error an edit without the version it edits
    client.patch('/api/tickets/{ticketId}', { path: { ticketId: 't' }, headers: { 'X-Reason': 'r' }, body: { text: 'x' } }),
    // @ts-expect-error a header the operation requires
    client.patch('/api/tickets/{ticketId}', { path: { ticketId: 't' }, ifMatch: '"1"', body: { text: 'x' } }),
    // @ts-expect-error a body of another shape
    client.post('/api/communities/{areaId}/tickets', { path: { areaId: 1 }, key: 'k', body: { words: 'x' } }),
  ];
}

describe('types of calls', () => {
  it('follow the document', () => {
    expect([
      same<AnswerOf<Get<'/api/notice'>>>().as<{ text: string }>(),
      same<AnswerOf<Operation<paths, '/api/tickets/{ticketId}', 'delete'>>>().as<undefined>(),
      same<NonNullable<CallOptions<Get<'/api/areas/{areaId}/tickets'>>['query']>['states']>().as<string[] | undefined>(),
      same<PathsWith<paths, 'post'>>().as<'/api/communities/{areaId}/tickets' | '/api/media'>(),
      same<CallOptions<Operation<paths, '/api/communities/{areaId}/tickets', 'post'>>['key']>().as<string>(),
      same<CallOptions<Get<'/api/notice'>>['key']>().as<string | undefined>(),
    ]).toEqual([true, true, true, true, true, true]);
  });
});
