import { View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { momentWords } from '@/ui/time/time-words';
import { PersonBadge, type PersonView } from './person-badge';

export interface DutyOnScreen {
  /** Null while the office has nobody at all. */
  person: PersonView | null;
  /** Nobody is rostered: the secretary answers. */
  standsIn: boolean;
  /** Milliseconds; null when nobody said. */
  until: number | null;
  /** The office's number; null while it has given none. */
  phone: string | null;
}

interface Props {
  duty: DutyOnScreen;
  now: number;
  onCall: (phone: string) => void;
  /** The reader may report here, so that is offered where there is no number. */
  mayReport?: boolean;
}

/** Who is on duty in the community today and owes the reply. */
export function DutyCard({ duty: { person, standsIn, until, phone }, now, onCall, mayReport }: Props) {
  return (
    <Card title={ui.duty.title}>
      {person && !standsIn ? null : <View className="duty__none">{person ? ui.duty.standsIn : ui.duty.none}</View>}
      <View className="duty">
        {person ? (
          <View className="duty__person">
            <PersonBadge {...person} />
            {until !== null ? <View className="duty__until">{ui.duty.until(momentWords(until, now))}</View> : null}
          </View>
        ) : null}
        {phone ? (
          <View className="duty__call">
            <Button
              small
              icon="phone"
              word={ui.duty.call}
              label={person ? ui.duty.callTo(person.name) : undefined}
              onTap={() => onCall(phone)}
            />
          </View>
        ) : null}
      </View>
      {phone ? null : <View className="duty__none">{mayReport ? ui.duty.noPhoneReport : ui.duty.noPhone}</View>}
    </Card>
  );
}
