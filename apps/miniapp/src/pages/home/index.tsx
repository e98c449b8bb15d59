import { View } from '@/platform/elements';
export default function Home() { return <View className="ic">你好</View>; }
