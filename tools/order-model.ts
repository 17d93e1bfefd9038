export type Problem = { file: string; line: number; wrong: string; instead: string };

export type Project = {
  /** Path from the root, with `/`, → source. TypeScript files only. */
  sources: ReadonlyMap<string, string>;
  /** Text of the README of each folder of src/ that has one. */
  readmes: ReadonlyMap<string, string>;
  dependencies: readonly string[];
  devDependencies: readonly string[];
};
