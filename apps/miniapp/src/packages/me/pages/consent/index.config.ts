import { consents } from '../../../../texts/me';

export default definePageConfig({ navigationBarTitleText: consents.title });
