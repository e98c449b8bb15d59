import { devices } from '../../../../texts/me';

export default definePageConfig({ navigationBarTitleText: devices.title });
