import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@shequtong/identity';
import { InboxController } from './http/inbox.controller.js';
import { InboxService } from './service/inbox.service.js';
import { NotifyOnTicket } from './service/notify-on-ticket.job.js';
import { InboxItemTable } from './store/inbox.table.js';

/** Messages: one happening, one notice. For now the in-app inbox; further channels read the same notices. */
@Module({
  imports: [TypeOrmModule.forFeature([InboxItemTable]), IdentityModule],
  controllers: [InboxController],
  providers: [InboxService, NotifyOnTicket],
})
export class MessagingModule {}
