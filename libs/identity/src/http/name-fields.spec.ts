import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { OwnNameField, OwnRoomField, UnitNameField } from './name-fields.js';

class Body {
  @OwnNameField({ label: '姓名' })
  name: string;
}

const kept = (name: string): string | null => {
  const body = plainToInstance(Body, { name });
  return validateSync(body).length ? null : body.name;
};

test.each([
  ['陈素芬', '陈素芬'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['Anna Maria', 'AnnaMaria'],
  ['Jean‐Pierre', 'Jean-Pierre'],
  ['O’Neil', "O'Neil"],
])('%s is a name', (typed, name) => expect(kept(typed)).toBe(name));

test.each(['=cmd|calc', '+李明', '-李明', "'李明", '<b>李明</b>', '李明2', '@李明', '李'])('%s is none', (typed) =>
  expect(kept(typed)).toBeNull(),
);

class Place {
  @UnitNameField({ label: '单位名称', max: 60 })
  unit: string;

  @OwnRoomField({ label: '室号' })
  room: string;
}

const wrongIn = (place: Partial<Place>): string[] =>
  validateSync(plainToInstance(Place, { unit: '安居里物业', room: '301', ...place })).map(({ property }) => property);

test.each(['邻安律师事务所社区法律服务点（演示）', '“邻里帮”小组', '3号楼种花组', 'A-B 乐队', '《晚晴》读书会', '中国移动·友谊路店'])(
  '%s is the name of a unit',
  (unit) => expect(wrongIn({ unit })).toEqual([]),
);

test.each(['=HYPERLINK("x")', '＝1+1', '+86队', '-队', '@队', '<b>队</b>', '花友会<script>', '队"onload="x', '|calc', '\t=1', '队;DROP'])(
  '%j is the name of no unit',
  (unit) => expect(wrongIn({ unit })).toEqual(['unit']),
);

test.each(['301', '12-2', 'B座1204室', '地下1层', '#5', '（东）2'])('%s is a room', (room) => expect(wrongIn({ room })).toEqual([]));

test.each(['=1+1', '＝1', '-301', '+301', '@301', '<i>1</i>', '301=cmd'])('%j is no room', (room) =>
  expect(wrongIn({ room })).toEqual(['room']),
);
