import { report } from '../../../../texts/tickets';

export default definePageConfig({ navigationBarTitleText: report.title });
