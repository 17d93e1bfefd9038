/** Storage that may be full, forbidden or absent: then things are forgotten, and nothing breaks. */

/** On this device until removed, or in this tab until it is closed. */
export type Place = "device" | "tab";

const prefix = "steelyard.";
// Through the window: a server that writes a page has none, and is not asked for a file to keep things in.
const at = (place: Place): Storage => (place === "device" ? window.localStorage : window.sessionStorage);

export function readStored(key: string, place: Place = "device"): string | undefined {
  try {
    return at(place).getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** False where it could not be kept. */
export function store(key: string, value: string | undefined, place: Place = "device"): boolean {
  try {
    if (value === undefined) at(place).removeItem(prefix + key);
    else at(place).setItem(prefix + key, value);
    return true;
  } catch {
    return false;
  }
}

/** Every key on this device that begins so. */
export function keysUnder(start: string): string[] {
  try {
    return Object.keys(window.localStorage).flatMap((key) =>
      key.startsWith(prefix + start) ? [key.slice(prefix.length)] : [],
    );
  } catch {
    return [];
  }
}

/** Tells when another tab has changed what is kept on this device. */
export function onStored(told: (key: string, value: string | undefined) => void): void {
  addEventListener("storage", ({ key, newValue }) => {
    if (key?.startsWith(prefix)) told(key.slice(prefix.length), newValue ?? undefined);
  });
}
