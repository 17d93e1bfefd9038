/** How right the wording detector is: false alarms on ordinary words, recall on labelled, listed and hidden ones. */
import { detectorExamples, judgeAdvert } from "../../src/detector/index.ts";
import type { Row } from "../report.ts";
import { chance } from "./chance.ts";
import { evasions } from "./evasions.ts";
import { percent, perThousand, wilson } from "./interval.ts";
import { official } from "./official.ts";
import { decompositions, half, productTitles, reviews, type Sample, wordLists } from "./sets.ts";

type Say = (line: string) => void;

export function quality(small: boolean, say: Say): readonly Row[] {
  return [
    ...alarms("ordinary product titles", "title", cut(productTitles(), small), say),
    ...alarms("ordinary reviews", "text", cut(reviews(), small), say),
    ...labelled(say),
    ...official(say),
    ...hidden(small, say),
    ...listed(say),
  ];
}

function cut(all: readonly Sample[], small: boolean): readonly Sample[] {
  return small ? all.slice(0, 500) : all;
}

/** Each hit of half B is printed, so that a person can judge whether it is an alarm or a violation. */
function alarms(what: string, field: "title" | "text", all: readonly Sample[], say: Say): readonly Row[] {
  if (all.length === 0) {
    say(`${what}: not measured, STEELYARD_EVAL names no folder`);
    return [];
  }
  const unique = [...new Map(all.map((each) => [each.text, each])).values()];
  return (["A", "B"] as const).map((side) => {
    const of = unique.filter((each) => half(each.text) === side);
    let hits = 0;
    for (const { set, text } of of) {
      const found = judgeAdvert({ [field]: text });
      if (found.length === 0) continue;
      hits += 1;
      if (side === "B" && (field === "title" || hits <= 100)) {
        say(
          `  ${set} | ${text.slice(0, 80)} | ${found.map((each) => `${each.rule.id}:${each.text}`).join("; ")}`,
        );
      }
    }
    const row = perThousand(wilson(hits, of.length));
    return {
      what: `alarms on ${what}, ${side === "A" ? "seen while writing rules" : "held out"}`,
      scale: `n = ${of.length}`,
      ...row,
      against: "goal ≤ 10; true violations among them count as alarms",
    };
  });
}

function labelled(say: Say): readonly Row[] {
  const offending = detectorExamples.filter(({ claims }) => claims.length > 0);
  const safe = detectorExamples.filter(({ claims }) => claims.length === 0);
  const missed = offending.filter(({ advert, claims }) => {
    const found = new Set(judgeAdvert(advert).map((passage) => passage.rule.claim));
    return !claims.every((claim) => found.has(claim));
  });
  for (const { advert } of missed) say(`  missed: ${JSON.stringify(advert)}`);
  const alarmed = safe.filter(({ advert }) => judgeAdvert(advert).length > 0);
  return [
    {
      what: "recall on labelled examples after law and guide (our own, rules were written with them)",
      scale: `n = ${offending.length}`,
      ...percent(wilson(offending.length - missed.length, offending.length)),
      against: "goal ≥ 80 %",
    },
    {
      what: "alarms on labelled safe cases (our own, rules were written with them)",
      scale: `n = ${safe.length}`,
      ...percent(wilson(alarmed.length, safe.length)),
      against: "none wanted",
    },
  ];
}

/** The first passage of every offending example, hidden in each way; found means: the same claim, over the same words. */
function hidden(small: boolean, say: Say): readonly Row[] {
  const ways = evasions(decompositions());
  const draw = chance(20260901);
  const plain = detectorExamples.flatMap(({ advert, claims }) => {
    const [claim] = claims;
    const passage = judgeAdvert(advert).find(
      (each) => each.rule.claim === claim && each.disguised === undefined,
    );
    return passage === undefined || /[^\p{L}\p{N}%]/u.test(passage.text) ? [] : [{ advert, passage }];
  });
  return Object.entries(ways).map(([name, way]) => {
    const turns = small ? 1 : 5;
    let of = 0;
    let hits = 0;
    const missed: string[] = [];
    for (const { advert, passage } of plain) {
      for (let turn = 0; turn < turns; turn += 1) {
        const word = way(passage.text, draw);
        if (word === undefined) continue;
        of += 1;
        const words = advert[passage.field] ?? "";
        const changed = words.slice(0, passage.start) + word + words.slice(passage.end);
        const end = passage.start + word.length;
        const found = judgeAdvert({ ...advert, [passage.field]: changed }).some(
          (each) => each.field === passage.field && each.start < end && each.end > passage.start,
        );
        if (found) hits += 1;
        else missed.push(word);
      }
    }
    say(`  ${name}: missed ${missed.slice(0, 12).join(" ")}`);
    return {
      what: `recall when hidden by ${name}`,
      scale: `n = ${of}`,
      ...percent(wilson(hits, of)),
      against: "ways written apart from the detector",
    };
  });
}

/** Words of the lists in a plain sentence. Much of them is lawful in most contexts: a low figure is not an error as such. */
function listed(say: Say): readonly Row[] {
  const bySet = Map.groupBy(wordLists(), ({ set }) => set);
  return [...bySet].map(([set, words]) => {
    const missed = words.filter(
      ({ text }) => judgeAdvert({ description: `纯棉袜子，${text}，现货供应` }).length === 0,
    );
    say(
      `  ${set}: not alarmed on ${missed
        .slice(0, 40)
        .map(({ text }) => text)
        .join(" ")}`,
    );
    return {
      what: `words of a filter list alarmed on, ${set}`,
      scale: `n = ${words.length}`,
      ...percent(wilson(words.length - missed.length, words.length)),
      against: "lists include many lawful words",
    };
  });
}
