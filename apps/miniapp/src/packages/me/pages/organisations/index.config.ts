import { organisations } from '../../../../texts/me';

export default definePageConfig({ navigationBarTitleText: organisations.title });
