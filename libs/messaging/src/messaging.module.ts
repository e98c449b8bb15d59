import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@shequtong/identity';
import { InboxController } from './http/inbox.controller.js';
import { OfficialAccountController } from './http/official-account.controller.js';
import { InboxService } from './service/inbox.service.js';
import { NotifyOnTicket } from './service/notify-on-ticket.job.js';
import { OfficialAccountService } from './service/official-account.service.js';
import { InboxItemTable } from './store/inbox.table.js';

/** Messages: one happening, one notice. For now the in-app inbox; further channels read the same notices. */
@Module({
  imports: [TypeOrmModule.forFeature([InboxItemTable]), IdentityModule],
  controllers: [InboxController, OfficialAccountController],
  providers: [InboxService, NotifyOnTicket, OfficialAccountService],
})
export class MessagingModule {}
