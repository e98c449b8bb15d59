import { Inject, Injectable } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  MessageGateway,
  MiniProgramClient,
  MINI_PROGRAM_PUSH,
  OFFICIAL_ACCOUNT_PUSH,
  OfficialAccountClient,
  PushReceiver,
  WechatModule,
} from '../index.js';

@Injectable()
class Consumer {
  constructor(
    readonly mini: MiniProgramClient,
    readonly account: OfficialAccountClient,
    readonly gateway: MessageGateway,
    @Inject(MINI_PROGRAM_PUSH) readonly miniPush: PushReceiver,
    @Inject(OFFICIAL_ACCOUNT_PUSH) readonly accountPush: PushReceiver,
  ) {}
}

describe('WechatModule', () => {
  it('gives the clients to whoever asks for them', async () => {
    const baseUrl = 'http://127.0.0.1:1';
    const imported = WechatModule.forRoot({
      miniProgram: { baseUrl, appid: 'wxmini', secret: 's' },
      miniProgramPush: { token: 't' },
      officialAccount: { baseUrl, appid: 'wxaccount', secret: 's', authorizeBaseUrl: baseUrl, codeBaseUrl: baseUrl },
      officialAccountPush: { token: 't', encodingAesKey: 'a'.repeat(43) },
      gateway: { baseUrl, keyId: 'k', secret: 's' },
    });
    const app = await Test.createTestingModule({ imports: [imported], providers: [Consumer] }).compile();
    const consumer = app.get(Consumer);
    expect([consumer.mini.appid, consumer.account.appid]).toEqual(['wxmini', 'wxaccount']);
    expect(consumer.gateway).toBeInstanceOf(MessageGateway);
    expect([consumer.miniPush, consumer.accountPush]).toEqual([expect.any(PushReceiver), expect.any(PushReceiver)]);
    await app.close();
  });
});
