import type { MatterView, Offer } from "../../api.ts";

export type SortedOffers = {
  /** What waits for me. */
  due: readonly Offer[];
  /** What I may do besides. */
  side: readonly Offer[];
  /** What waits for me as soon as something else is done. */
  blocked: readonly Offer[];
  /** What waits for another post. */
  elsewhere: readonly Offer[];
  /** Everything else that this stage knows and that cannot be done now. */
  refused: readonly Offer[];
};

/** Duty first; acts of other stages are the procedure's business and stand on its own page. */
export function sortOffers({ offers }: MatterView): SortedOffers {
  const here = offers.filter((offer) => !outOfStage(offer));
  const allowed = here.filter(({ allowed }) => allowed);
  const refused = here.filter(({ allowed }) => !allowed);
  return {
    due: allowed.filter(({ duty }) => duty),
    side: allowed.filter(({ duty }) => !duty),
    blocked: refused.filter((offer) => offer.duty && !notMine(offer)),
    elsewhere: refused.filter((offer) => offer.duty && notMine(offer)),
    refused: refused.filter(({ duty }) => !duty),
  };
}

/** The post, the team or a separation of duty: nothing that I could do would change it. */
export const notMine = (offer: Offer): boolean =>
  offer.because.some(({ code }) => code === "forbidden" || code === "separation-of-duty");

const outOfStage = (offer: Offer): boolean => offer.because.some(({ code }) => code === "out-of-stage");
