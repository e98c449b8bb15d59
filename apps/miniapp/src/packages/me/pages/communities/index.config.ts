import { communities } from '../../../../texts/me';

export default definePageConfig({ navigationBarTitleText: communities.title });
