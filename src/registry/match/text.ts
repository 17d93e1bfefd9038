/**
 * One writing for what is written in many: NFKC, lower case, simplified characters, no spaces. Readings and shapes are
 * kept per character, because pinyin of a whole text would cost a thousand times more.
 */
import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";

const toMainland = Converter({ from: "t", to: "cn" });
/** By UTF-16 unit: a lookup a character is what a million names cost. */
const simplified: (string | undefined)[] = new Array(65_536);
const readings: (string | undefined)[] = new Array(65_536);

/** Characters that people and machines take for one another; all of a group stand as its first. */
const looksAlike =
  "己已巳 未末 土士 日曰 人入八 天夫无 大太犬 王玉主 千干于 田由甲申 刀力 午牛 贝见 木本术 目且 办为 析折拆 候侯 治冶 " +
  "技枝 栋拣 晴睛 清请情 洋详 扬杨汤 辰展 荣莱 茶荼 斤斥 免兔 今令 仓仑 处外 幻幼 厂广 儿几 风凤 卖买 鸟乌岛 鸣呜 " +
  "住佳往 拨拔 洒酒 亨享 竞竟 班斑 复夏 复愎 撤撒 密蜜 籍藉 象像 园圆 暑署 璧壁 蓝篮 慕幕墓暮 陪赔培 晓哓 俊峻骏 惠慧 " +
  "锦绵棉 铭名 宁字 宇于 安按 尚向 达迭 鑫金 丰奉 兴举 佰伯 壹一 贰二 叁三 肆四 伍五 陆六 柒七 捌八 玖九 拾十 〇零";
const shapes = new Uint16Array(65_536);
for (const group of looksAlike.split(" "))
  for (const character of group) shapes[character.charCodeAt(0)] = group.charCodeAt(0);

export function toSimplified(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400 || (unit >= 0xd800 && unit < 0xe000)) {
      out += text.charAt(at);
      continue;
    }
    let plain = simplified[unit];
    if (plain === undefined) {
      plain = toMainland(text.charAt(at));
      simplified[unit] = plain;
    }
    out += plain;
  }
  return out;
}

/** NFKC, lower case, simplified; spaces stay where Latin words meet. */
export function normal(text: string): string {
  if (isPlain(text)) return toSimplified(text);
  return toSimplified(text.normalize("NFKC").toLowerCase())
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .trim();
}

/** Only characters that have one form and one case: most names and addresses. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const plain = unit < 0x3a ? unit >= 0x30 : unit >= 0x4e00 ? unit < 0xa000 : unit >= 0x61 && unit <= 0x7a;
    if (!plain) return false;
  }
  return true;
}

/** The normal form without anything but letters and digits. */
export function bare(text: string): string {
  return lettersOf(normal(text));
}

/** Of a text that is in its normal form already. */
export function lettersOf(text: string): string {
  return isPlain(text) ? text : text.replace(/[^\p{L}\p{N}]+/gu, "");
}

export function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Toneless reading of one Han character, southern confusions levelled (zh/z, n/l, ing/in); else itself. */
export function reading(character: string): string {
  const unit = character.charCodeAt(0);
  return unit < 0x3400 || character.length !== 1 ? character : readingOf(unit);
}

function readingOf(unit: number): string {
  let found = readings[unit];
  if (found === undefined) {
    const character = String.fromCharCode(unit);
    found =
      unit >= 0xd800 && unit < 0xe000
        ? character
        : levelled(pinyin(character, { toneType: "none", type: "string" }));
    readings[unit] = found;
  }
  return found;
}

/** Readings of a text, joined by apostrophes. */
export function readingsOf(text: string): string {
  let out = "";
  for (const character of text) out += `${reading(character)}'`;
  return out;
}

/** Of two UTF-16 units: 0 the same · 0.3 sounds or looks alike · 1 different. */
export function characterCost(a: number, b: number): number {
  if (a === b) return 0;
  if (a < 0x3400 || b < 0x3400) return 1;
  const shape = shapes[a] ?? 0;
  if (shape !== 0 && shape === shapes[b]) return 0.3;
  return readingOf(a) === readingOf(b) ? 0.3 : 1;
}

function levelled(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=[aeiouü])/, "l")
    .replace(/([ie])ng$/, "$1n")
    .replace("ü", "v");
}
