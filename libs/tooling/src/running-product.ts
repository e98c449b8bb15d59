import fs from 'node:fs';
import path from 'node:path';

/** Somebody of the demo and how they sign in. */
interface DemoPerson {
  readonly name: string;
  readonly role: string;
  readonly app: string;
  readonly account?: string;
  readonly password?: string;
  readonly phone?: string;
  readonly start?: string;
}

/** Where the parts of a product that was started with `npm start` are, and who can sign in. */
export interface RunningProduct {
  readonly api: string;
  readonly miniapp: string;
  readonly console: string;
  readonly wechatSandbox: string;
  readonly demo: string;
  readonly signIns: readonly DemoPerson[];
}

/**
 * The product with its demo data, found through the file it leaves when everything answers.
 *
 * @param root of the workspace. @throws Error saying how to start the product
 */
export async function runningProduct(root: string): Promise<RunningProduct> {
  const file = path.join(root, '.data/ready.json');
  const product = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as RunningProduct) : undefined;
  const answers =
    product &&
    (await fetch(`${product.console}/`).then(
      ({ ok }) => ok,
      () => false,
    ));
  if (!product || !answers)
    throw new Error('The product is not running: start it with `npm start` in another terminal, then run this again.');
  return product;
}
