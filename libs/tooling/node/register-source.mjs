/** `node --import <this file> program.ts` runs TypeScript sources of the workspace as they are, decorators included. */
import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url);
