/**
 * The zip around a .docx, opened without trust. Declared sizes bound what is unpacked: fflate never writes beyond
 * the size that the directory declares, so a lying directory truncates, it does not fill memory.
 */
import { unzipSync, zipSync } from "fflate";
import { err, type Failure, failure, fromUtf8, ok, type Result, text } from "../../kernel/index.ts";

export type Parts = ReadonlyMap<string, Uint8Array>;

export const limits = {
  file: 20 * 1024 * 1024,
  entries: 400,
  part: 16 * 1024 * 1024,
  total: 48 * 1024 * 1024,
  /** Compressed XML rarely shrinks a hundredfold; only judged above a size that matters. */
  ratio: 150,
  ratioFrom: 1024 * 1024,
} as const;

/** Everything else (macros, embedded objects, ActiveX, foreign formats) is refused by name. */
const allowed =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/[\w.-]+\.(xml|jpeg|jpg|png)|docMetadata\/[\w.-]+\.xml|customXml\/([\w.-]+\.xml|_rels\/[\w.-]+\.rels)|word\/[\w.-]+\.xml|word\/_rels\/[\w.-]+\.rels|word\/(theme|glossary)\/([\w.-]+\.xml|_rels\/[\w.-]+\.rels)|word\/media\/[\w.-]+\.(png|jpe?g|gif|bmp)|word\/fonts\/[\w.-]+\.odttf)$/i;

export function openArchive(bytes: Uint8Array): Result<Parts, Failure> {
  if (bytes.length > limits.file) return err(tooLarge());
  const found: { name: string; size: number; packed: number }[] = [];
  try {
    // First only the directory: nothing is unpacked before everything is judged.
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        found.push({ name, size: originalSize, packed: size });
        return false;
      },
    });
    const refusal = judge(found);
    if (refusal) return err(refusal);
    const unpacked = unzipSync(bytes, { filter: ({ name }) => !name.endsWith("/") });
    return ok(new Map(Object.entries(unpacked)));
  } catch {
    return err(unsupported("文件不是完好的 .docx。", "The file is not a sound .docx."));
  }
}

/** The same parts always give the same bytes: fixed order, fixed time, fixed level. */
export function closeArchive(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries = names.map((name) => [name, parts.get(name) ?? new Uint8Array()] as const);
  // Zip times are local civil fields without a zone: these give the same bytes everywhere.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1, 0, 0, 0) });
}

/** A part as text; a part that is not UTF-8 or declares a document type is refused. */
export function partText(parts: Parts, name: string): Result<string, Failure> {
  const bytes = parts.get(name);
  if (!bytes) return err(unsupported(`文件缺少 ${name}。`, `The file has no ${name}.`));
  try {
    const content = fromUtf8(bytes).replace(/^\uFEFF/, "");
    if (/<!(DOCTYPE|ENTITY)/i.test(content) || content.includes("\0")) {
      return err(
        unsupported("文件含文档类型声明或实体，不予接受。", "The file declares a DTD or entities; refused."),
      );
    }
    return ok(content);
  } catch {
    return err(unsupported(`${name} 不是 UTF-8 编码。`, `${name} is not UTF-8.`));
  }
}

export function unsupported(zh: string, en: string): Failure {
  return failure("unsupported-file", text(zh, en), {
    field: "file",
    wayOut: text(
      "请用 Word 或 WPS 另存为不含宏的 .docx 后重新上传，或重新下载草稿。",
      "Save it in Word or WPS as a .docx without macros and upload it again, or start from a fresh draft.",
    ),
  });
}

function judge(found: readonly { name: string; size: number; packed: number }[]): Failure | undefined {
  if (found.length === 0) return unsupported("文件不是 .docx。", "The file is not a .docx.");
  if (found.length > limits.entries) return tooLarge();
  const names = new Set<string>();
  let total = 0;
  for (const { name, size, packed } of found) {
    if (names.has(name.toLowerCase()))
      return unsupported("文件内有重名部分。", "Two parts of the file share a name.");
    names.add(name.toLowerCase());
    total += size;
    const bomb = size > limits.ratioFrom && size > packed * limits.ratio;
    if (size > limits.part || total > limits.total || bomb) return tooLarge();
    if (name.endsWith("/")) continue;
    if (/vbaProject|vbaData|activeX/i.test(name)) {
      return unsupported("文件含宏，不予接受。", "The file contains macros; refused.");
    }
    if (/embeddings\//i.test(name)) {
      return unsupported("文件含嵌入对象，不予接受。", "The file contains embedded objects; refused.");
    }
    if (!allowed.test(name)) {
      return unsupported(
        `文件含不允许的部分 ${name}。`,
        `The file contains a part that is not allowed: ${name}.`,
      );
    }
  }
  return undefined;
}

function rank(name: string): number {
  return name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2;
}

function tooLarge(): Failure {
  return failure(
    "too-large",
    text("文件过大或压缩异常。", "The file is too large, or compressed abnormally."),
    {
      field: "file",
    },
  );
}
