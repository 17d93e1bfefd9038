/** How the same words are written otherwise: sound, script, looks. For names and for hidden wording. */

/** Groups of characters with one sound that people mistake for each other in names. */
export const homophones: readonly string[] = [
  "佳嘉家加",
  "鑫新欣馨",
  "源元园缘",
  "盛胜圣晟",
  "丰锋峰枫",
  "宏鸿红洪",
  "华桦骅",
  "瑞锐睿",
  "恒衡珩",
  "明铭茗",
  "宇雨语屿",
  "诚成城程",
  "达大",
  "悦月越",
  "禾和荷合",
  "锦景金",
  "澜兰岚蓝",
  "青清卿",
  "溪西曦熙",
  "素苏",
  "凡帆",
  "智志知",
  "康慷",
  "怡宜仪",
  "伟炜玮",
  "静婧靖",
  "丽莉俐",
  "军君钧",
  "洋阳扬",
  "涵晗",
  "萱轩",
  "琪祺",
];

/** Simplified to traditional, for characters that occur in names and addresses here. */
export const traditional: Readonly<Record<string, string>> = Object.fromEntries(
  "云雲丰豐华華宝寶宁寧乐樂优優创創联聯维維罗羅兴興荣榮丽麗泽澤汇匯润潤凤鳳龙龍马馬鲜鮮诚誠语語诗詩达達远遠迈邁边邊叶葉帆帆书書农農业業贸貿电電务務术術机機构構医醫疗療药藥绝絕级級极極东東长長门門阳陽陈陳张張刘劉赵趙杨楊吴吳孙孫郑鄭谢謝韩韓邓鄧肖肖叶葉区區县縣镇鎮乡鄉号號楼樓层層园園厦廈场場单單馆館贝貝质質购購财財费費贵貴万萬国國会會们們个個为為发發经經营營销銷网網络絡骏駿凯凱莱萊尔爾诺諾琼瓊礼禮艺藝"
    .match(/.{2}/gu)
    ?.map((pair) => [pair[0] ?? "", pair[1] ?? ""]) ?? [],
);

/** Characters that look alike to a hurried reader, first as it should be. */
export const lookAlikes: Readonly<Record<string, string>> = {
  最: "朂",
  一: "ー",
  佳: "隹",
  治: "冶",
  疗: "庁",
  绝: "纯",
  级: "汲",
  顶: "项",
  国: "囯",
  家: "傢",
  好: "妤",
  效: "効",
  包: "勹",
  赚: "貝兼",
  高: "髙",
  癌: "嵒",
  病: "疒丙",
  降: "夅",
};

/** Characters taken apart. */
export const splits: Readonly<Record<string, string>> = {
  最: "日取",
  佳: "亻圭",
  好: "女子",
  绝: "纟色",
  级: "纟及",
  极: "木及",
  治: "氵台",
  疗: "疒了",
  根: "木艮",
  糖: "米唐",
  炎: "火火",
  病: "疒丙",
  痛: "疒甬",
  赚: "贝兼",
  保: "亻呆",
  证: "讠正",
  顶: "丁页",
  唯: "口隹",
  独: "犭虫",
  效: "交攵",
  稳: "禾急",
  过: "寸辶",
};

/** Sound-alikes used to slip past filters. */
export const slipSounds: Readonly<Record<string, string>> = {
  最: "醉",
  第: "弟",
  一: "壹",
  佳: "加",
  治: "制",
  疗: "聊",
  根: "跟",
  愈: "遇",
  炎: "言",
  癌: "挨",
  糖: "溏",
  绝: "决",
  唯: "惟",
  级: "集",
  赚: "转",
  保: "饱",
  证: "挣",
  过: "国",
  收: "受",
  益: "溢",
  免: "勉",
  疫: "役",
  病: "并",
};

/** Toneless pinyin of the characters that offending words are made of. */
export const pinyin: Readonly<Record<string, string>> = Object.fromEntries(
  "最zui 佳jia 第di 一yi 好hao 顶ding 级ji 极ji 国guo 家jia 绝jue 唯wei 独du 全quan 网wang 低di 高gao 治zhi 疗liao 根gen 愈yu 病bing 炎yan 癌ai 糖tang 尿niao 血xue 压ya 降jiang 消xiao 痛tong 痊quan 效xiao 药yao 保bao 证zheng 过guo 包bao 赚zhuan 稳wen 收shou 益yi 回hui 本ben 免mian 疫yi 提ti 分fen 抗kang 无wu 百bai 首shou 冠guan 军jun 王wang"
    .split(" ")
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
