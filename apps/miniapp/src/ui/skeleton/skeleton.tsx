import { View } from '@/platform/elements';
import { ui } from '@/texts/ui';
import './skeleton.scss';

interface Props {
  /** The shape of what will come. */
  shape: 'card' | 'person' | 'lines';
  count?: number;
}

const Bone = ({ name }: { name: string }) => <View className={`skeleton__bone skeleton__bone--${name}`} />;

const shapes = {
  card: (
    <>
      <Bone name="chip" />
      <Bone name="title" />
      <Bone name="line" />
      <Bone name="half" />
    </>
  ),
  person: (
    <View className="skeleton__person">
      <Bone name="face" />
      <View className="skeleton__lines">
        <Bone name="half" />
        <Bone name="line" />
      </View>
    </View>
  ),
  lines: (
    <>
      <Bone name="line" />
      <Bone name="line" />
      <Bone name="half" />
    </>
  ),
};

/** Stands where content will be, in its shape, while it is fetched for the first time. */
export function Skeleton({ shape, count = 1 }: Props) {
  return (
    <View role="status" label={ui.loading}>
      {Array.from({ length: count }, (_, index) => (
        <View key={index} className="skeleton" decorative>
          {shapes[shape]}
        </View>
      ))}
    </View>
  );
}
