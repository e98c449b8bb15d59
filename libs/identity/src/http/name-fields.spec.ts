import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { OwnNameField } from './name-fields.js';

class Body {
  @OwnNameField({ label: '姓名' })
  name: string;
}

const kept = (name: string): string | null => {
  const body = plainToInstance(Body, { name });
  return validateSync(body).length ? null : body.name;
};

test.each([
  ['陈素芬', '陈素芬'], ['阿依古丽•买买提', '阿依古丽·买买提'], ['Anna Maria', 'AnnaMaria'], ['Jean‐Pierre', 'Jean-Pierre'], ['O’Neil', "O'Neil"],
])('%s is a name', (typed, name) => expect(kept(typed)).toBe(name));

test.each(['=cmd|calc', '+李明', '-李明', "'李明", '<b>李明</b>', '李明2', '@李明', '李'])('%s is none', (typed) => expect(kept(typed)).toBeNull());
