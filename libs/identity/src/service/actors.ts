import { type Actor, systemActor } from '@shequtong/platform';

export const platformItself = (): Actor => systemActor();
