import { settings } from '../../../../texts/me';

export default definePageConfig({ navigationBarTitleText: settings.title });
