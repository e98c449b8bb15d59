import { tickets } from '../../../../texts/tickets';

export default definePageConfig({ navigationBarTitleText: tickets.publicTitle, enablePullDownRefresh: true });
