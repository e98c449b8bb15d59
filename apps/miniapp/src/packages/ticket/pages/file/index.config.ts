import { ticketPage } from '../../../../texts/tickets';

export default definePageConfig({ navigationBarTitleText: ticketPage.title, enablePullDownRefresh: true, enableShareAppMessage: true });
