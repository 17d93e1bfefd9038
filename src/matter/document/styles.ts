import type { Paragraph } from "../ports.ts";

/** Style ids survive editing in Word and WPS; by them a paragraph is known again. */
export const styleOf: Readonly<Record<Exclude<Paragraph["kind"], "row">, string>> = {
  organ: "SlOrgan",
  title: "SlTitle",
  number: "SlNumber",
  heading: "SlHeading",
  body: "SlBody",
  signature: "SlSignature",
  seal: "SlSeal",
};

export const styleKinds: Readonly<Record<string, Paragraph["kind"]>> = Object.fromEntries(
  Object.entries(styleOf).map(([kind, id]) => [id, kind as Paragraph["kind"]]),
);
