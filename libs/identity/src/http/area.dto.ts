import {
  AreaIdField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ObjectField,
  ObjectListField,
  PlaceNameField,
  QueryIntField,
  TextField,
} from '@shequtong/platform';
import { areaKinds, type AreaKind } from '../domain/area-file.js';
import { type AreaHistory } from '../service/area-changes.service.js';
import { type AreaRow } from '../service/areas.service.js';
import { type ResolvedScene } from '../service/resolve-scene.js';
import { BuildingNameField, BuildingNamesField } from './name-fields.js';

class AreaView {
  @AreaIdField({ label: '区划代码' })
  id: number;

  @AreaIdField({ label: '上级', nullable: true })
  parentId: number | null;

  @ChoiceField({ label: '类别', of: areaKinds, name: 'AreaKind' })
  kind: AreaKind;

  @TextField({ label: '名称', max: 60, example: '宝钢一村居委会' })
  name: string;

  @AreaIdField({ label: '接替的单位', nullable: true })
  successorId: number | null;
}

export class AreaWithChildrenView {
  @ObjectField({ label: '本级' }, () => AreaView)
  area: AreaView;

  @ObjectListField({ label: '下级', max: 500 }, () => AreaView)
  children: AreaView[];
}

export class AreaListView {
  @ObjectListField({ label: '区划', max: 500 }, () => AreaView)
  areas: AreaView[];
}

export class AreaSearchQuery {
  @PlaceNameField({ label: '名称或拼音首字母', max: 30 })
  q: string;

  @QueryIntField({ label: '范围', min: 100_000_000_000, max: 999_999_999_999, optional: true })
  within?: number;
}

export class BuildingView {
  @IdField({ label: '楼栋' })
  id: string;

  @TextField({ label: '楼栋名称', max: 60, example: '12号楼' })
  name: string;
}

export class BuildingListView {
  @ObjectListField({ label: '楼栋', max: 2000 }, () => BuildingView)
  buildings: BuildingView[];
}

export class AddBuildingsBody {
  @BuildingNamesField({ label: '楼栋名称', min: 1, max: 200 })
  names: string[];
}

export class BuildingNameBody {
  @BuildingNameField({ label: '楼栋名称', example: '12号楼' })
  name: string;
}

export class BuildingCountView {
  @IntField({ label: '楼栋数', min: 0, max: 2000 })
  buildings: number;
}

export class SceneView {
  @ObjectField({ label: '社区' }, () => AreaView)
  community: AreaView;

  @ObjectField({ label: '街镇', nullable: true }, () => AreaView)
  street: AreaView | null;

  @ObjectField({ label: '楼栋', nullable: true }, () => BuildingView)
  building: BuildingView | null;
}

class SceneCodeView {
  @TextField({ label: '场景码', max: 32 })
  code: string;

  @IdField({ label: '楼栋', nullable: true })
  buildingId: string | null;
}

export class SceneListView {
  @ObjectListField({ label: '场景码', max: 2001 }, () => SceneCodeView)
  scenes: SceneCodeView[];
}

export class MergeBody {
  @AreaIdField({ label: '并入的单位' })
  successorId: number;

  @DayField({ label: '最后一天', optional: true })
  lastDay?: string;
}

export class MergeView {
  @AreaIdField({ label: '撤并的单位' })
  areaId: number;

  @AreaIdField({ label: '并入的单位' })
  successorId: number;

  @DayField({ label: '最后一天' })
  lastDay: string;
}

export class UndoneMergeView {
  @AreaIdField({ label: '仍独立的单位' })
  areaId: number;
}

export class RenameBody {
  @PlaceNameField({ label: '新名称', min: 2, max: 60 })
  name: string;
}

export class RenamedAreaView {
  @AreaIdField({ label: '区划代码' })
  areaId: number;

  @TextField({ label: '名称', max: 60 })
  name: string;
}

class FormerNameView {
  @TextField({ label: '曾用名', max: 60 })
  name: string;

  @DayField({ label: '从哪天起' })
  validFrom: string;

  @DayField({ label: '到哪天止（不含）' })
  validTo: string;
}

class EndedAreaView extends AreaView {
  @DayField({ label: '从哪天起撤销' })
  validTo: string;
}

export class AreaHistoryView {
  @DayField({ label: '从哪天起' })
  validFrom: string;

  @DayField({ label: '从哪天起撤销', nullable: true })
  validTo: string | null;

  @ObjectField({ label: '并入的单位', nullable: true }, () => AreaView)
  successor: AreaView | null;

  @ObjectListField({ label: '曾用名', max: 100 }, () => FormerNameView)
  formerNames: FormerNameView[];

  @ObjectListField({ label: '已经或将要撤并的下级和并入的单位', max: 500 }, () => EndedAreaView)
  ended: EndedAreaView[];
}

export const areaView = ({ id, parentId, kind, name, successorId }: AreaRow): AreaView => ({ id, parentId, kind, name, successorId });

export const sceneView = ({ community, street, building }: ResolvedScene): SceneView => ({
  community: areaView(community),
  street: street ? areaView(street) : null,
  building: building ?? null,
});

export const historyView = ({ area, successor, formerNames, ended }: AreaHistory): AreaHistoryView => ({
  validFrom: area.validFrom,
  validTo: area.validTo,
  successor: successor ? areaView(successor) : null,
  formerNames: [...formerNames],
  ended: ended.flatMap((unit) => (unit.validTo === null ? [] : [{ ...areaView(unit), validTo: unit.validTo }])),
});
