import { View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { momentWords } from '@/ui/time/time-words';
import { PersonBadge, type PersonView } from './person-badge';

export interface Duty extends PersonView {
  /** Milliseconds. */
  until: number;
  phone: string;
}

interface Props {
  /** Null when nobody is rostered; the secretary then stands in. */
  duty: Duty | null;
  now: number;
  /** The secretary, shown when nobody is on duty. */
  fallback?: PersonView & { phone: string };
  onCall: (phone: string) => void;
}

/** Who is on duty in the community today and owes the reply. */
export function DutyCard({ duty, now, fallback, onCall }: Props) {
  const person = duty ?? fallback;
  return (
    <Card title={ui.duty.title}>
      {duty ? null : (
        <View className="duty__none">
          {ui.duty.none}
          {fallback ? `，${ui.duty.fallback}` : ''}
        </View>
      )}
      {person ? (
        <View className="duty">
          <View className="duty__person">
            <PersonBadge {...person} />
            {duty ? <View className="duty__until">{ui.duty.until(momentWords(duty.until, now))}</View> : null}
          </View>
          <View className="duty__call">
            <Button small icon="phone" word={ui.duty.call} label={ui.duty.callTo(person.name)} onTap={() => onCall(person.phone)} />
          </View>
        </View>
      ) : null}
    </Card>
  );
}
