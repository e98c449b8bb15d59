import { ChoiceField, IdField, PageQuery, TextField } from '@shequtong/platform';
import { clockKinds } from '../domain/clock-kinds.js';
import {
  clockFilters,
  ownFilters,
  type ResponsibleFilter,
  responsibleFilters,
  type StateFilter,
  stateFilters,
  workbenchOrders,
} from '../domain/list-filters.js';
import { NUMBER_TYPED } from '../domain/number-lookup.js';

export class OwnTicketsQuery extends PageQuery {
  @ChoiceField({ label: '哪些', of: ownFilters, name: 'OwnTicketsFilter', optional: true })
  state?: (typeof ownFilters)[number];
}

export class WorkbenchPageQuery extends PageQuery {
  @ChoiceField({ label: '状态', of: stateFilters, name: 'TicketStateFilter', optional: true })
  state?: StateFilter;

  @ChoiceField({ label: '时限', of: clockFilters, name: 'ClockFilter', optional: true })
  clock?: (typeof clockFilters)[number];

  @ChoiceField({ label: '计时项', of: clockKinds, name: 'ClockKind', optional: true })
  clockKind?: (typeof clockKinds)[number];

  @TextField({ label: '类别', max: 60, optional: true })
  categoryCode?: string;

  /** The whole number, or its last digits. */
  @TextField({
    label: '事项编号',
    max: 24,
    optional: true,
    pattern: NUMBER_TYPED,
    hint: '请输入事项编号（如 003001-2026-00042），或编号的最后几位数字',
    example: '42',
  })
  number?: string;

  /**
   * `here`: this office is responsible · `offered`: it is asked to take them · `decides`: it must decide on what another
   * office asked for, or disputes · `departments`: departments of this area are responsible.
   */
  @ChoiceField({ label: '由谁负责', of: responsibleFilters, name: 'ResponsibleFilter', optional: true })
  responsible?: ResponsibleFilter;

  /** Which department is meant by "this office"; without it the one the caller acts for, the desk before a department. */
  @IdField({ label: '部门', optional: true })
  organisationId?: string;

  @ChoiceField({ label: '排序', of: workbenchOrders, name: 'WorkbenchOrder', optional: true })
  order?: (typeof workbenchOrders)[number];
}

export class TicketNumbersQuery {
  /** Whose numbers; without it the office the caller acts for. */
  @IdField({ label: '部门', optional: true })
  organisationId?: string;
}
