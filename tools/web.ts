/** `npm run web`: builds the pages before the first start, which then need not write to the program's own folder. */
import { complain, ensurePages, say } from "../src/app/index.ts";

try {
  await ensurePages(say);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
