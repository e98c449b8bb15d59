import { signIn } from '../../../../texts/join';

export default definePageConfig({ navigationBarTitleText: signIn.title });
