import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Code, name, national code where it is known, keywords a reporter may use. */
type Class = readonly [code: string, name: string, gbCode: string | null, ...keywords: string[]];

/**
 * The two-level taxonomy: urban-management classes by the majors of GB/T 30428.2, and the inside-estate classes of
 * hotline practice. National minor codes are filled in where they are certain.
 */
const taxonomy: readonly { readonly major: Class; readonly minors: readonly Class[] }[] = [
  {
    major: ['estate', '小区与物业', null],
    minors: [
      ['estate.property', '物业服务', null, '物业', '保安', '保洁'],
      ['estate.lift', '电梯', null, '电梯', '困人'],
      ['estate.corridor', '楼道堆物', null, '楼道', '堆物'],
      ['estate.falling', '高空抛物', null, '高空', '抛物'],
      ['estate.group-rent', '群租', null, '群租', '隔断'],
      ['estate.renovation', '违规装修', null, '装修', '敲墙', '承重墙'],
      ['estate.parking', '停车与充电', null, '停车', '车位', '充电', '飞线'],
      ['estate.noise', '噪音', null, '噪音', '吵', '扰民'],
      ['estate.water', '漏水与水管', null, '漏水', '水管', '渗水', '下水道'],
      ['estate.lift-install', '加装电梯', null, '加装电梯'],
      ['estate.waste-sorting', '垃圾分类', null, '垃圾', '分类', '投放'],
      ['estate.fire', '消防通道', null, '消防', '通道', '灭火器'],
      ['estate.light', '路灯与照明', null, '路灯', '照明', '灯不亮', '灯坏', '灯灭', '楼道灯', '声控灯'],
      ['estate.green', '小区绿化', null, '绿化', '树', '草坪'],
      ['estate.fund', '维修资金', null, '维修资金', '维修基金'],
    ],
  },
  {
    major: ['neighbours', '邻里与服务', null],
    minors: [
      ['neighbours.dispute', '邻里纠纷', null, '邻居', '纠纷', '吵架'],
      ['neighbours.pets', '宠物', null, '狗', '猫', '宠物', '遛狗'],
      ['neighbours.elderly', '养老服务', null, '养老', '老人', '助餐'],
      ['neighbours.children', '托幼与儿童', null, '孩子', '托育', '儿童'],
      ['neighbours.owners-committee', '业委会', null, '业委会', '业主大会'],
      ['neighbours.other', '其他事项', null],
    ],
  },
  {
    major: ['city', '市容环境', '01'],
    minors: [
      ['city.illegal-building', '私搭乱建', '0101', '违建', '搭建'],
      ['city.litter', '暴露垃圾', '0102', '垃圾', '脏'],
      ['city.rubble', '积存渣土', null, '渣土', '建筑垃圾'],
      ['city.road-dirt', '道路不洁', null, '道路', '不洁', '泥'],
      ['city.road-damage', '道路破损', null, '坑', '路面', '破损'],
      ['city.river', '河道不洁', null, '河道', '漂浮物', '水面'],
      ['city.dead-vehicle', '废弃车辆', null, '僵尸车', '废弃车'],
      ['city.furniture', '废弃家具', null, '家具', '大件'],
      ['city.burning', '焚烧垃圾', null, '焚烧', '烟'],
      ['city.sewage', '乱排污水', null, '污水', '排水'],
      ['city.fumes', '油烟污染', null, '油烟', '餐馆'],
      ['city.poultry', '饲养家禽家畜', null, '养鸡', '家禽'],
    ],
  },
  {
    major: ['signs', '宣传广告', '02'],
    minors: [
      ['signs.small-ads', '非法小广告', null, '小广告'],
      ['signs.billboard', '违规户外广告', null, '广告牌', '店招'],
      ['signs.damaged', '广告破损', null, '广告', '破损', '脱落'],
    ],
  },
  {
    major: ['works', '施工管理', '03'],
    minors: [
      ['works.noise', '施工扰民', null, '施工', '夜间施工'],
      ['works.road', '施工占道', null, '占道', '围挡'],
      ['works.dust', '工地扬尘', null, '扬尘', '灰尘'],
      ['works.digging', '无证掘路', null, '挖路', '掘路'],
      ['works.trucks', '渣土车未密闭', null, '渣土车', '车轮带泥'],
    ],
  },
  {
    major: ['hazard', '突发险情', '04'],
    minors: [
      ['hazard.collapse', '路面塌陷', null, '塌陷', '塌方'],
      ['hazard.flood', '道路积水', null, '积水', '积雪'],
      ['hazard.pipe', '管道破裂', null, '爆管', '水管破裂'],
      ['hazard.wire', '架空线脱落', null, '电线', '架空线'],
      ['hazard.tree', '树木倒伏', null, '树倒', '树枝'],
      ['hazard.manhole', '井盖缺损', null, '井盖'],
      ['hazard.gas', '燃气泄漏', null, '燃气', '煤气'],
    ],
  },
  {
    major: ['street', '街面秩序', '05'],
    minors: [
      ['street.stalls', '占道经营', null, '占道', '摆摊', '跨店'],
      ['street.goods', '乱堆物料', null, '堆物', '物料'],
      ['street.drying', '沿街晾晒', null, '晾晒'],
      ['street.cars', '机动车乱停', null, '乱停车', '违停'],
      ['street.bikes', '非机动车乱停', null, '电瓶车', '共享单车'],
      ['street.barbecue', '露天烧烤', null, '烧烤'],
    ],
  },
];

const VALID_FROM = '2026-01-01T00:00:00+08:00';

/** The defaults of product §3, for every district until it makes its own. */
const DEFAULT_POLICY = '00000000-0000-7000-8000-000000000001';
const rules = [
  ['first-reply', 'any', 15, 'hours'],
  ['start-handling', 'community', 1, 'working-days'],
  ['start-handling', 'street', 3, 'working-days'],
  ['start-handling', 'district', 3, 'working-days'],
  ['follow-up', 'any', 3, 'working-days'],
  ['close', 'any', 7, 'days'],
] as const;

export class TicketingReference1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    let position = 0;
    const add = async ([code, name, gbCode, ...keywords]: Class, parent: string | null): Promise<void> => {
      position += 1;
      await runner.query(
        `INSERT INTO ticketing.category (code, parent_code, name, gb_code, keywords, position, valid_from) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [code, parent, name, gbCode, keywords, position, VALID_FROM],
      );
    };
    for (const { major, minors } of taxonomy) {
      await add(major, null);
      for (const minor of minors) await add(minor, major[0]);
    }
    await runner.query(
      `INSERT INTO ticketing.deadline_policy (id, scope_id, version, valid_from, warn_percent, failed_follow_ups, made_at) VALUES ($1, 0, 1, $2, 80, 3, $2)`,
      [DEFAULT_POLICY, '2020-01-01T00:00:00+08:00'],
    );
    for (const [kind, level, amount, unit] of rules) {
      await runner.query('INSERT INTO ticketing.deadline_rule (policy_id, kind, level, amount, unit) VALUES ($1, $2, $3, $4, $5)', [DEFAULT_POLICY, kind, level, amount, unit]);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
