/** Digits that are written for a numeral. */
export const numerals: readonly (readonly [string, string])[] = [
  ["1", "一"],
  ["0", "零"],
];

/** Signs that hardly ever stand in an innocent text for the one that sounds like them: one of them is evasion enough. */
export const rareMembers = "蕞樶晬嶵壹荃铨罔淝1";

/** Words written whole in letters. */
export const wholeWords: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  zuihao: [
    ["zui", "最"],
    ["hao", "好"],
  ],
  zuijia: [
    ["zui", "最"],
    ["jia", "佳"],
  ],
  zuiqiang: [
    ["zui", "最"],
    ["qiang", "强"],
  ],
  zuigao: [
    ["zui", "最"],
    ["gao", "高"],
  ],
  diyi: [
    ["di", "第"],
    ["yi", "一"],
  ],
  dingji: [
    ["ding", "顶"],
    ["ji", "级"],
  ],
  guojiaji: [
    ["guo", "国"],
    ["jia", "家"],
    ["ji", "级"],
  ],
  zhiliao: [
    ["zhi", "治"],
    ["liao", "疗"],
  ],
  zhiyu: [
    ["zhi", "治"],
    ["yu", "愈"],
  ],
  genzhi: [
    ["gen", "根"],
    ["zhi", "治"],
  ],
  jianfei: [
    ["jian", "减"],
    ["fei", "肥"],
  ],
};
