/**
 * Characters that look like another and that Unicode's compatibility forms (NFKC) do not bring together. Left to
 * right, pair by pair: what is written, what is meant. Written as code points where an editor would hide the
 * difference.
 */
const cyrillic: readonly (readonly [number, string])[] = [
  [0x430, "a"],
  [0x435, "e"],
  [0x43e, "o"],
  [0x440, "p"],
  [0x441, "c"],
  [0x443, "y"],
  [0x445, "x"],
  [0x456, "i"],
  [0x458, "j"],
  [0x455, "s"],
  [0x501, "d"],
  [0x51b, "q"],
  [0x51d, "w"],
  [0x43a, "k"],
  [0x43c, "m"],
  [0x442, "t"],
  [0x43d, "h"],
  [0x432, "b"],
  [0x4cf, "l"],
];
const greek: readonly (readonly [number, string])[] = [
  [0x3b1, "a"],
  [0x3b5, "e"],
  [0x3b9, "i"],
  [0x3ba, "k"],
  [0x3bd, "v"],
  [0x3bf, "o"],
  [0x3c1, "p"],
  [0x3c4, "t"],
  [0x3c5, "u"],
  [0x3c7, "x"],
  [0x3f2, "c"],
  [0x392, "b"],
  [0x397, "h"],
  [0x396, "z"],
  [0x39c, "m"],
  [0x39d, "n"],
  [0x3a5, "y"],
];
const latin: readonly (readonly [number, string])[] = [
  [0x131, "i"],
  [0x251, "a"],
  [0x261, "g"],
  [0x26a, "i"],
  [0x274, "n"],
  [0x1d0f, "o"],
  [0x1d1c, "u"],
  [0x1d22, "z"],
  [0x1d00, "a"],
  [0x1d05, "d"],
  [0x1d18, "p"],
  [0x1d1b, "t"],
  [0x1d20, "v"],
  [0x29f, "l"],
  [0x280, "r"],
  [0x4e28, "1"],
];
/** Radicals of the supplement and old forms that stand for the whole character. */
const radicals =
  "⺠民⻓长⻋车⻅见⻝食⻔门⻢马⻰龙⻩黄⻬齐⻘青⻤鬼⻥鱼⻦鸟⻨麦⺟母⺎兀⼾户⻄西⾧长㕛友囯国囻国蕐华菓果偹备効效勅敕喆哲峯峰羣群煊煊";

/** Variants outside the traditional-to-simplified table, used to look like the character behind them. */
const variants =
  "苐第弌一弍二弎三壹一貮二叁三丅下丄上⑊零〇零厶私亜亚囍喜钅金氵水亻人咊和茒第菿到朂最㝡最冣最嘬最";

function pairsOf(text: string): readonly (readonly [number, string])[] {
  const signs = [...text];
  return signs.flatMap((sign, at) =>
    at % 2 === 0 ? [[sign.codePointAt(0) ?? 0, signs[at + 1] ?? sign] as const] : [],
  );
}

export const lookAlikes: ReadonlyMap<number, string> = new Map([
  ...cyrillic,
  ...greek,
  ...latin,
  ...pairsOf(radicals),
  ...pairsOf(variants),
]);
