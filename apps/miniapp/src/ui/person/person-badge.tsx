import { Text, View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';
import './person.scss';

export interface PersonView {
  /** As the person or office shows it in public: 「王敏」, 「张阿姨」. */
  name: string;
  /** Post and office, or building. */
  post?: string;
  /** 亮身份: only with the member's consent. */
  partyMember?: boolean;
  verified?: boolean;
}

/** Name, post and what the person chose to show of themselves. */
export function PersonBadge({ name, post, partyMember, verified }: PersonView) {
  return (
    <View className="person">
      <View className="person__face" decorative>
        {Array.from(name)[0] ?? ''}
      </View>
      <View className="person__words">
        <View className="person__line">
          <Text className="person__name">{name}</Text>
          {partyMember ? <Text className="person__mark person__mark--party">{ui.badge.partyMember}</Text> : null}
          {verified ? (
            <View className="person__mark">
              <Icon name="check" size="text" />
              <Text>{ui.badge.verified}</Text>
            </View>
          ) : null}
        </View>
        {post ? <View className="person__post">{post}</View> : null}
      </View>
    </View>
  );
}
