/** AES-256-GCM in the browser: base64 of nonce ‖ ciphertext and tag. The label ties what is sealed to its place. */

/** Undefined where the browser has no cryptography: it has it over HTTPS and on localhost only. */
export async function sealingKey(base64: string): Promise<CryptoKey | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  return crypto.subtle.importKey("raw", bytesOf(base64), "AES-GCM", false, ["encrypt", "decrypt"]);
}

export async function seal(key: CryptoKey, plain: string, label: string): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: utf8(label) },
    key,
    utf8(plain),
  );
  return base64Of(new Uint8Array([...nonce, ...new Uint8Array(sealed)]));
}

/** Undefined where it was sealed under another key, for another place, or not at all. */
export async function unseal(key: CryptoKey, sealed: string, label: string): Promise<string | undefined> {
  try {
    const bytes = bytesOf(sealed);
    const plain = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: bytes.subarray(0, 12), additionalData: utf8(label) },
      key,
      bytes.subarray(12),
    );
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
}

const utf8 = (words: string) => new TextEncoder().encode(words);
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
const base64Of = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
