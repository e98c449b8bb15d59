import { type Db, type Tx } from '@shequtong/platform';

export async function findSceneImage(db: Db, code: string, appid: string): Promise<Buffer | undefined> {
  return (await db.maybe<{ bytes: Buffer }>('SELECT bytes FROM identity.scene_image WHERE code = $1 AND appid = $2', [code, appid]))?.bytes;
}

/** Keeps WeChat's picture of a scene; the first one stays. */
export const keepSceneImage = (tx: Tx, code: string, appid: string, bytes: Buffer): Promise<number> =>
  tx.execute(
    'INSERT INTO identity.scene_image (code, appid, bytes, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT (code, appid) DO NOTHING',
    [code, appid, bytes, tx.now],
  );
