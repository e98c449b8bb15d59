import { gallery } from '../../samples/texts';

export default definePageConfig({ navigationBarTitleText: gallery.title });
