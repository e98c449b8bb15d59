import { isLostConnection } from './lost-connection.js';

const coded = (code: string): Error => Object.assign(new Error('as the server words it'), { code });

test.each([
  coded('57P01'),
  coded('57P03'),
  coded('08006'),
  coded('ECONNRESET'),
  coded('EPIPE'),
  new Error('Connection terminated'),
  new Error('Connection terminated unexpectedly'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('Client was closed and is not queryable'),
])('a connection that went away: %s', (error) => expect(isLostConnection(error)).toBe(true));

test.each([coded('23505'), coded('57014'), coded('55P03'), new Error('the post says: Connection terminated'), undefined, 'text'])(
  'what a statement did wrong itself, or took too long over: %s',
  (error) => expect(isLostConnection(error)).toBe(false),
);
