/** The kinds of records as a page, from their declarations. */
import { type Kind, observationKinds } from "../src/observation/index.ts";
import { linkKind, operatorKind, storefrontKind } from "../src/registry/index.ts";

export function observationPage(): string {
  const kinds: readonly Kind[] = [...Object.values(observationKinds), operatorKind, storefrontKind, linkKind];
  return `# Kinds of records\n\nGenerated from \`src/observation/kinds.ts\` and \`src/registry/kinds.ts\`. How files become these records:
[import-mappings.md](import-mappings.md).\n\n${kinds.map(section).join("\n\n")}\n`;
}

function section(kind: Kind): string {
  const where = kind.table === undefined ? "the ledger" : `the lake, table \`${kind.table}\``;
  const rows = Object.entries(kind.fields).map(([name, field]) => {
    const notes = [
      field.about.en,
      ...(field.max === undefined ? [] : [`at most ${field.max} characters`]),
      ...(field.choices === undefined
        ? []
        : [
            `one of ${Object.keys(field.choices)
              .map((id) => `\`${id}\``)
              .join(" ")}`,
          ]),
      ...(field.sensitivity === undefined ? [] : [`${field.sensitivity}: masked`]),
      ...(field.schemaOrg === undefined ? [] : [`schema.org/${field.schemaOrg}`]),
    ];
    const names = (field.aliases ?? []).join(", ");
    return `| \`${name}\`${field.required === true ? " *" : ""} | ${field.label.zh} | ${field.type} | ${notes.join("; ")} | ${names} |`;
  });
  return [
    `## ${kind.label.zh} \`${kind.id}\`: ${kind.about.en}`,
    "",
    `Kept in ${where}, for ${kind.retentionDays} days after it came. Natural key: ${kind.naturalKey.map((name) => `\`${name}\``).join(", ")}. \`*\` is required.`,
    "",
    "| field | 名称 | type | what it is | taken from columns named |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
