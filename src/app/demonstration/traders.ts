/**
 * Who trades in the demonstration. Every name, code, shop and address number is invented; a likeness is chance. Rows
 * are words parted by bars so that forty of them can be read at a glance.
 */
import { makeUscc, must } from "../../kernel/index.ts";

export type TraderKind = "platform" | "company" | "sole-trader" | "exempt-seller";

export interface Trader {
  readonly key: string;
  readonly kind: TraderKind;
  readonly name: string;
  readonly code: string | undefined;
  readonly district: string;
  readonly address: string;
  readonly person: string;
}

export interface Shop {
  readonly key: string;
  readonly platform: string;
  readonly name: string;
  readonly url: string;
  readonly trader: string | undefined;
}

const districts: Readonly<Record<string, readonly [code: string, name: string]>> = {
  上城: ["330102", "杭州市上城区"],
  拱墅: ["330105", "杭州市拱墅区"],
  西湖: ["330106", "杭州市西湖区"],
  滨江: ["330108", "杭州市滨江区"],
  萧山: ["330109", "杭州市萧山区"],
  余杭: ["330110", "杭州市余杭区"],
  富阳: ["330111", "杭州市富阳区"],
  临安: ["330112", "杭州市临安区"],
  临平: ["330113", "杭州市临平区"],
  钱塘: ["330114", "杭州市钱塘区"],
  桐庐: ["330122", "杭州市桐庐县"],
  淳安: ["330127", "杭州市淳安县"],
  建德: ["330182", "杭州市建德市"],
};

/** key | kind | name | district | street | person in charge */
const rows = `
qiyun|platform|杭州栖云集网络科技有限公司|余杭|云墨路 66 号 A 座|骆思源
shiye|platform|杭州拾野到家电子商务有限公司|滨江|江畔智谷 3 幢|闻人杰
jiangsheng|platform|杭州桨声直播科技有限公司|钱塘|沿江数字园 12 幢|尤佳宁
baifang|platform|杭州百坊里巷信息技术有限公司|拱墅|河坊新街 208 号|邬子谦
tinglan|company|杭州汀兰溪日用品有限公司|余杭|五常港路 18 号|戚文华
moshan|company|杭州墨山禾食品有限公司|余杭|良渚玉鸟里 7 号|查国良
zhuli|company|杭州竹里拾光服饰有限公司|余杭|仓前绿汀路 31 号|荆小曼
yuanzhou|company|杭州远洲岸电子商务有限公司|余杭|未来科技园 5 幢|滕家明
qingmu|company|杭州青木匣家居有限公司|余杭|闲林山水路 9 号|卞志远
lanzhe|company|杭州澜哲数码科技有限公司|余杭|高教路 77 号|宓俊
suxi|company|杭州素溪堂生物科技有限公司|余杭|瓶窑南山路 15 号|封兰英
hengdian|company|杭州恒点云营销策划有限公司|余杭|文一西路 1218 号|敖立新
xiaolu|company|杭州小麓成长母婴用品有限公司|余杭|乔司荷禹路 6 号|柯婷
guangyan|company|杭州光砚文化创意有限公司|余杭|塘栖水北街 22 号|印思齐
beichen|company|杭州北辰屿体育用品有限公司|余杭|临港路 40 号|尚伟
chengfeng|company|杭州澄枫美容用品有限公司|余杭|星桥北路 3 号|仰静
niuduo|sole-trader|余杭区仓前街道钮朵手作坊|余杭|仓前老街 14 号|钮朵
chaxiang|sole-trader|余杭区径山镇茶巷里茶行|余杭|径山村 56 号|符茂林
dahe|sole-trader|余杭区五常街道大禾私房菜馆|余杭|五常大道 102 号|厉大禾
jinlin|company|杭州锦鳞跃信息科技有限公司|滨江|滨康路 352 号|鞠海
zhiyun|company|杭州知芸健康管理有限公司|滨江|长河路 590 号|邰芸
haiyu|company|杭州海屿蓝电器有限公司|滨江|聚工路 11 号|虞向东
muge|company|杭州慕歌珠宝有限公司|滨江|西兴路 1819 号|贝雪
tuoye|company|杭州拓野户外装备有限公司|滨江|滨盛路 1505 号|宦磊
feimo|company|杭州斐沫化妆品有限公司|滨江|江陵路 88 号|郜菲
yinhe|company|杭州映禾教育咨询有限公司|滨江|伟业路 3 号|蒲映
laocheng|sole-trader|滨江区浦沿街道老程水产店|滨江|浦沿路 77 号|程友根
huayan|company|杭州花砚里茶业有限公司|西湖|龙坞茶镇 21 号|屈清
wenlan|company|杭州文澜记食品有限公司|西湖|文三路 478 号|宁玉珍
shuimo|company|杭州水墨间丝绸有限公司|西湖|古墩路 656 号|闵秋
xiyue|sole-trader|西湖区转塘街道溪月烘焙坊|西湖|转塘直街 30 号|溪小月
yunqi|company|杭州云栖谷宠物用品有限公司|西湖|云栖路 1 号|邢可
chunfan|company|杭州春帆里家纺有限公司|上城|凤起东路 8 号|甄帆
gongchen|company|杭州拱宸渡酒业有限公司|拱墅|桥弄街 17 号|莫启明
xiangshi|company|杭州湘石生鲜供应链有限公司|萧山|湘湖路 300 号|解湘
fuchun|company|杭州富春笺纸业有限公司|富阳|大源镇 5 号|裘墨
tianmu|sole-trader|临安区天目山镇笋味轩|临安|天目村 12 号|童笋生
linping|company|杭州临平木本服装有限公司|临平|星光街 99 号|丛芳
qiantang|company|杭州钱塘潮声食品有限公司|钱塘|学源街 68 号|岑潮
tonglu|sole-trader|桐庐县富春江镇快快针织店|桐庐|芦茨路 6 号|申屠敏
qiandao|company|淳安千岛清波水产有限公司|淳安|珍珠半岛 2 号|洪清
jiande|company|建德新安莓园农业有限公司|建德|杨村桥镇 8 号|邱莓
zhangsao|exempt-seller|章嫂手工布鞋|临安|於潜镇 33 号|章桂花
ayi|exempt-seller|阿毅的旧书摊|上城|望江路 45 号|倪毅
`;

