import { readHousehold, type WaitingRelative } from './joining';
import { type Membership } from './me';
import { type Read, useRead } from './use-read';

/** Who of the person's own household waits for their word; only a verified member is asked. */
export function useHousehold(membership: Membership | undefined): Read<WaitingRelative[]> {
  const areaId = membership?.state === 'verified' ? membership.areaId : null;
  return useRead(areaId === null ? null : `household/${areaId}`, () => readHousehold(areaId ?? 0));
}
