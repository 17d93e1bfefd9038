/** The published program is plain JavaScript, so that it runs as it is; its test wants to know what it offers. */
declare module "*/public/verify/check.mjs" {
  export function checkProof(file: object, key?: string): string[];
  export function checkProofInLog(file: object, base: string, key?: string): Promise<string[]>;
  export function checkLog(
    base: string,
    key: string | undefined,
    seen: object | undefined,
  ): Promise<{ wrong: string[]; key: string; note: string; size?: number }>;
  export function isContinued(
    from: number,
    fromRoot: Buffer,
    to: number,
    toRoot: Buffer,
    path: Buffer[],
  ): boolean;
  export function rootFromInclusion(
    leaf: Buffer,
    index: number,
    size: number,
    path: Buffer[],
  ): Buffer | undefined;
}