export const traders: readonly Trader[] = lines(rows).map(
  ([key, kind, name, district, street, person], at) => {
    const [code, place] = must(districts[district], district);
    return {
      key,
      kind: kind as TraderKind,
      name,
      code: kind === "exempt-seller" ? undefined : makeUscc(code, 70_001 + at * 97),
      district: code,
      address: `浙江省${place}${street}`,
      person,
    };
  },
);

/** platform | name | trader, where it is known; numbers follow from the order. */
const shopRows = `
qiyun|汀兰溪日用旗舰店|tinglan
qiyun|墨山禾食品旗舰店|moshan
qiyun|竹里拾光服饰店|zhuli
qiyun|远洲岸百货专营店|yuanzhou
qiyun|青木匣家居旗舰店|qingmu
qiyun|澜哲数码专营店|lanzhe
qiyun|素溪堂养生馆|suxi
qiyun|小麓成长母婴店|xiaolu
qiyun|光砚文创店|guangyan
qiyun|北辰屿运动户外店|beichen
qiyun|澄枫美妆店|chengfeng
qiyun|径山茶巷里|chaxiang
qiyun|锦鳞跃好物店|jinlin
qiyun|海屿蓝电器旗舰店|haiyu
qiyun|慕歌珠宝旗舰店|muge
qiyun|拓野户外旗舰店|tuoye
qiyun|斐沫彩妆店|feimo
qiyun|花砚里龙井|huayan
qiyun|水墨间丝绸|shuimo
qiyun|春帆里家纺|chunfan
qiyun|富春笺纸品|fuchun
qiyun|木本女装|linping
qiyun|快快针织|tonglu
qiyun|章嫂布鞋|zhangsao
qiyun|极速优品仓
qiyun|南山小铺 88
qiyun|晨曦数码批发
shiye|大禾私房菜（五常店）|dahe
shiye|文澜记糕点|wenlan
shiye|溪月烘焙|xiyue
shiye|老程水产|laocheng
shiye|湘石生鲜（滨江仓）|xiangshi
shiye|钱塘潮声熟食|qiantang
shiye|墨山禾便当|moshan
shiye|夜归人烧烤
shiye|妈妈的小厨房
shiye|阿强卤味
jiangsheng|素溪堂直播间|suxi
jiangsheng|知芸健康直播间|zhiyun
jiangsheng|斐沫直播间|feimo
jiangsheng|慕歌珠宝直播间|muge
jiangsheng|竹里拾光直播间|zhuli
jiangsheng|新安莓园直播间|jiande
jiangsheng|千岛清波直播间|qiandao
jiangsheng|小麓妈妈说|xiaolu
jiangsheng|源头好货严选
jiangsheng|阿杰的工厂店
baifang|钮朵手作|niuduo
baifang|拱宸渡酒铺|gongchen
baifang|天目笋味轩|tianmu
baifang|映禾课堂|yinhe
baifang|云栖谷宠物|yunqi
baifang|汀兰溪生活馆|tinglan
baifang|青木匣旧物改造|qingmu
baifang|光砚手账|guangyan
baifang|海屿蓝小家电|haiyu
baifang|北辰屿露营|beichen
baifang|阿毅旧书|ayi
baifang|江南雅集
baifang|城北五金批发
`;

export const shops: readonly Shop[] = lines(shopRows).map(([platform, name, trader], at) => {
  const key = `${platform.slice(0, 2)}${1_204_501 + at * 37}`;
  return { key, platform, name, url: `https://${platform}.example/shop/${key}`, trader: trader || undefined };
});

export function traderOf(key: string): Trader {
  return must(
    traders.find((one) => one.key === key),
    `no trader ${key}`,
  );
}

export function shopOf(name: string): Shop {
  return must(
    shops.find((one) => one.name === name),
    `no shop ${name}`,
  );
}

type Line = readonly [string, string, string, string, string, string];

function lines(table: string): Line[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [a = "", b = "", c = "", d = "", e = "", f = ""] = line.split("|");
      return [a, b, c, d, e, f];
    });
}
