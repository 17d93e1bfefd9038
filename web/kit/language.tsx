import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from "react";
import type { Language, Text } from "../../src/kernel/index.ts";
import { readStored, store } from "./storage.ts";

type LanguageContext = { language: Language; setLanguage: (language: Language) => void };

const Context = createContext<LanguageContext>({ language: "zh", setLanguage: () => undefined });

/** Chinese unless the person chose otherwise. */
export const readLanguage = (): Language => (readStored("language") === "en" ? "en" : "zh");

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(readLanguage);
  useLayoutEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      setLanguage: (next: Language) => {
        store("language", next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context value={value}>{children}</Context>;
}

export const useLanguage = (): LanguageContext => useContext(Context);

/** `const t = useText(); t(text("线索", "Leads"))`. */
export function useText(): (text: Text) => string {
  const { language } = useLanguage();
  return (text) => text[language];
}
