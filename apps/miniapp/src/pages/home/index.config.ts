import { home } from '../../texts/home';

export default definePageConfig({ navigationBarTitleText: home.title });
