import type { Operations } from "../../../../src/app/operations.ts";
import { addDays, day, type Text, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { useRead } from "../../api.ts";

export type PersonRow = OutputOf<Operations, "people.list">["rows"][number];
export type PostRow = OutputOf<Operations, "post.list">["rows"][number];
export type DelegationRow = OutputOf<Operations, "delegation.list">["rows"][number];

/** Days before its end from which a certificate is worth a warning. House rule. */
const warnedDays = 60;

export type CertificateState = { tone: "good" | "soon" | "over"; words: Text };

/** The certificate that runs longest decides; without one nobody may investigate. */
export function certificateState(
  certificates: PersonRow["certificates"],
  today: string,
): CertificateState | undefined {
  const last = certificates
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (last === undefined) return undefined;
  if (last < today) return { tone: "over", words: text(`已于 ${last} 过期`, `expired on ${last}`) };
  if (last < addDays(day(today), warnedDays)) {
    return { tone: "soon", words: text(`将于 ${last} 到期`, `expires on ${last}`) };
  }
  return { tone: "good", words: text(`有效至 ${last}`, `valid until ${last}`) };
}

/** Everybody who can be chosen in a form. Two hundred is what the server gives at once. */
export function usePeople(): readonly PersonRow[] {
  return useEverybody().filter(({ machine }) => !machine);
}

/** The accounts of programs: keys are given to these only, so that nobody acts as an officer by a key. */
export function usePrograms(): readonly PersonRow[] {
  return useEverybody().filter(({ machine }) => machine);
}

function useEverybody(): readonly PersonRow[] {
  return useRead("people.list", { limit: 200 }).data?.rows ?? [];
}
