/** Personal data as shown to who may not see it: enough to recognise one's own, too little to find another's. */

/** 张* · 王** · 欧阳** · J*** S****. The number of hidden characters is kept for Chinese names only. */
export function maskName(name: string): string {
  const trimmed = name.trim();
  if (!/^\p{Script=Han}/u.test(trimmed)) {
    return trimmed.replace(/[^\s.·-]+/gu, (word) => `${[...word][0] ?? ""}***`);
  }
  const characters = [...trimmed];
  if (characters.length === 1) return "*";
  const surname = characters.length > 2 && compoundSurnames.has(characters.slice(0, 2).join("")) ? 2 : 1;
  return characters.map((character, at) => (at < surname || character === "·" ? character : "*")).join("");
}

/** 138****1234; a landline keeps its area code: 0571-****1234. */
export function maskPhone(phone: string): string {
  const compact = phone.replace(/[\s()（）]/g, "");
  const landline = /^(0\d{2,3}-?)(\d{3,4})(\d{4})$/.exec(compact);
  if (landline) return `${landline[1]}****${landline[3]}`;
  const mobile = /^(\+?\d{0,4}?-?)(1\d{2})(\d{4})(\d{4})$/.exec(compact);
  if (mobile) return `${mobile[1]}${mobile[2]}****${mobile[4]}`;
  return keepEnds(compact, 0, compact.length > 6 ? 2 : 0);
}

/** 330106********1234: the district and the last four, as the penalty publicity rules leave it to be recognised. */
export function maskIdNumber(id: string): string {
  const compact = id.replace(/\s/g, "");
  return /^\d{17}[\dXx]$|^\d{15}$/.test(compact)
    ? keepEnds(compact, 6, compact.length === 18 ? 4 : 3)
    : keepEnds(compact, 1, 1);
}

/** 浙江省杭州市西湖区****: everything after the county or district goes; without one, everything after the city. */
export function maskAddress(address: string): string {
  const compact = address.replace(/\s/g, "");
  const kept =
    /^(?:\p{Script=Han}{2,7}?(?:省|自治区))?(?:\p{Script=Han}{2,7}?(?:市|自治州|地区|盟))?(?:\p{Script=Han}{1,7}?(?:新区|区|县|旗|市))?/u.exec(
      compact,
    )?.[0];
  return `${kept ?? ""}****`;
}

/** 6222 **** **** 1234 without the spaces: first four, last four. */
export function maskBankAccount(account: string): string {
  const compact = account.replace(/[\s-]/g, "");
  return compact.length >= 12
    ? keepEnds(compact, 4, 4)
    : keepEnds(compact, 0, Math.min(4, Math.floor(compact.length / 2)));
}

/** z***@example.com */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 1 ? "***" : `${[...address][0]}***${address.slice(at)}`;
}

function keepEnds(value: string, head: number, tail: number): string {
  const characters = [...value];
  if (characters.length <= head + tail) return "*".repeat(characters.length);
  return characters
    .map((character, at) => (at < head || at >= characters.length - tail ? character : "*"))
    .join("");
}

const compoundSurnames: ReadonlySet<string> = new Set(
  (
    "欧阳 太史 上官 端木 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 " +
    "钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 轩辕 令狐 段干 百里 呼延 " +
    "东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 " +
    "子书 子桑 即墨 达奚 褚师"
  ).split(" "),
);
