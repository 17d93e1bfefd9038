import { type Text, text } from "../../../../src/kernel/index.ts";
import type { MatterView, Offer } from "../../api.ts";
import type { FactFieldsProps } from "./fields.tsx";

type Names = Pick<FactFieldsProps, "people" | "parties" | "masked">;

/** Who and what a form may name: people with their posts, parties, personal values as they are masked. */
export function namesOf(matter: MatterView, offer: Offer, t: (words: Text) => string): Names {
  const certified = offer.persons?.certified === true;
  return {
    people: matter.people.map((one) => {
      const unfit = certified && !one.certified;
      const why = unfit ? t(text("（无有效执法证）", " (no valid certificate)")) : "";
      return { id: one.id, label: `${one.name} · ${t(one.postName)}${why}`, disabled: unfit };
    }),
    parties: matter.parties.map((party) => ({ id: party.id, label: party.name })),
    masked: Object.fromEntries(
      matter.facts
        .filter(({ personal }) => personal !== undefined)
        .map(({ fact, display }) => [fact, t(display)]),
    ),
  };
}
