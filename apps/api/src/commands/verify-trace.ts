import 'reflect-metadata';
import { TraceVerificationService } from '@shequtong/ticketing';
import { runCommand } from './run-command.js';
import { verifyEvery } from './verify-every.js';

/**
 * `node dist/programs/verify-trace.js`: works the hash chain of every ticket out again, under the application's role.
 * Ends with 1 when anything does not fit.
 */
runCommand(() => undefined, ({ app, say }) => verifyEvery(app.get(TraceVerificationService), say));
