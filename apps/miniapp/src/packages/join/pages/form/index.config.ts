import { joinForm } from '../../../../texts/join';

export default definePageConfig({ navigationBarTitleText: joinForm.title });
