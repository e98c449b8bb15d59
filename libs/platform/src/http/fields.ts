import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { normalisePhone, plainDocumentNumber, plainPersonName, plainPlaceName, plainRoom } from '@shequtong/kernel';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * Field decorators for DTO classes: one line says the OpenAPI schema, the check and the Chinese message together,
 * so that the three cannot drift apart. The same classes describe answers, where the checks simply do not run.
 */
export interface FieldOptions {
  /** What the field is, in the words of the screen; messages start with it. */
  readonly label: string;
  /** May be left out; null is something else. */
  readonly optional?: boolean;
  /** May be null (answers, and edits that clear a value). */
  readonly nullable?: boolean;
  readonly example?: unknown;
}

/**
 * No C0 controls but tab and line breaks (PostgreSQL refuses NUL, and nobody types the others), and no half of a
 * surrogate pair, which no encoding can carry.
 */
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const READABLE = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Surrogate}]*$/u;

/** Marks that turn the direction of writing, and the byte order mark: pasted along, never meant, good for hiding things. */
const UNMEANT = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Something to see: not white space, joiners, selectors or an empty braille cell only. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Text as it is kept: what nobody can see is no text. */
function cleaned(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.replace(UNMEANT, '').trim();
  return VISIBLE.test(text) ? text : '';
}

const inForm = (value: unknown, as: TextOptions['as']): unknown => (typeof value === 'string' && as ? as(value) : value);
const onOneLine = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s+/g, ' ') : value);

function field(options: FieldOptions, schema: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { label, optional, nullable, example } = options;
  return applyDecorators(
    ApiProperty({
      description: label,
      required: !optional,
      ...(nullable && { nullable }),
      ...(example !== undefined && { example }),
      ...schema,
    } as ApiPropertyOptions),
    ...(optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...(nullable ? [ValidateIf((_, value) => value !== null)] : []),
    ...checks,
  );
}

interface TextOptions extends FieldOptions {
  readonly min?: number;
  readonly max: number;
  readonly pattern?: RegExp;
  /** What to type when the pattern does not match, such as 请填写 11 位手机号. */
  readonly hint?: string;
  /** The one form in which it is kept; made first, so that what is left of it is what is checked. */
  readonly as?: (typed: string) => string;
}

/** Text without control characters, trimmed. `min` defaults to 1 for a required field. */
export function TextField(options: TextOptions): PropertyDecorator {
  const { label, max, pattern, hint, optional, as } = options;
  const min = options.min ?? (optional ? 0 : 1);
  return field(
    options,
    { type: String, minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    Transform(({ value }: { value: unknown }) => inForm(cleaned(value), as)),
    IsString({ message: ({ value }) => (value === undefined || value === null ? `请填写${label}` : `${label}应为文字`) }),
    MinLength(min, { message: min <= 1 ? `请填写${label}` : `${label}至少 ${min} 个字` }),
    MaxLength(max, { message: `${label}最多 ${max} 个字` }),
    Matches(READABLE, { message: `${label}含有无法识别的字符，请删去后再试` }),
    ...(pattern ? [Matches(pattern, { message: hint ?? `${label}格式不对，请检查` })] : []),
  );
}

/** A mainland mobile number of 11 digits, also as it is copied from an address book. */
export const PhoneField = (options: FieldOptions): PropertyDecorator =>
  TextField({
    ...options,
    min: 11,
    max: 11,
    pattern: /^1[3-9]\d{9}$/,
    hint: '请填写 11 位手机号',
    as: (typed) => normalisePhone(typed) ?? typed,
  });

type NameOptions = Omit<TextOptions, 'as'>;
export const PersonNameField = (options: NameOptions): PropertyDecorator => TextField({ ...options, as: plainPersonName });
/** The name of a building, a unit or an organisation. */
export const PlaceNameField = (options: NameOptions): PropertyDecorator => TextField({ ...options, as: plainPlaceName });
export const RoomField = (options: NameOptions): PropertyDecorator => TextField({ ...options, as: plainRoom });
export const DocumentNumberField = (options: FieldOptions): PropertyDecorator =>
  TextField({ ...options, min: 18, max: 18, as: plainDocumentNumber });

interface NumberOptions extends FieldOptions {
  readonly min: number;
  readonly max: number;
}

export function IntField(options: NumberOptions): PropertyDecorator {
  const { label, min, max } = options;
  const message = `${label}应为 ${min} 到 ${max} 的整数`;
  return field(options, { type: 'integer', minimum: min, maximum: max }, IsInt({ message }), Min(min, { message }), Max(max, { message }));
}

/** An integer in a query string, where everything arrives as text. */
export const QueryIntField = (options: NumberOptions): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value)),
    IntField(options),
  );

export function DecimalField(options: NumberOptions): PropertyDecorator {
  const { label, min, max } = options;
  const message = `${label}应为 ${min} 到 ${max} 的数`;
  return field(
    options,
    { type: 'number', minimum: min, maximum: max },
    IsNumber({}, { message }),
    Min(min, { message }),
    Max(max, { message }),
  );
}

export const BoolField = (options: FieldOptions): PropertyDecorator =>
  field(options, { type: Boolean }, IsBoolean({ message: `${options.label}应为是或否` }));

/** Ids are written in small letters everywhere; the same id in capitals is the same id. */
const smallLetters = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

