/** Who says a fact and how it is protected. */

/** House rule: no statute read fixes how long a complaint's file is kept. */
const years = 5;

export const officer = {
  source: "officer",
  sensitivity: "internal",
  retention: years,
  publishable: false,
} as const;
export const party = { ...officer, source: "party" } as const;
export const personal = { ...party, sensitivity: "personal" } as const;
