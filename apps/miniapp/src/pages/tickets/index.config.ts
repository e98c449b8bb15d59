import { tickets } from '../../texts/tickets';

export default definePageConfig({ navigationBarTitleText: tickets.title, enablePullDownRefresh: true });
