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

/** One character written as its two halves. */
export const halves: Readonly<Record<string, string>> = {
  曰取: "最",
  日取: "最",
  竹弟: "第",
  囗玉: "国",
  口玉: "国",
  宀豕: "家",
  丝及: "级",
  片卑: "牌",
  令页: "领",
  人呆: "保",
  走召: "超",
  牛寺: "特",
  禾斗: "科",
  贝咅: "赔",
  人直: "值",
  女子: "好",
  米青: "精",
  木及: "极",
  纟及: "级",
  丁页: "顶",
  水台: "治",
  人圭: "佳",
  人尤: "优",
  弓虽: "强",
  金肖: "销",
  火暴: "爆",
  疒了: "疗",
  疒品: "癌",
  疒丙: "病",
  木艮: "根",
  贝兼: "赚",
  月巴: "肥",
};
