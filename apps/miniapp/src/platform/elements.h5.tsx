import { createElement } from 'react';
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

/** The elements of every screen as plain HTML; see elements.tsx for the same ones in WeChat. */

const aria = ({ role, label, decorative, live, modal }: Meaning) => ({
  role,
  'aria-label': label,
  'aria-hidden': decorative ? true : undefined,
  'aria-live': live,
  'aria-modal': modal,
});

export function View({ as = 'div', id, className, style, children, onTap, scrolls, ...meaning }: ViewProps) {
  return createElement(as, { id, className, style, onClick: onTap, tabIndex: scrolls ? 0 : undefined, ...aria(meaning) }, children);
}

export function Text({ className, style, children, selectable: _selectable, ...meaning }: TextProps) {
  return (
    <span className={className} style={style} {...aria(meaning)}>
      {children}
    </span>
  );
}

export function Tap({ className, style, children, onTap, disabled, pressed, checked, selected, expanded, current, ...meaning }: TapProps) {
  return (
    <button
      type="button"
      className={`tap ${className ?? ''}`}
      style={style}
      onClick={disabled ? undefined : onTap}
      aria-disabled={disabled ? true : undefined}
      aria-pressed={pressed}
      aria-checked={checked}
      aria-selected={selected}
      aria-expanded={expanded}
      aria-current={current ? 'page' : undefined}
      {...aria(meaning)}
    >
      {children}
    </button>
  );
}

const keyboards = {
  text: { type: 'text' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel-national' },
  code: { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' },
  number: { type: 'text', inputMode: 'decimal' },
} as const;

export function Input({ kind = 'text', invalid, describedBy, label, onInput, onLeave, onEnter, ...rest }: InputProps) {
  return (
    <input
      {...rest}
      {...keyboards[kind]}
      aria-invalid={invalid ? true : undefined}
      aria-describedby={describedBy}
      aria-label={label}
      onChange={(event) => onInput(event.target.value)}
      onBlur={onLeave}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
      }}
    />
  );
}

export function Textarea({ invalid, describedBy, label, onInput, onLeave, rows = 4, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      rows={rows}
      aria-invalid={invalid ? true : undefined}
      aria-describedby={describedBy}
      aria-label={label}
      onChange={(event) => onInput(event.target.value)}
      onBlur={onLeave}
    />
  );
}

export function Picture({ className, src, alt, fit = 'cover', onFail }: PictureProps) {
  return <img className={className} src={src} alt={alt} loading="lazy" style={{ objectFit: fit }} onError={onFail} />;
}

/** A browser has no chats to send to: there the button passes the link on. */
export function ShareTap({ className, children, onTap }: ShareTapProps) {
  return (
    <Tap className={className} onTap={onTap}>
      {children}
    </Tap>
  );
}

/** Only WeChat's own runtime can hand over a phone number; in a browser the form asks for an SMS code instead. */
export function PhoneButton(_: PhoneButtonProps) {
  return null;
}
