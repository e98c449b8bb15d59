import { addition } from '../../../../texts/tickets';

export default definePageConfig({ navigationBarTitleText: addition.title });
