import { Button, Image, Input as TaroInput, Text as TaroText, Textarea as TaroTextarea, View as TaroView } from '@tarojs/components';
import { ui } from '@/texts/ui';
import {
  type InputProps,
  type Meaning,
  type PhoneButtonProps,
  type PictureProps,
  type ShareTapProps,
  type TapProps,
  type TextareaProps,
  type TextProps,
  type ViewProps,
} from './element-props';

/**
 * The elements of every screen, as WeChat draws them. elements.h5.tsx draws the same ones as plain HTML, which
 * gives the browser real buttons, labels and landmarks; Taro picks the file by platform.
 */

const aria = ({ role, label, decorative }: Meaning, more: Record<string, unknown> = {}) => ({
  ...(role ? { ariaRole: role } : {}),
  ...(label ? { ariaLabel: label } : {}),
  ...(decorative ? { ariaHidden: true } : {}),
  ...more,
});

const heading = (as: ViewProps['as']) => (as === 'h1' || as === 'h2' || as === 'h3' ? 'heading' : undefined);

export function View({ as, id, className, style, children, onTap, ...meaning }: ViewProps) {
  return (
    <TaroView
      {...(id ? { id } : {})}
      className={className}
      style={style}
      {...(onTap ? { onClick: onTap } : {})}
      {...aria({ ...meaning, role: meaning.role ?? heading(as) })}
    >
      {children}
    </TaroView>
  );
}

export function Text({ className, style, children, selectable, ...meaning }: TextProps) {
  return (
    <TaroText className={className} style={style} {...(selectable ? { userSelect: true } : {})} {...aria(meaning)}>
      {children}
    </TaroText>
  );
}

export function Tap({
  className,
  style,
  children,
  onTap,
  disabled,
  pressed,
  checked,
  selected,
  expanded: _,
  current,
  ...meaning
}: TapProps) {
  const state = checked ?? selected ?? pressed ?? current;
  const label = meaning.label && state !== undefined ? `${meaning.label}，${state ? ui.selected : ui.notSelected}` : meaning.label;
  return (
    <Button
      className={`tap ${className ?? ''}`}
      style={style}
      hoverClass={disabled ? 'none' : 'tap--down'}
      {...(onTap && !disabled ? { onClick: onTap } : {})}
      {...aria({ ...meaning, label }, disabled ? { ariaDisabled: true } : {})}
    >
      {children}
    </Button>
  );
}

const keyboards = { text: 'text', phone: 'number', code: 'number', number: 'digit' } as const;

export function Input({
  id,
  className,
  kind = 'text',
  value,
  placeholder,
  maxLength,
  disabled,
  label,
  onInput,
  onLeave,
  onEnter,
}: InputProps) {
  return (
    <TaroInput
      {...(id ? { id } : {})}
      className={className}
      type={keyboards[kind]}
      value={value}
      placeholder={placeholder}
      placeholderClass="placeholder"
      maxlength={maxLength ?? 140}
      disabled={disabled}
      cursorSpacing={96}
      onInput={(event) => onInput(event.detail.value)}
      onBlur={onLeave}
      onConfirm={onEnter}
      {...aria({ label })}
    />
  );
}

export function Textarea({ id, className, value, placeholder, maxLength, disabled, label, onInput, onLeave }: TextareaProps) {
  return (
    <TaroTextarea
      {...(id ? { id } : {})}
      className={className}
      value={value}
      placeholder={placeholder}
      placeholderClass="placeholder"
      maxlength={maxLength ?? -1}
      disabled={disabled}
      autoHeight
      disableDefaultPadding
      cursorSpacing={96}
      onInput={(event) => onInput(event.detail.value)}
      onBlur={onLeave}
      {...aria({ label })}
    />
  );
}

export function Picture({ className, src, alt, fit = 'cover', onFail }: PictureProps) {
  return (
    <Image
      className={className}
      src={src}
      mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'}
      lazyLoad
      onError={onFail}
      {...aria({ label: alt, decorative: alt === '' })}
    />
  );
}

/** Opens WeChat's own list of chats; what is sent is the page's share card. */
export function ShareTap({ className, children }: ShareTapProps) {
  return (
    <Button className={`tap ${className ?? ''}`} hoverClass="tap--down" openType="share">
      {children}
    </Button>
  );
}

/** WeChat answers errno 1400001 when the account has used up its phone lookups. */
const quotaIsEmpty = 1400001;

/** Asks WeChat for the phone number; what comes back is a single-use code for the server. */
export function PhoneButton({ className, children, onCode, onRefused }: PhoneButtonProps) {
  return (
    <Button
      className={`tap ${className ?? ''}`}
      hoverClass="tap--down"
      openType="getPhoneNumber"
      onGetPhoneNumber={(event) => {
        const { code, errMsg, errno } = event.detail as { code?: string; errMsg?: string; errno?: number };
        if (code) onCode(code);
        else if (errno === quotaIsEmpty) onRefused('quota');
        else onRefused(/deny|cancel/.test(errMsg ?? '') ? 'refused' : 'failed');
      }}
    >
      {children}
    </Button>
  );
}
