/**
 * County-level units of Hangzhou: administrative codes of the GB/T 2260 family, from
 * modood/Administrative-divisions-of-China at 57a0aa9 (2024-11-28); English names by conventional romanisation.
 */
import { type Text, text } from "../kernel/index.ts";

export interface Region {
  readonly code: string;
  readonly name: Text;
}

/** Matters of the city's own bureau stand under the city's code. */
export const cityRegion: Region = { code: "330100", name: text("市本级", "the city itself") };

export const regions: readonly Region[] = [
  { code: "330102", name: text("上城区", "Shangcheng") },
  { code: "330105", name: text("拱墅区", "Gongshu") },
  { code: "330106", name: text("西湖区", "Xihu") },
  { code: "330108", name: text("滨江区", "Binjiang") },
  { code: "330109", name: text("萧山区", "Xiaoshan") },
  { code: "330110", name: text("余杭区", "Yuhang") },
  { code: "330111", name: text("富阳区", "Fuyang") },
  { code: "330112", name: text("临安区", "Lin'an") },
  { code: "330113", name: text("临平区", "Linping") },
  { code: "330114", name: text("钱塘区", "Qiantang") },
  { code: "330122", name: text("桐庐县", "Tonglu") },
  { code: "330127", name: text("淳安县", "Chun'an") },
  { code: "330182", name: text("建德市", "Jiande") },
];
