import { openTestContext, type TestContext } from '@shequtong/platform/testing';
import { identityModules, places, resident, setUpDistrict, staff } from '../testing.js';

describe('joining', () => {
  let context: TestContext;
  beforeAll(async () => {
    context = await openTestContext({ imports: identityModules });
    await setUpDistrict(context);
  });
  afterAll(() => context.close());

  test('whoever the roster knows is verified at once and is a resident', async () => {
    const person = await resident(context);
    expect(person.principal.grants).toMatchObject([{ role: 'resident', areaId: places.community }]);
  });

  test('staff are ready to sign in', async () => {
    const secretary = await staff(context, { areaId: places.community, role: 'community-secretary' });
    expect(secretary.principal.grants).toMatchObject([{ role: 'community-secretary', areaId: places.community }]);
  });
});
