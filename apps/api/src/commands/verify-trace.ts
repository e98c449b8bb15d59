import 'reflect-metadata';
import { TraceVerificationService, TreeVerificationService } from '@shequtong/ticketing';
import { runCommand } from './run-command.js';
import { verifyEvery } from './verify-every.js';

/**
 * `node dist/programs/verify-trace.js`: works the hash chain of every ticket and the tree of every district out again, under the application's role.
 * Ends with 1 when anything does not fit.
 */
runCommand(
  () => undefined,
  ({ app, say }) => verifyEvery({ traces: app.get(TraceVerificationService), trees: app.get(TreeVerificationService) }, say),
);
