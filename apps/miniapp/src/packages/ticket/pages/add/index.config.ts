import { addition } from '../../../../texts/report';

export default definePageConfig({ navigationBarTitleText: addition.title });
