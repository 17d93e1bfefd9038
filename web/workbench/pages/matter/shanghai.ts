/** Times are typed and shown in Asia/Shanghai (+08:00) wherever the browser stands. */
export function shanghai(value: string | undefined): string {
  if (value === undefined) return "";
  return new Date(Date.parse(value) + 8 * 3_600_000).toISOString().slice(0, 16);
}

export function fromShanghai(typed: string): string | undefined {
  return typed === "" ? undefined : new Date(`${typed}:00+08:00`).toISOString();
}
