import { places, staff, type StaffMember } from '@shequtong/identity/testing';
import { type Page } from 'playwright-core';
import { signInAtDesk } from './support/desk.js';
import { askToJoin, building, openPoster, signInToJoin, somebody } from './support/phone.js';
import { onStage, type Stage } from './support/stage.js';

const tenant = somebody('阮清和', '601室');
const here = `/api/communities/${places.community}`;

/** Somebody the roster does not know: asks, waits in the queue, is let in on evidence; the phone says where it stands. */
describe('joining without an entry in the roster', () => {
  let stage: Stage;
  let secretary: StaffMember;
  let phone: Page;

  const scene = onStage(async (opened) => {
    stage = opened;
    secretary = await staff(stage.product.services, { role: 'community-secretary', areaId: places.community });
    const lines = [{ building, room: '101室', name: '别家人', phone: '13912345678', relation: 'owner' }];
    await stage.product.as(secretary).post(`${here}/roster-entries`, { lines }).expect(200);
    phone = await stage.windows.phone();
  });

  scene('the person asks, and reads that it is being looked at and what helps', async () => {
    await openPoster(phone, stage, places.community, stage.names.community);
    await signInToJoin(phone, stage, tenant);
    await askToJoin(phone, tenant, '租客');
    await phone.getByText('资料已收到，正在核实').waitFor();
    await phone.getByText('上传租赁合同或房产证照片').waitFor();
    await phone.goto(stage.miniapp);
    await phone.getByText('正在核实您的身份').waitFor();
  });

  scene('the secretary finds the request on the console, writes down the visit and approves', async () => {
    const desk = await stage.windows.desk();
    await signInAtDesk(desk, stage.console, secretary);
    await desk.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '实名认证' }).click();
    await desk.getByRole('row', { name: /阮/ }).click();
    const opened = desk.getByRole('dialog').first();
    await opened.getByRole('button', { name: '记录核实经过' }).click();
    const visit = desk.getByRole('dialog', { name: '记录核实经过' });
    await visit.getByRole('radio', { name: '上门核实' }).check({ force: true });
    await visit.getByRole('textbox').fill('上门，本人在家，看了租赁合同原件');
    await visit.getByRole('button', { name: '记录核实经过', exact: true }).click();
    await visit.waitFor({ state: 'hidden' });
    await opened.getByRole('button', { name: '通过', exact: true }).click();
    const approval = desk.getByRole('dialog', { name: /^通过/ });
    await approval.getByRole('button', { name: '通过', exact: true }).click();
    await desk
      .getByText(/^已通过/)
      .last()
      .waitFor();
    await desk.getByText('没有等着核实的人').waitFor();
  });

  scene('the phone’s home is a resident’s', async () => {
    await phone.reload();
    await phone.getByRole('heading', { name: stage.names.community }).waitFor();
    await phone.getByRole('button', { name: /^报问题/ }).waitFor();
    await phone.getByText('正在核实您的身份').waitFor({ state: 'hidden' });
  });

  test('no page complained', () => expect(stage.windows.faults).toEqual([]));
});
