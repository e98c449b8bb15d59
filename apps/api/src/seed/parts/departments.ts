import { StaffService } from '@shequtong/identity';
import { type DepartmentPlan, departments } from '../content/departments.js';
import { DISTRICT } from '../content/offices.js';
import { storyStart } from '../time/story-days.js';
import { eachOf, marked, staffAccount, type World } from '../world.js';
import { fromBase32 } from './staff.js';

export const departmentId = ({ marks }: World, areaId: number, key: string): string =>
  marks.of<{ organisationId: string }>(`department/${areaId}/${key}`).organisationId;

/** Departments of streets and district, entered by their desks, and who acts for them. */
export async function makeDepartments(world: World): Promise<void> {
  await eachOf(departments, (plan) => makeDepartment(world, plan));
}

async function makeDepartment(world: World, { areaId, key, name, officer }: DepartmentPlan): Promise<void> {
  const { app, marks, time, anchor, caller, secrets } = world;
  const { organisationId } = await marks.once(`department/${areaId}/${key}`, () =>
    time.at(storyStart('74 09:40', anchor), () =>
      caller.send<{ organisationId: string }>({
        path: `areas/${areaId}/organisations`,
        as: staffAccount(world, String(areaId), areaId === DISTRICT ? 'd1' : 'st1'),
        key: `demo-department-${areaId}-${key}`,
        body: { kind: 'department', name: marked(name) },
      }),
    ),
  );
  if (!officer) return;
  const { username, post } = officer;
  await marks.once(`staff/${areaId}/${key}`, () =>
    time.at(storyStart('74 10:10', anchor), async () => ({
      accountId: await app.get(StaffService).setUp(areaId, {
        username,
        role: 'department-officer',
        organisationId,
        post,
        publicName: marked(officer.name),
        password: secrets.password,
        totpSecret: fromBase32(secrets.totpSecret),
      }),
    })),
  );
}
