import { giveConsent, withdrawConsent } from '@/calls/me';
import { useActs } from '@/calls/use-act';
import { consents } from '@/texts/me';

export function useConsent(onChanged: () => Promise<void>) {
  const { act, busyOn, problem } = useActs(onChanged);
  return {
    agree: (version: number) =>
      act('agree', null, async () => {
        await giveConsent(version);
        return consents.agreed;
      }),
    withdraw: () =>
      act('withdraw', { ...consents.withdrawQuestion, danger: true }, async () => {
        await withdrawConsent();
        return consents.withdrawn;
      }),
    busyOn,
    problem,
  };
}
