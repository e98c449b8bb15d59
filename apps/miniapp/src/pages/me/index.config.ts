import { me } from '../../texts/me';

export default definePageConfig({ navigationBarTitleText: me.title });
