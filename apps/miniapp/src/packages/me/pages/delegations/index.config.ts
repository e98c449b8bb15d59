import { delegations } from '../../../../texts/me';

export default definePageConfig({ navigationBarTitleText: delegations.title });
