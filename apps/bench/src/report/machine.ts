import os from 'node:os';
import { type MachineFacts } from './results.js';

/** Facts a reader needs to compare figures of two machines; nothing that names the machine. */
export const machineFacts = (postgres: string, loadBefore: number): MachineFacts => ({
  processor: os.cpus()[0]?.model.trim() || os.arch(),
  cores: os.availableParallelism(),
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  system: `${os.type()} ${os.release().split('-')[0]}`,
  node: process.versions.node,
  postgres,
  loadBefore,
  loadAfter: os.loadavg()[0] ?? 0,
});
