/**
 * Taro's templates for WeChat drop `aria-*`, so a screen reader would meet unnamed buttons. This writes the
 * attributes our elements (src/platform/elements.tsx) set into every template.
 */
const readAloud = /<(view|text|button|image|input|textarea) /g;
const attributes =
  'aria-role="{{i.ariaRole}}" aria-label="{{i.ariaLabel}}" aria-hidden="{{i.ariaHidden}}" aria-disabled="{{i.ariaDisabled}}" ';

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      const before = platform.template.modifyTemplateResult;
      platform.template.modifyTemplateResult = (result, ...rest) =>
        (before ? before(result, ...rest) : result).replace(readAloud, (tag) => tag + attributes);
    },
  });
};
