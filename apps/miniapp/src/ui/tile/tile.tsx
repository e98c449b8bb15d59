import { Tap, Text, View } from '@/platform/elements';
import { Icon } from '@/ui/icon/icon';
import { type IconName } from '@/ui/icon/icon-names';
import { useElder } from '@/ui/theme/theme';
import './tile.scss';

export interface Action {
  name: string;
  word: string;
  /** What happens, in a few words; elder mode shows it. */
  hint?: string;
  icon: IconName;
  /** The one the page is for. */
  main?: boolean;
}

interface Props {
  actions: readonly Action[];
  onTap: (name: string) => void;
}

/** What can be done from here: a grid of icons, or in 长辈模式 a column of large tiles with words of explanation. */
export function Tiles({ actions, onTap }: Props) {
  const elder = useElder();
  const columns = actions.length % 4 === 0 ? 'tiles--four' : 'tiles--three';
  return (
    <View className={`tiles ${elder ? 'tiles--elder' : columns}`}>
      {actions.map(({ name, word, hint, icon, main }) => (
        <Tap key={name} className={`tile ${main ? 'tile--main' : ''}`} onTap={() => onTap(name)}>
          <View className="tile__icon" decorative>
            <Icon name={icon} size={elder ? 'large' : 'normal'} />
          </View>
          <View className="tile__words">
            <Text className="tile__word">{word}</Text>
            {elder && hint ? <View className="tile__hint">{hint}</View> : null}
          </View>
          {elder ? <Icon name="forward" size="text" className="tile__arrow" /> : null}
        </Tap>
      ))}
    </View>
  );
}
