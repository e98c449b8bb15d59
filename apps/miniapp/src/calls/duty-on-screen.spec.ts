import { dutyOnScreen } from './duty-on-screen';

test('the secretary stands in, and an office without anybody says so', () => {
  expect(dutyOnScreen({ onDuty: { name: '陈立群', post: '书记', by: 'fallback', until: null }, phone: '021-56001234' })).toEqual({
    person: { name: '陈立群', post: '书记' },
    standsIn: true,
    until: null,
    phone: '021-56001234',
  });
  expect(dutyOnScreen({ onDuty: null, phone: null })).toEqual({ person: null, standsIn: false, until: null, phone: null });
});
