import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@shequtong/identity';
import { InboxController } from './http/inbox.controller.js';
import { OfficialAccountController } from './http/official-account.controller.js';
import { InboxWriter } from './service/inbox-writer.service.js';
import { InboxService } from './service/inbox.service.js';
import { NotifyOnRequest } from './service/notify-on-request.job.js';
import { NotifyOnTicket } from './service/notify-on-ticket.job.js';
import { OfficialAccountService } from './service/official-account.service.js';
import { SendTextMessages } from './service/send-text-messages.job.js';
import { InboxItemTable } from './store/inbox.table.js';

/** Messages: one happening, one notification: in the in-app inbox, and where nobody would look there, as a text message too. */
@Module({
  imports: [TypeOrmModule.forFeature([InboxItemTable]), IdentityModule],
  controllers: [InboxController, OfficialAccountController],
  providers: [InboxService, InboxWriter, NotifyOnRequest, NotifyOnTicket, OfficialAccountService, SendTextMessages],
})
export class MessagingModule {}
