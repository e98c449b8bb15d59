import { groups } from '../../../../texts/neighbours';

export default definePageConfig({ navigationBarTitleText: groups.form.title });
