/** localStorage that may be full, forbidden or absent: then things are forgotten, and nothing breaks. */
export function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(`steelyard.${key}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** False where it could not be kept. */
export function store(key: string, value: string | undefined): boolean {
  try {
    if (value === undefined) localStorage.removeItem(`steelyard.${key}`);
    else localStorage.setItem(`steelyard.${key}`, value);
    return true;
  } catch {
    return false;
  }
}

/** Forgets what is kept under every key that begins so. */
export function forget(prefix: string): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`steelyard.${prefix}`)) localStorage.removeItem(key);
  } catch {
    // Forbidden or absent: nothing was kept.
  }
}
