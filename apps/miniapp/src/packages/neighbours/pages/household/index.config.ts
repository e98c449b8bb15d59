import { household } from '../../../../texts/neighbours';

export default definePageConfig({ navigationBarTitleText: household.title });
