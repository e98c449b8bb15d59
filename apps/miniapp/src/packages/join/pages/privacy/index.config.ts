import { consent } from '../../../../texts/join';

export default definePageConfig({ navigationBarTitleText: consent.title });
