import { BoolField, IntField } from '@shequtong/platform';

/** Who follows a ticket: how many, and whether the reader does. */
export class FollowingView {
  @IntField({ label: '关注的人数', min: 0, max: 10_000_000 })
  followers: number;

  @IntField({ label: '也遇到了的邻居数', min: 0, max: 10_000_000 })
  meToos: number;

  @BoolField({ label: '我在关注' })
  following: boolean;

  @BoolField({ label: '我也遇到了' })
  meToo: boolean;
}
