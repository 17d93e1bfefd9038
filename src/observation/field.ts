/**
 * The language in which a kind of record is declared once. From one declaration come the lake table, the validation of
 * imported rows in SQL, the mapping of files, the API's schema and the documentation.
 */
import type { Text } from "../kernel/index.ts";

/**
 * - `text`: trimmed, at most `max` characters · `key`: the platform's own id, or a pseudonymous key of a person
 * - `instant`: ISO 8601; without offset it is Shanghai time · `day`: `YYYY-MM-DD`
 * - `money`: whole 分 in the lake; files may say yuan (`12.80`, `¥1,280`) where their mapping says so
 * - `count`: whole, not negative · `number`: finite · `flag`: true or false · `choice`: one of `choices`
 * - `texts`: a list of text
 */
export type FieldType =
  | "text"
  | "key"
  | "instant"
  | "day"
  | "money"
  | "count"
  | "number"
  | "flag"
  | "choice"
  | "texts";

export interface Field {
  readonly type: FieldType;
  readonly label: Text;
  /** What it is, in one sentence; becomes the column's comment. */
  readonly about: Text;
  /** Without it a row is refused. Everything else may be absent (null in files, the type's empty value in the lake). */
  readonly required?: true;
  /** Characters; 400 where nothing is said. */
  readonly max?: number;
  readonly choices?: Readonly<Record<string, Text>>;
  /** Choices that are refused in data sent in a platform's name: a platform names no other into being. */
  readonly reserved?: readonly string[];
  /** The schema.org property this is, where there is one. */
  readonly schemaOrg?: string;
  /** `pseudonym`: stands for a person and is never shown in full. `personal`: is masked at the query door. */
  readonly sensitivity?: "pseudonym" | "personal";
  /** Column names under which files commonly carry it, lower case: mappings are proposed from these. */
  readonly aliases?: readonly string[];
}

export type Fields = Readonly<Record<string, Field>>;

export interface Kind<F extends Fields = Fields> {
  readonly id: string;
  readonly label: Text;
  readonly about: Text;
  readonly schemaOrg?: string;
  readonly fields: F;
  /** Which row is the same thing seen at the same moment. Other values under one natural key are a further version. */
  readonly naturalKey: readonly string[];
  /** Days until the lake may forget; rows sealed as evidence live in the vault and stay. */
  readonly retentionDays: number;
  /** Lake table; absent where the ledger keeps the kind. */
  readonly table?: string;
}

/** Keeps the literal types of a declaration, so that a misspelt field does not compile. */
export function defineKind<const F extends Fields>(
  kind: Kind<F> & { readonly naturalKey: readonly (keyof F & string)[] },
): Kind<F> {
  return kind;
}

type ValueOf<T extends Field> = T["type"] extends "count" | "number" | "money"
  ? number
  : T["type"] extends "flag"
    ? boolean
    : T["type"] extends "texts"
      ? readonly string[]
      : T extends { readonly choices: infer C }
        ? keyof C & string
        : string;

/** One record of a kind as a JSON line: required fields present, the others absent or null. */
export type RecordOf<K extends Kind> = {
  readonly [N in keyof K["fields"] as K["fields"][N] extends { required: true } ? N : never]: ValueOf<
    K["fields"][N]
  >;
} & {
  readonly [N in keyof K["fields"] as K["fields"][N] extends { required: true } ? never : N]?: ValueOf<
    K["fields"][N]
  > | null;
};
