import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from "react";
import { readStored, store } from "./storage.ts";

export type Theme = "light" | "dark";

type Appearance = { theme: Theme; setTheme: (theme: Theme) => void };

const Context = createContext<Appearance>({ theme: "light", setTheme: () => undefined });

/** Light or dark: as chosen last, else as the system says. A server knows neither. */
export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(initialTheme);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const value = useMemo(
    () => ({
      theme,
      setTheme: (next: Theme) => {
        store("theme", next);
        setTheme(next);
      },
    }),
    [theme],
  );
  return <Context value={value}>{children}</Context>;
}

export const useAppearance = (): Appearance => useContext(Context);

function initialTheme(): Theme {
  const stored = readStored("theme");
  if (stored === "light" || stored === "dark") return stored;
  return globalThis.matchMedia?.("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
