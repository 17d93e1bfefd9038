/**
 * Characters that are written for one another to evade, by sound. `latin` are the syllables and letters written for
 * them beside Chinese characters. The first member stands for all: 蕞, 嘴 and zui become 最. A judge compares what
 * was really written before it believes anything.
 */
export interface Sound {
  readonly members: string;
  readonly latin: readonly string[];
}

export const sounds: readonly Sound[] = [
  { members: "最蕞嘴醉罪樶晬嶵", latin: ["zui"] },
  { members: "第弟递", latin: ["di"] },
  { members: "低底", latin: [] },
  { members: "一1壹衣", latin: ["yi"] },
  { members: "国果郭帼", latin: ["guo"] },
  { members: "家佳价嘉加傢", latin: ["jia"] },
  { members: "级极及际即吉疾集", latin: ["ji"] },
  { members: "好号郝浩耗", latin: ["hao"] },
  { members: "顶鼎丁", latin: ["ding"] },
  { members: "治制致置志", latin: ["zhi"] },
  { members: "疗料聊廖", latin: ["liao"] },
  { members: "愈预俞玉", latin: ["yu"] },
  { members: "根跟", latin: ["gen"] },
  { members: "全荃铨", latin: ["quan"] },
  { members: "网罔王", latin: ["wang"] },
  { members: "唯惟维", latin: ["wei"] },
  { members: "独毒读", latin: ["du"] },
  { members: "保包宝爆褒", latin: ["bao"] },
  { members: "本苯", latin: ["ben"] },
  { members: "息西熄", latin: ["xi"] },
  { members: "赚专砖", latin: ["zhuan"] },
  { members: "零0灵龄", latin: ["ling"] },
  { members: "险显", latin: ["xian"] },
  { members: "赔陪培", latin: ["pei"] },
  { members: "首手守", latin: ["shou"] },
  { members: "销效削", latin: ["xiao"] },
  { members: "量亮", latin: ["liang"] },
  { members: "冠关官", latin: ["guan"] },
  { members: "军君", latin: ["jun"] },
  { members: "病兵", latin: ["bing"] },
  { members: "癌岩", latin: ["ai"] },
  { members: "压鸭", latin: ["ya"] },
  { members: "糖唐塘", latin: ["tang"] },
  { members: "血雪", latin: ["xue"] },
  { members: "减剪碱", latin: ["jian"] },
  { members: "肥淝", latin: ["fei"] },
  { members: "炎盐", latin: ["yan"] },
  { members: "消肖", latin: [] },
  { members: "除厨", latin: ["chu"] },
  { members: "先鲜", latin: [] },
  { members: "高糕", latin: ["gao"] },
  { members: "强墙", latin: ["qiang"] },
  { members: "优忧", latin: ["you"] },
  { members: "特忒", latin: ["te"] },
  { members: "供贡", latin: ["gong"] },
];

/** Members that hardly ever stand in an innocent text: one of them is evasion enough. */
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
