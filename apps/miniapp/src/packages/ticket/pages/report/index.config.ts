import { report } from '../../../../texts/report';

export default definePageConfig({ navigationBarTitleText: report.title });