export const IdField = (options: FieldOptions): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'uuid' },
    Transform(({ value }: { value: unknown }) => smallLetters(value)),
    IsUUID(undefined, { message: `${options.label}的编号不对` }),
  );

/** A 12-digit area id as a number. */
export const AreaIdField = (options: FieldOptions): PropertyDecorator =>
  field(
    options,
    { type: 'integer', minimum: 100_000_000_000, maximum: 999_999_999_999, example: 310113003001 },
    IsInt({ message: `${options.label}应为 12 位区划代码` }),
    Min(100_000_000_000, { message: `${options.label}应为 12 位区划代码` }),
    Max(999_999_999_999, { message: `${options.label}应为 12 位区划代码` }),
  );

/** Years this product has to do with; others are slips of the keyboard. */
const YEAR = '(?:19|20|21)\\d{2}';
/** Of ISO 8601 the calendar form only: not weeks, ordinal days, the hour 24 or leap seconds, which not everything reads. */
const INSTANT = new RegExp(
  `^${YEAR}-\\d{2}-\\d{2}T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)$`,
);
const DAY = new RegExp(`^${YEAR}-\\d{2}-\\d{2}$`);

/** An instant, ISO 8601 with its offset. */
export const InstantField = (options: FieldOptions): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date-time' },
    IsISO8601({ strict: true, strictSeparator: true }, { message: `${options.label}应为日期和时间` }),
    Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: `${options.label}应带时区` }),
    Matches(INSTANT, { message: `${options.label}应写作 2026-11-23T10:00:00+08:00 的样子` }),
  );

/** A calendar day, `2026-11-23`. */
export const DayField = (options: FieldOptions): PropertyDecorator =>
  field(
    options,
    { type: String, format: 'date' },
    Matches(DAY, { message: `${options.label}应为日期，例如 2026-11-23` }),
    IsISO8601({ strict: true }, { message: `${options.label}应为日期` }),
  );

interface ChoiceOptions extends FieldOptions {
  readonly of: readonly string[];
  /** Name of the schema, so that clients get one named type. */
  readonly name?: string;
  /** What to do about a choice that is not offered, where the list alone does not say it. */
  readonly hint?: string;
}

export const ChoiceField = (options: ChoiceOptions): PropertyDecorator =>
  field(
    options,
    { enum: [...options.of], ...(options.name && { enumName: options.name }) },
    IsIn([...options.of], { message: options.hint ?? `${options.label}请从给出的选项里选` }),
  );

export interface ListOptions extends FieldOptions {
  readonly max: number;
  readonly min?: number;
}

const listChecks = ({ label, max, min = 0 }: ListOptions): PropertyDecorator[] => [
  IsArray({ message: `${label}应为列表` }),
  ArrayMinSize(min, { message: `${label}至少 ${min} 项` }),
  ArrayMaxSize(max, { message: `${label}最多 ${max} 项` }),
];

/** A list of ids. */
export const IdListField = (options: ListOptions): PropertyDecorator =>
  field(
    options,
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: options.max },
    ...listChecks(options),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(smallLetters) : value)),
    IsUUID(undefined, { each: true, message: `${options.label}里有编号不对` }),
  );

/** A list of short texts of one line each. */
export const TextListField = (
  options: ListOptions & Pick<TextOptions, 'as' | 'pattern' | 'hint'> & { readonly maxLength: number },
): PropertyDecorator =>
  field(
    options,
    {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: options.maxLength, ...(options.pattern && { pattern: options.pattern.source }) },
      maxItems: options.max,
    },
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((item: unknown) => inForm(onOneLine(cleaned(item)), options.as)) : value,
    ),
    ...listChecks(options),
    IsString({ each: true, message: `${options.label}应为文字` }),
    Matches(READABLE, { each: true, message: `${options.label}含有无法识别的字符，请删去后再试` }),
    MinLength(1, { each: true, message: `${options.label}里有一项是空的` }),
    MaxLength(options.maxLength, { each: true, message: `${options.label}每项最多 ${options.maxLength} 个字` }),
    ...(options.pattern
      ? [Matches(options.pattern, { each: true, message: options.hint ?? `${options.label}里有一项格式不对，请检查` })]
      : []),
  );

type Constructor = new () => object;

/** Swagger takes a function for a lazy type only when it is called `type`; any other becomes a reference to nothing. */
const lazy = (of: () => Constructor): (() => Constructor) => {
  const type = (): Constructor => of();
  return type;
};

/** A nested object of another DTO class. */
export const ObjectField = (options: FieldOptions, of: () => Constructor): PropertyDecorator =>
  field(
    options,
    { type: lazy(of) },
    // Nested validation alone lets a missing object and a list pass.
    IsObject({ message: ({ value }) => (value === undefined || value === null ? `请填写${options.label}` : `${options.label}格式不对`) }),
    ValidateNested({ message: `${options.label}格式不对` }),
    Type(of),
  );

/** A list of objects of another DTO class. */
export const ObjectListField = (options: ListOptions, of: () => Constructor): PropertyDecorator =>
  field(
    options,
    { type: lazy(of), isArray: true, maxItems: options.max },
    ...listChecks(options),
    IsObject({ each: true, message: `${options.label}里有一项格式不对` }),
    ValidateNested({ each: true, message: `${options.label}里有一项格式不对` }),
    Type(of),
  );
