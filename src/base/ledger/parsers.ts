import pg from "pg";

const { builtins } = pg.types;
type Parse = (text: string) => unknown;

/** Values as the whole program holds them: safe integers, ISO instants in UTC, days as text. Arrays alike. */
const PARSERS = new Map<number, Parse>([
  [builtins.INT8, parseInt8],
  [builtins.TIMESTAMPTZ, parseInstant],
  [builtins.DATE, (text) => text],
  [1016, arrayOf(parseInt8)],
  [1185, arrayOf(parseInstant)],
  [1182, arrayOf((text) => text)],
]);

export const parsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    const own = format === "binary" ? undefined : PARSERS.get(oid);
    return own ?? (format === "binary" ? pg.types.getTypeParser(oid, "binary") : pg.types.getTypeParser(oid));
  },
};

/** A count or an amount in fen that a JavaScript number cannot hold exactly must never be rounded silently. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`bigint ${text} is beyond 2^53`);
  return value;
}

/** `2026-01-02 03:04:05.678901+08` → `2026-01-01T19:04:05.678Z`; digits below a millisecond are cut. */
export function parseInstant(text: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?([+-]\d\d)(?::?(\d\d))?$/.exec(text);
  if (match === null) throw new Error(`not an instant within years 0001 to 9999: ${text}`);
  const [, day, time, fraction = "", hours, minutes = "00"] = match;
  const milliseconds = fraction.padEnd(3, "0").slice(0, 3);
  if (hours === "+00" && minutes === "00") return `${day}T${time}.${milliseconds}Z`;
  return new Date(`${day}T${time}.${milliseconds}${hours}:${minutes}`).toISOString();
}

function arrayOf(parse: (text: string) => unknown): Parse {
  const TEXT_ARRAY = 1009 as number;
  const split: (text: string) => (string | null)[] = pg.types.getTypeParser(TEXT_ARRAY);
  return (text) => split(text).map((item) => (item === null ? null : parse(item)));
}
