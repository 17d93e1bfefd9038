import { join } from "node:path";
import { Trouble } from "../trouble.ts";
import { folderVault } from "./folder.ts";
import { s3Vault } from "./s3.ts";
import type { Vault } from "./vault.ts";

export type VaultOptions = {
  /** Holds the files when there is no URL; with one, those under way to it. */
  readonly folder: string;
  /** `s3://bucket/prefix` */
  readonly url?: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly key?: string;
  readonly secret?: string;
};

/** Apart from the vault, under a prefix of their own: these files go once they were read, evidence does not. */
export function openUploads({ url, ...options }: VaultOptions): Vault {
  return openVault(url === undefined ? options : { ...options, url: `${url.replace(/\/+$/, "")}/uploads` });
}

export function openVault(options: VaultOptions): Vault {
  if (options.url === undefined) return folderVault(options.folder);
  const match = /^s3:\/\/([^/]+)(?:\/(.*?))?\/?$/.exec(options.url);
  const { endpoint, key, secret, region = "us-east-1" } = options;
  if (match?.[1] === undefined || endpoint === undefined || key === undefined || secret === undefined) {
    throw incomplete(options.url);
  }
  return s3Vault({
    bucket: match[1],
    prefix: match[2] ?? "",
    endpoint: endpoint.replace(/\/+$/, ""),
    region,
    key,
    secret,
    stagingFolder: join(options.folder, "tmp"),
  });
}

function incomplete(url: string): Trouble {
  return new Trouble(
    "vault.url",
    { zh: `文件库地址 ${url} 不完整。`, en: `The vault address ${url} is not complete.` },
    {
      zh: "请设 VAULT_URL=s3://桶/前缀，并设 VAULT_S3_ENDPOINT、VAULT_S3_KEY、VAULT_S3_SECRET（及 VAULT_S3_REGION）。",
      en: "Set VAULT_URL=s3://bucket/prefix, and VAULT_S3_ENDPOINT, VAULT_S3_KEY, VAULT_S3_SECRET (and VAULT_S3_REGION).",
    },
  );
}
