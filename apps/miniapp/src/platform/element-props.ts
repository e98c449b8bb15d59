import { type CSSProperties, type ReactNode } from 'react';

/** What an element means to a screen reader; in WeChat these become aria-role and aria-label. */
export interface Meaning {
  role?: string;
  /** Read instead of the content. */
  label?: string;
  /** Decoration only: not read. */
  decorative?: boolean;
  /** Announced when it changes. */
  live?: 'polite' | 'assertive';
  /** Covers the rest of the page (sheets, dialogs). */
  modal?: boolean;
}

export interface ViewProps extends Meaning {
  /** The HTML element in the browser; WeChat has one kind of view. */
  as?: 'div' | 'main' | 'header' | 'footer' | 'nav' | 'section' | 'ul' | 'ol' | 'li' | 'h1' | 'h2' | 'h3' | 'p';
  id?: string;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  onTap?: () => void;
  /** Scrolls by itself: the keyboard gets into it. */
  scrolls?: boolean;
}

export interface TextProps extends Meaning {
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  /** May be selected and copied (numbers, receipts). */
  selectable?: boolean;
}

export interface TapProps extends Meaning {
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  onTap?: () => void;
  /** Stays focusable and says why elsewhere; taps do nothing. */
  disabled?: boolean;
  pressed?: boolean;
  checked?: boolean;
  selected?: boolean;
  expanded?: boolean;
  /** The page or step the person is on. */
  current?: boolean;
}

export type InputKind = 'text' | 'phone' | 'code' | 'number';

export interface InputProps {
  id?: string;
  className?: string;
  kind?: InputKind;
  value: string;
  placeholder?: string;
  maxLength?: number;
  disabled?: boolean;
  invalid?: boolean;
  /** Ids of the hint and the error, read with the field. */
  describedBy?: string;
  label?: string;
  onInput: (value: string) => void;
  onLeave?: () => void;
  onEnter?: () => void;
}

export interface TextareaProps extends Omit<InputProps, 'kind' | 'onEnter'> {
  rows?: number;
}

export interface PictureProps {
  className?: string;
  src: string;
  /** What the picture shows; empty for decoration. */
  alt: string;
  /** `cover` fills the box, `contain` shows all of it. */
  fit?: 'cover' | 'contain';
  onFail?: () => void;
}

export interface ShareTapProps {
  className?: string;
  children?: ReactNode;
  /** In a browser; WeChat shares by itself. */
  onTap: () => void;
}

export interface PhoneButtonProps {
  className?: string;
  children?: ReactNode;
  onCode: (code: string) => void;
  /** `quota`: the account's phone lookups are used up; `refused`: the person said no. Both lead to the SMS code. */
  onRefused: (reason: 'refused' | 'quota' | 'failed') => void;
}
