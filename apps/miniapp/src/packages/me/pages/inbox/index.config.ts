import { inbox } from '../../../../texts/me';

export default definePageConfig({ navigationBarTitleText: inbox.title });
