import path from 'node:path';
import { serve } from './serve.js';

/** `npm run gallery`: every piece of the interface, to look at. */
const { address } = await serve(path.resolve('dist/gallery'), { port: Number(process.env.PORT ?? 4330) });
process.stdout.write(`组件一览  ${address}/packages/gallery/pages/pieces/index\n小程序 H5  ${address}/\n`);
