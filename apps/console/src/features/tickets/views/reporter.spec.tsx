import { type Role } from '@shequtong/kernel';
import { fireEvent, screen, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json } from '../../../../test/scripted-api.js';
import { serverFor } from '../../../../test/staff.js';
import { ROW_ID, TICKET_PATH, ticketFile } from '../../../../test/tickets.js';

const staff: [Role, number] = ['community-staff', 310113003001];
const open = (file = ticketFile(), who = staff) => {
  const network = serverFor(who).on(`GET ${TICKET_PATH}/file`, () => json(file, 200, { etag: '"1"' }));
  openConsole(network, `/tickets?open=${ROW_ID}`, new TestKeep('kept'));
  return network;
};
const contact = { name: '张**', phone: null, enrolledByStaff: false, hasDelegate: false };

describe('whom to call', () => {
  it('stands masked on the file, and is read under a reason: name and phone, no more', async () => {
    const route = `POST ${TICKET_PATH}/reporter-contact`;
    const network = open().on(route, () => json({ name: '张静怡', phone: '13812340000' }));
    expect(await screen.findByText('138****0000')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '查看完整信息' }));
    const form = within(await screen.findByRole('dialog', { name: '查看完整信息' }));
    fireEvent.click(form.getByRole('button', { name: '电话回访' }));
    fireEvent.click(form.getByRole('button', { name: '查看' }));
    expect(await screen.findByText('13812340000')).toBeTruthy();
    expect(screen.getByText('张静怡')).toBeTruthy();
    expect(network.bodies(route)).toEqual([{ reason: '电话回访' }]);
  });

  it('is said where there is no number, and where somebody acts for them', async () => {
    open(ticketFile({ reporterContact: { ...contact, enrolledByStaff: true, hasDelegate: true } }));
    expect(await screen.findByText('没有手机，由工作人员代为登记，请上门告知。')).toBeTruthy();
    expect(screen.getByText('有代办人，可以请代办人转告。')).toBeTruthy();
  });

  it('is left to the office that is responsible', async () => {
    const responsible = { level: 'street', levelName: '协同处置', areaId: 310113003000, name: '友谊路街道' } as const;
    open(ticketFile({ reporterContact: null, responsible }));
    expect(await screen.findByText('电话由友谊路街道联系。')).toBeTruthy();
    expect(screen.getByText('张女士')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '查看完整信息' })).toBeNull();
  });

  it('is over some days after the end', async () => {
    open(ticketFile({ reporterContact: null, contactOver: true, state: 'closed' }));
    expect(await screen.findByText('事项已结束，不再提供上报人的电话。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '查看完整信息' })).toBeNull();
  });

  it('has left', async () => {
    open(ticketFile({ reporterContact: null, reporterMembershipId: null }));
    expect(await screen.findByText('上报人已离开社区，没有联系方式。')).toBeTruthy();
  });

  it('opens the resident’s own page to those of the community only', async () => {
    open(ticketFile(), ['street-officer', 310113003000]);
    await screen.findByText('138****0000');
    expect(screen.queryByRole('link', { name: '看这位居民' })).toBeNull();
  });
});
