/** Characters and words from which names are made. All combinations are invented; a likeness is chance. */

export const surnames: readonly string[] =
  "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤".split(
    "",
  );

export const givenFirst: readonly string[] =
  "志建国文晓小俊海永明春秀丽玉美雪佳思雨子浩宇嘉欣怡一梓若诗静慧敏伟强军杰涛磊鹏飞宏立新光正德福祥瑞兰芳英华荣琴云凤红霞".split(
    "",
  );

export const givenSecond: readonly string[] =
  "强伟芳娜敏静丽军磊洋勇艳杰涛明超秀霞平刚桂兰英华玲辉红波斌宇浩轩怡涵萱琪瑶婷悦宁远航帆峰林松柏泉源清澄凡".split(
    "",
  );

/** 字号 are two or three of these. */
export const brandFirst: readonly string[] =
  "锦云禾青澜星木竹溪松岚汀墨素知拾予朴原沐森棠栖鹿白南北远景恒瑞鑫盛泰和嘉佳丰裕隆祥荣兴源汇聚创卓凡易优乐尚美雅韵古润泽金玉宝华天海江湖晨曦明光启新百千万一方".split(
    "",
  );

export const brandSecond: readonly string[] =
  "禾里舍坊屿岸川野谷野语木林叶笺砚舟帆月辰晴溪泉润源达通顺诚信德康宁安悦欣怡品味香鲜丰茂盛景城邦域联创智维科迈腾骏骐凯莱尔曼诺芙薇诗琪萌童优尚佳嘉".split(
    "",
  );

export const brandThird: readonly string[] = "堂记轩阁斋家园集匣社".split("");

export const companyForms: readonly string[] = ["有限公司", "有限责任公司", "股份有限公司"];
export const companyFormWeights: readonly number[] = [94, 3, 3];

/** What a storefront is called after its name. */
export const shopSuffixes: readonly string[] = [
  "旗舰店",
  "专营店",
  "专卖店",
  "的小店",
  "工厂店",
  "生活馆",
  "优选",
  "严选铺",
  "官方店",
  "直播间",
  "企业店",
  "杂货铺",
];
