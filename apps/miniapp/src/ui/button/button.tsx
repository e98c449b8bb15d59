import { PhoneButton, ShareTap, Tap, Text, View } from '@/platform/elements';
import { type PhoneButtonProps } from '@/platform/element-props';
import { Icon } from '@/ui/icon/icon';
import { type IconName } from '@/ui/icon/icon-names';
import './button.scss';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

interface Props {
  /** A verb. */
  word: string;
  onTap: () => void;
  /** `primary` once per screen; `plain` for what stands beside it; `quiet` for a way out; `danger` for what deletes. */
  look?: Look;
  icon?: IconName;
  /** Turns while something is being sent, and takes no second tap. */
  busy?: boolean;
  disabled?: boolean;
  small?: boolean;
  /** Read aloud instead of the word, where the word alone is not enough. */
  label?: string;
  /** Whether what it opens below is open. */
  expanded?: boolean;
}

const names = (look: Look, small?: boolean, disabled?: boolean) =>
  ['button', `button--${look}`, small ? 'button--small' : '', disabled ? 'button--disabled' : ''].filter(Boolean).join(' ');

export function Button({ word, onTap, look = 'plain', icon, busy, disabled, small, label, expanded }: Props) {
  return (
    <Tap className={names(look, small, disabled)} disabled={disabled || busy} label={label} expanded={expanded} onTap={onTap}>
      {busy ? <View className="button__spinner" decorative /> : null}
      {icon && !busy ? <Icon name={icon} size="text" className="button__icon" /> : null}
      <Text>{word}</Text>
    </Tap>
  );
}

interface PhoneProps extends Pick<PhoneButtonProps, 'onCode' | 'onRefused'> {
  word: string;
}

/** WeChat's phone button in our looks; draws nothing in a browser. */
export function WechatPhoneButton({ word, onCode, onRefused }: PhoneProps) {
  return (
    <PhoneButton className={names('primary')} onCode={onCode} onRefused={onRefused}>
      <Text>{word}</Text>
    </PhoneButton>
  );
}

/** Passes this page on: to a chat in WeChat, as a link in a browser. */
export function ShareButton({ word, onTap }: Pick<Props, 'word' | 'onTap'>) {
  return (
    <ShareTap className={names('plain')} onTap={onTap}>
      <Text>{word}</Text>
    </ShareTap>
  );
}
