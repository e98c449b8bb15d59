import { naming } from '../../../../texts/me';

export default definePageConfig({ navigationBarTitleText: naming.title });
