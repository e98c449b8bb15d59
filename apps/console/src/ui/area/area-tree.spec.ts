import { areaPath, areaTree, hitList, type KnownAreas, withAreas } from './area-tree.js';

const district = { id: 310113000000, parentId: null, name: '宝山区' };
const dachang = { id: 310113102000, parentId: 310113000000, name: '大场镇' };
const yanghang = { id: 310113103000, parentId: 310113000000, name: '杨行镇' };
const xinqiaoA = { id: 310113102001, parentId: 310113102000, name: '新桥居委会' };
const xinqiaoB = { id: 310113103001, parentId: 310113103000, name: '新桥居委会' };
const known = (...areas: (typeof district | typeof dachang)[]): KnownAreas => withAreas(new Map(), areas);

it('grows the tree from what was read, in the order of codes', () => {
  expect(areaTree(known(yanghang, xinqiaoA, district, dachang))).toEqual([
    {
      value: district.id,
      title: '宝山区',
      isLeaf: false,
      children: [
        { value: dachang.id, title: '大场镇', isLeaf: false, children: [{ value: xinqiaoA.id, title: '新桥居委会', isLeaf: true }] },
        { value: yanghang.id, title: '杨行镇', isLeaf: false },
      ],
    },
  ]);
});

it('puts a place whose parent one may not see at the top', () =>
  expect(areaTree(known(dachang, xinqiaoA)).map((node) => node.title)).toEqual(['大场镇']));

it('tells places of one name apart by where they lie', () => {
  const all = known(district, dachang, yanghang, xinqiaoA, xinqiaoB);
  expect(hitList(all, [xinqiaoA, xinqiaoB]).map((hit) => hit.title)).toEqual(['大场镇 / 新桥居委会', '杨行镇 / 新桥居委会']);
  expect(areaPath(all, dachang)).toBe('大场镇');
  expect(areaPath(new Map(), xinqiaoA)).toBe('新桥居委会');
});

it('reads a place again without doubling it', () => expect(withAreas(known(district), [{ ...district, name: '新名字' }]).size).toBe(1));
