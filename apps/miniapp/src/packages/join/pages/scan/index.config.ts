import { join } from '../../../../texts/join';

export default definePageConfig({ navigationBarTitleText: join.title });
