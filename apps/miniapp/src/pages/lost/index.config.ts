import { ui } from '../../texts/ui';

export default definePageConfig({ navigationBarTitleText: ui.lost.page });
