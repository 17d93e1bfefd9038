/**
 * Districts of Hangzhou with their townships: administrative codes of the GB/T 2260 family, from
 * modood/Administrative-divisions-of-China at 57a0aa9 (2024-11-28). Streets and house numbers are invented.
 */
import { must } from "../kernel/index.ts";

export interface District {
  readonly code: string;
  readonly name: string;
  readonly townships: readonly string[];
}

const rows = `
330102|上城区|清波街道 湖滨街道 小营街道 南星街道 紫阳街道 望江街道 凯旋街道 采荷街道 闸弄口街道 四季青街道 彭埠街道 笕桥街道 丁兰街道 九堡街道
330105|拱墅区|米市巷街道 湖墅街道 小河街道 和睦街道 拱宸桥街道 大关街道 上塘街道 祥符街道 康桥街道 半山街道 天水街道 武林街道 长庆街道 潮鸣街道 朝晖街道 文晖街道 东新街道 石桥街道
330106|西湖区|北山街道 西溪街道 翠苑街道 古荡街道 西湖街道 留下街道 转塘街道 蒋村街道 灵隐街道 文新街道 三墩镇 双浦镇
330108|滨江区|西兴街道 长河街道 浦沿街道
330109|萧山区|城厢街道 北干街道 蜀山街道 新塘街道 靖江街道 南阳街道 闻堰街道 宁围街道 新街街道 盈丰街道 楼塔镇 河上镇 戴村镇 浦阳镇 进化镇 临浦镇 义桥镇 所前镇 衙前镇 瓜沥镇 益农镇 党湾镇
330110|余杭区|五常街道 仁和街道 良渚街道 闲林街道 仓前街道 余杭街道 中泰街道 径山镇 瓶窑镇 鸬鸟镇 百丈镇 黄湖镇
330111|富阳区|富春街道 春江街道 鹿山街道 东洲街道 银湖街道 万市镇 洞桥镇 渌渚镇 永昌镇 里山镇 常绿镇 场口镇 常安镇 龙门镇 新登镇 胥口镇 大源镇 灵桥镇 新桐乡 上官乡 环山乡 湖源乡 春建乡 渔山乡
330112|临安区|玲珑街道 锦南街道 锦城街道 锦北街道 青山湖街道 高虹镇 太湖源镇 於潜镇 太阳镇 潜川镇 昌化镇 河桥镇 湍口镇 清凉峰镇 岛石镇 板桥镇 天目山镇 龙岗镇
330113|临平区|临平街道 南苑街道 东湖街道 星桥街道 乔司街道 运河街道 崇贤街道 塘栖镇
330114|钱塘区|下沙街道 白杨街道 河庄街道 义蓬街道 新湾街道 临江街道 前进街道
330122|桐庐县|旧县街道 桐君街道 城南街道 凤川街道 富春江镇 横村镇 分水镇 瑶琳镇 百江镇 江南镇 莪山畲族乡 钟山乡 新合乡 合村乡
330127|淳安县|千岛湖镇 文昌镇 石林镇 临岐镇 威坪镇 姜家镇 梓桐镇 汾口镇 中洲镇 大墅镇 枫树岭镇 里商乡 金峰乡 富文乡 左口乡 屏门乡 瑶山乡 王阜乡 宋村乡 鸠坑乡 浪川乡 界首乡 安阳乡
330182|建德市|新安江街道 洋溪街道 更楼街道 莲花镇 乾潭镇 梅城镇 杨村桥镇 下涯镇 大洋镇 三都镇 寿昌镇 航头镇 大慈岩镇 大同镇 李家镇 钦堂乡
`;

export const districts: readonly District[] = rows
  .trim()
  .split("\n")
  .map((row) => {
    const [code, name, townships] = row.split("|");
    return { code: must(code, row), name: must(name, row), townships: must(townships, row).split(" ") };
  });

/** How the online operators spread over the districts, in the order above. */
export const districtWeights: readonly number[] = [16, 14, 11, 8, 14, 16, 4, 4, 6, 5, 1, 1, 2];

/** Registered elsewhere and selling here: prefecture-level codes of the province, same source. */
export const elsewhere: readonly { readonly code: string; readonly name: string }[] = [
  { code: "330200", name: "宁波市" },
  { code: "330300", name: "温州市" },
  { code: "330400", name: "嘉兴市" },
  { code: "330500", name: "湖州市" },
  { code: "330600", name: "绍兴市" },
  { code: "330700", name: "金华市" },
  { code: "330800", name: "衢州市" },
  { code: "330900", name: "舟山市" },
  { code: "331000", name: "台州市" },
  { code: "331100", name: "丽水市" },
];

export const roads: readonly string[] =
  "云墨路 江畔路 听涛街 桂语路 竹海路 白鹭路 采薇路 锦帆街 望潮路 松间路 青荷路 丰谷路 新塘北路 文渊路 萤石路 星澜街 柳浦路 溪桥路 长堤路 茶陇路 梧桐里 百川路 临风路 织云街 砚池路 丹枫路 金穗路 晴川路 麦浪路 银杏路 古井巷 南屏里 渔歌路 苕溪西路 画桥街 风荷路 明月路 康宁街 同心路 创新路 聚贤路 惠民路".split(
    " ",
  );

export const parks: readonly string[] =
  "栖谷科创园 云帆大厦 海棠商务中心 智汇谷 知行产业园 星河电商园 蓝桥创客中心 湖光大厦 恒润商厦 紫荆众创空间 绿川物流园 锦程服装城 万象小商品市场 东篱茶叶市场 丰采农副产品市场".split(
    " ",
  );
