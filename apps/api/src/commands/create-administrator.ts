import 'reflect-metadata';
import { StaffService } from '@shequtong/identity';
import { parseAreaId } from '@shequtong/kernel';
import { runCommand } from './run-command.js';

function administrator([code = '', username = '', publicName = '']: readonly string[]): {
  areaId: number;
  username: string;
  publicName: string;
} {
  const areaId = parseAreaId(code);
  if (areaId === undefined || !/^[a-z][a-z0-9._-]{2,39}$/.test(username) || !publicName) {
    throw new Error('Say: create-administrator <12-digit area code> <user name in small letters> <name shown in public>');
  }
  return { areaId, username, publicName };
}

/**
 * `node dist/programs/create-administrator.js <area code> <user name> <public name>`: the first administrator of an
 * installation. Prints the initial password once; the first sign-in replaces it and sets up the authenticator.
 */
runCommand(administrator, async ({ app, say }, { areaId, username, publicName }) => {
  const { initialPassword } = await app.get(StaffService, { strict: false }).makeFirst(areaId, { username, post: '管理员', publicName });
  say(`user name ${username}`);
  say(`initial password ${initialPassword}`);
});
