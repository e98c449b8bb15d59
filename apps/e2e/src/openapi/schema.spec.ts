import { mismatches, type Schemas } from './schema.js';

const schemas: Schemas = {
  Person: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string', minLength: 1, maxLength: 3 }, age: { type: ['integer', 'null'], minimum: 0 } },
  },
  List: {
    type: 'object',
    required: ['people'],
    properties: { people: { type: 'array', maxItems: 2, items: { $ref: '#/components/schemas/Person' } } },
  },
};
const list = { $ref: '#/components/schemas/List' };
const faults = (people: unknown): string[] => mismatches(list, { people }, schemas);

describe('an answer beside its schema', () => {
  test('that fits has no mismatch, with or without what is optional', () => {
    expect(faults([{ name: '张三' }, { name: '李', age: null }])).toEqual([]);
  });

  test.each([
    [[{}], '$.people[0].name: is missing'],
    [[{ name: '' }], '$.people[0].name: shorter than 1'],
    [[{ name: '张三李四' }], '$.people[0].name: longer than 3'],
    [[{ name: 5 }], '$.people[0].name: string expected, integer found'],
    [[{ name: '张', age: 1.5 }], '$.people[0].age: integer or null expected, number found'],
    [[{ name: '张', age: -1 }], '$.people[0].age: -1 is below 0'],
    [[{ name: '张', phone: '138' }], '$.people[0].phone: is not in the document'],
    ['none', '$.people: array expected, string found'],
  ])('%j says where it differs', (people, fault) => {
    expect(faults(people)).toEqual([fault]);
  });

  test('too many items, a format, a choice and either of two', () => {
    expect(faults([1, 2, 3].map(() => ({ name: '张' })))).toEqual(['$.people: 3 items, at most 2']);
    expect(mismatches({ type: 'string', format: 'uuid' }, 'nobody', schemas)).toEqual(['$: is no uuid']);
    expect(mismatches({ enum: ['a', 'b'] }, 'c', schemas)).toEqual(['$: "c" is none of the choices']);
    const either = { anyOf: [{ $ref: '#/components/schemas/Person' }, { type: 'null' }] };
    expect([mismatches(either, null, schemas), mismatches(either, { name: '张' }, schemas)]).toEqual([[], []]);
    expect(mismatches({ allOf: [{ $ref: '#/components/schemas/Person' }] }, { name: '张', x: 1 }, schemas)).toEqual([
      '$.x: is not in the document',
    ]);
  });

  test('a reference to nothing is the document’s own fault', () => {
    expect(() => mismatches({ $ref: '#/components/schemas/Nobody' }, {}, schemas)).toThrow('Nobody');
  });
});
