import { looks } from '../../../../texts/me';

export default definePageConfig({ navigationBarTitleText: looks.title });
