import { Logger } from 'graphile-worker';

/** graphile-worker's own lines say nothing a test wants to read. */
export const silentJobLogger = new Logger(() => () => undefined);
