import { PlainField } from '../../../ui/form/plain-field.js';
import { codeDigits } from '../sign-in-draft.js';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onText: (code: string) => void;
}

/** Six digits of the authenticator, or of a text message. */
export const CodeField = ({ onText, ...facts }: CodeFieldProps) => (
  <PlainField {...facts} name="code" onText={(text) => onText(codeDigits(text))} inputMode="numeric" autoComplete="one-time-code" />
);
