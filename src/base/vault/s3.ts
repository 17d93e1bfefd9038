import { openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import { err, failure, ok, text } from "../../kernel/index.ts";
import { stage, verifying } from "./stage.ts";
import { isHash, pathOf, requireHash, type Vault } from "./vault.ts";

export type S3Options = {
  readonly bucket: string;
  /** Without slashes at its ends; may be empty. */
  readonly prefix: string;
  /** `https://host[:port]`; buckets are addressed by path, which every compatible service understands. */
  readonly endpoint: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
  readonly stagingFolder: string;
};

/** A service takes no more in one PUT; larger evidence is split before it comes here. */
const LARGEST_PUT = 5 * 1024 ** 3;
const EMPTY_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** The vault in an S3-compatible object store. The content hash is signed with the request, so the service checks it. */
export function s3Vault(options: S3Options): Vault {
  const { bucket, prefix, endpoint, region, key, secret, stagingFolder } = options;
  const aws = new AwsClient({ accessKeyId: key, secretAccessKey: secret, service: "s3", region, retries: 3 });
  const urlOf = (sha256: string) => {
    const path = [bucket, ...(prefix === "" ? [] : prefix.split("/")), ...pathOf(sha256).split("/")];
    return `${endpoint}/${path.map(encodeURIComponent).join("/")}`;
  };
  const send = (
    method: string,
    sha256: string,
    headers: Record<string, string> = {},
    body: Blob | null = null,
  ) =>
    aws.fetch(urlOf(sha256), { method, headers: { "x-amz-content-sha256": EMPTY_HASH, ...headers }, body });
  const find = async (sha256: string) => {
    const response = await send("HEAD", sha256);
    if (response.status === 404) return undefined;
    if (!response.ok) throw refused("HEAD", response.status, "");
    return { sha256, size: Number(response.headers.get("content-length")) };
  };
  return {
    put: async (source, { limit }) => {
      if (limit > LARGEST_PUT)
        return err(failure("too-large", text("文件上限不得超过 5 GB。", "The limit is above 5 GB.")));
      const staged = await stage(stagingFolder, source, limit);
      if (!staged.ok) return staged;
      const { path, ...file } = staged.value;
      try {
        if ((await find(file.sha256)) === undefined) {
          const headers = { "x-amz-content-sha256": file.sha256, "x-amz-meta-sm3": file.sm3 };
          const response = await send("PUT", file.sha256, headers, await openAsBlob(path));
          if (!response.ok) throw refused("PUT", response.status, await response.text());
        }
        return ok(file);
      } finally {
        await rm(path, { force: true });
      }
    },
    get: async (sha256, { verify = false } = {}) => {
      const response = await send("GET", sha256);
      if (response.status === 404) return undefined;
      if (!response.ok) throw refused("GET", response.status, await response.text());
      const stream = Readable.from(response.body ?? []);
      return verify ? pipeline(stream, verifying(sha256), () => {}) : stream;
    },
    has: async (sha256) => (await find(requireHash(sha256))) !== undefined,
    stat: find,
    remove: async (sha256) => {
      const response = await send("DELETE", sha256);
      if (!response.ok && response.status !== 404)
        throw refused("DELETE", response.status, await response.text());
    },
    all: async function* () {
      const folder = prefix === "" ? "" : `${prefix}/`;
      // A prefix below this one has files of its own.
      const isOwn = (key: string) => isHash(nameOf(key)) && key === `${folder}${pathOf(nameOf(key))}`;
      for (let token: string | undefined = ""; token !== undefined; ) {
        const query = new URLSearchParams({ "list-type": "2", prefix: folder });
        if (token !== "") query.set("continuation-token", token);
        const response = await aws.fetch(`${endpoint}/${encodeURIComponent(bucket)}?${query}`, {
          headers: { "x-amz-content-sha256": EMPTY_HASH },
        });
        const listed = await response.text();
        if (!response.ok) throw refused("LIST", response.status, listed);
        yield* elements(listed, "Key").filter(isOwn).map(nameOf);
        [token] = elements(listed, "NextContinuationToken");
      }
    },
  };
}

/** Keys of ours are hexadecimal and tokens are opaque: neither needs more of XML than its predefined entities. */
function elements(xml: string, name: string): string[] {
  const found = xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"));
  return [...found].map(([, text = ""]) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&"),
  );
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

function refused(method: string, status: number, body: string): Error {
  return new Error(`vault: ${method} was answered ${status} ${body.slice(0, 300)}`.trim());
}
