import { call } from '@/platform/device';
import { useNow } from '@/platform/lifecycle';
import { DutyCard } from '@/ui/person/duty-card';
import { dutyOnScreen } from '../duty-on-screen';
import { readDuty } from '../places';
import { useRead } from '../use-read';

/** Who can be called in a community now, for somebody who may not report yet; nothing while it is not known. */
export function DutyHere({ areaId }: { areaId: number }) {
  const { value } = useRead(`duty/${areaId}`, () => readDuty(areaId));
  const now = useNow(60);
  return value ? <DutyCard duty={dutyOnScreen(value)} now={now} onCall={(phone) => void call(phone)} /> : null;
}
