/** A stream that unpacks to far more than honest files do: texts of ours shrink to a tenth, hardly ever to a hundredth. */
const suspicious = { bytes: 256 * 1024 * 1024, ratio: 200 };

export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > suspicious.bytes && unpacked > packed * suspicious.ratio;
}
