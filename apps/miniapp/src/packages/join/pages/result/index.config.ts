import { joinResult } from '../../../../texts/join';

export default definePageConfig({ navigationBarTitleText: joinResult.title });
