/** Every word a person reads exists in both languages; Chinese is the legal one. */
export type Text = { readonly zh: string; readonly en: string };
export type Language = "zh" | "en";

export function text(zh: string, en: string): Text {
  return { zh, en };
}

/** Replaces `{name}` in both languages. An unknown name is left standing, so that a gap is seen, not hidden. */
export function fill(template: Text, values: Readonly<Record<string, string | number | Text>>): Text {
  return { zh: fillOne(template.zh, "zh", values), en: fillOne(template.en, "en", values) };
}

function fillOne(
  template: string,
  language: Language,
  values: Readonly<Record<string, string | number | Text>>,
): string {
  return template.replace(/\{([A-Za-z][\w.-]*)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "object" ? value[language] : String(value);
  });
}
