import { open } from '@/platform/navigation';
import { forget, recall, remember } from '@/platform/storage';

/**
 * The community whose code was read on this phone last, by somebody who belongs to none yet: they look around in it
 * before they join (product §2). It stands on a poster: nothing personal, and nobody is told.
 */
export interface ScannedCommunity {
  areaId: number;
  name: string;
  /** The code, so that joining needs no second scan. */
  code: string;
}

const storedAs = 'scanned-community';

const isScanned = (value: unknown): value is ScannedCommunity => {
  const scanned = value as Partial<ScannedCommunity> | null;
  return (
    typeof scanned === 'object' &&
    typeof scanned?.areaId === 'number' &&
    typeof scanned.name === 'string' &&
    typeof scanned.code === 'string'
  );
};

export const scannedCommunity = (): ScannedCommunity | null => recall(storedAs, isScanned);
export const rememberScanned = (scanned: ScannedCommunity): void => void remember(storedAs, scanned);
export const forgetScanned = (): void => forget(storedAs);

/** The way into a community: the one whose code this phone has read, else to its code. */
export function openJoin(): void {
  const scanned = scannedCommunity();
  void open('scan', scanned ? { scene: scanned.code } : {});
}
