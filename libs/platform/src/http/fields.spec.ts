import { DocumentNumberField, PersonNameField, PhoneField, PlaceNameField, RoomField, TextListField } from './fields.js';
import { validationPipe } from './validation.pipe.js';

class Typed {
  @PersonNameField({ label: '姓名', min: 2, max: 4, optional: true })
  name?: string;

  @RoomField({ label: '室号', max: 4, optional: true, min: 1 })
  room?: string;

  @PlaceNameField({ label: '楼栋', max: 4, optional: true, min: 1 })
  building?: string;

  @TextListField({ label: '楼栋', max: 3, maxLength: 4, as: (text) => text.replaceAll('空', '') })
  names: string[];

  @PhoneField({ label: '手机号', optional: true })
  phone?: string;

  @DocumentNumberField({ label: '证件号码', optional: true })
  documentNumber?: string;
}

const read = (body: object): Promise<Typed> =>
  validationPipe().transform({ names: ['甲'], ...body }, { type: 'body', metatype: Typed }) as Promise<Typed>;

test('what is typed is brought into the form in which it is kept', async () => {
  const typed = {
    name: '张\u200b 三',
    room: '３０１ 室',
    building: '1  号楼',
    phone: '+86 138-0000\u00a00001',
    documentNumber: '110105 19491231 002x',
    names: ['空甲空乙空丙丁'],
  };
  expect(await read(typed)).toEqual({
    name: '张三',
    room: '301',
    building: '1号楼',
    phone: '13800000001',
    documentNumber: '11010519491231002X',
    names: ['甲乙丙丁'],
  });
});

test.each([
  [{ room: '室' }, 'room', '请填写室号'],
  [{ room: '\u200b室' }, 'room', '请填写室号'],
  [{ room: '３０１１５ 室' }, 'room', '室号最多 4 个字'],
  [{ name: '张\u200b' }, 'name', '姓名至少 2 个字'],
  [{ name: '张 ' }, 'name', '姓名至少 2 个字'],
  [{ building: '\u2060\ufe0f' }, 'building', '请填写楼栋'],
  [{ names: ['空'] }, 'names', '楼栋里有一项是空的'],
  [{ phone: '１２３４５６７８９０１' }, 'phone', '请填写 11 位手机号'],
  [{ documentNumber: '1101051949123100 2' }, 'documentNumber', '证件号码至少 18 个字'],
])('what is left of %j is what is checked', async (body, field, message) => {
  await expect(read(body)).rejects.toMatchObject({ code: 'platform/validation-failed', details: { fields: [{ field, message }] } });
});
