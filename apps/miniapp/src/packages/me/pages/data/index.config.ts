import { myData } from '../../../../texts/me';

export default definePageConfig({ navigationBarTitleText: myData.title });
