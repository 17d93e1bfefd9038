/** Text in GB18030, for tests and benches of whoever reads it: Node decodes it but does not encode. */

let bytesOf: Map<string, Buffer> | undefined;

/** Of the characters of two bytes, which are those of GBK, and of ASCII. */
export function gb18030(text: string): Buffer {
  bytesOf ??= twoBytes();
  const pieces: Buffer[] = [];
  let plain = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 0x80) continue;
    const bytes = bytesOf.get(text[at] as string);
    if (bytes === undefined) throw new RangeError(`no two bytes for ${text[at]}`);
    if (at > plain) pieces.push(Buffer.from(text.slice(plain, at), "latin1"));
    pieces.push(bytes);
    plain = at + 1;
  }
  pieces.push(Buffer.from(text.slice(plain), "latin1"));
  return Buffer.concat(pieces);
}

function twoBytes(): Map<string, Buffer> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail]);
      const word = decoder.decode(bytes);
      if (word.length === 1 && word !== "\uFFFD") found.set(word, bytes);
    }
  }
  return found;
}
