/** A definition as a page that an officer and a lawyer can read. The same definition gives the same page. */
import { type Cite, day, type Text, text } from "../kernel/index.ts";
import { certaintyLabel, citeLabel, needsMark, unitLabel } from "../law/index.ts";
import { diagram } from "./docs-diagram.ts";
import { effectRows } from "./docs-effects.ts";
import type { Surroundings } from "./engine.ts";
import { describe } from "./explain.ts";
import { levelNames } from "./format.ts";
import type { ActionDef, AnyProcedure, ClockDef } from "./language.ts";
import { definitionHash } from "./registry.ts";

export interface DocumentedWith {
  readonly law: Surroundings["law"];
}

export function procedureMarkdown(procedure: AnyProcedure, { law }: DocumentedWith): string {
  const parts = [
    heading(procedure),
    diagram(procedure),
    section(text("阶段", "Stages"), stages(procedure)),
    section(text("谁办什么", "Who does what"), roles(procedure)),
    section(text("办理的效果", "What acts do"), effects(procedure)),
    section(text("条件与拒绝理由", "Conditions and refusals"), refusals(procedure)),
    section(text("期限", "Clocks"), clocks(procedure, law)),
    section(text("期限示例", "Periods worked out"), examples(procedure)),
    section(text("文书", "Documents"), documents(procedure)),
    section(text("事实", "Facts"), facts(procedure)),
    section(text("查询事项", "Looked up"), lookups(procedure)),
    section(text("结果", "Outcomes"), outcomes(procedure)),
    section(text("不变律", "Invariants"), invariants(procedure)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function heading(procedure: AnyProcedure): string {
  const until = procedure.to === undefined ? "" : ` – ${procedure.to}`;
  return [
    `# ${procedure.name.zh} ${procedure.name.en}`,
    "",
    `\`${procedure.id}@${procedure.version}\` · ${procedure.from}${until} · \`${definitionHash(procedure).slice(0, 12)}\``,
    "",
    procedure.purpose.zh,
    "",
    procedure.purpose.en,
    "",
    `依据 Basis: ${cited(procedure.basis)}`,
    ...(procedure.internal
      ? [
          "",
          "内部事务：期限为内部期限，不计入法定期限。",
          "",
          "Internal business: its deadlines are not among legal periods.",
        ]
      : []),
  ].join("\n");
}

function stages(procedure: AnyProcedure): string {
  const rows = Object.entries(procedure.stages).map(([id, stage]) => [
    `\`${id}\``,
    both(stage.name),
    id === procedure.initial ? "起始 initial" : stage.final ? "终结 final" : "",
    stage.article ? cited([stage.article]) : "",
  ]);
  return table(["id", "名称 Name", "", "依据 Article"], rows);
}

function machineNote({ machine }: { readonly machine?: true }): string {
  return machine ? "；系统依设定的规则 the house by a rule that is set" : "";
}

function throughNote({ through }: { readonly through?: string }): string {
  return through === undefined ? "" : `；经操作 by the operation \`${through}\``;
}

function roles(procedure: AnyProcedure): string {
  const { by, article } = procedure.opening;
  const opening = [
    "启动 Open",
    by === "only-by-procedure" ? "由前一程序 by another procedure" : `\`${by.ability}\``,
    by === "only-by-procedure" ? "" : both(levelNames[by.level]) + machineNote(by) + throughNote(by),
    "",
    "",
    cited(article),
  ];
  const rows = actions(procedure).map(([, action]) => [
    both(action.name),
    `\`${action.by.ability}\``,
    both(levelNames[action.by.level]) + machineNote(action.by) + personsNote(procedure, action),
    action.by.within === undefined ? "" : both(labelOf(procedure, action.by.within)),
    separation(procedure, action),
    cited(action.article),
  ]);
  return table(
    ["事项 Action", "权限 Ability", "层级 Level", "限于 Only", "职责分离 Not who", "依据 Article"],
    [opening, ...rows],
  );
}

function personsNote(procedure: AnyProcedure, { persons }: ActionDef): string {
  if (!persons) return "";
  const certified = persons.certified ? ",持证 certified" : "";
  return `<br>≥ ${persons.least} 人 persons (${both(labelOf(procedure, persons.fact))})${certified}`;
}

function separation(procedure: AnyProcedure, action: ActionDef): string {
  return (action.separate ?? [])
    .flatMap(({ from, named }) => [
      ...from.map((name) => procedure.actions[name]?.name ?? text(name, name)),
      ...(named ?? []).map((fact) => labelOf(procedure, fact)),
    ])
    .map(both)
    .join("; ");
}

function effects(procedure: AnyProcedure): string {
  const rows = effectRows(procedure).filter((cells) => cells.slice(1).some((cell) => cell !== ""));
  return table(["事项 Action", "文书 Documents", "期限 Clocks", "结果 Ends"], rows);
}

function refusals(procedure: AnyProcedure): string {
  const rows = actions(procedure).flatMap(([, action]) =>
    (action.guards ?? []).map(({ when, why, article }) => [
      both(action.name),
      both(describe(when, procedure)),
      both(why),
      cited(article ? [article] : action.article.slice(0, 1)),
    ]),
  );
  return table(["事项 Action", "须具备 Asks", "否则 Otherwise", "依据 Article"], rows);
}

function examples(procedure: AnyProcedure): string {
  const rows = (procedure.examples ?? []).map(({ clock, from, paused, extended, due, how }) => [
    both(procedure.clocks[clock]?.name ?? text(clock, clock)),
    from,
    [
      ...(paused ?? []).map((pause) => `${pause.from} … ${pause.to}`),
      ...(extended === undefined ? [] : [`+${extended}`]),
    ].join("<br>"),
    due,
    both(how),
  ]);
  return rows.length === 0
    ? ""
    : table(["期限 Clock", "起算 From", "中止、延长 Paused, extended", "届满 Due", "逐日计算 Counted"], rows);
}

function clocks(procedure: AnyProcedure, law: Surroundings["law"]): string {
  const rows = Object.entries(procedure.clocks).map(([, clock]) => [
    both(clock.name),
    length(clock.param, procedure, law),
    both(kindNames[clock.kind]),
    both(boundNames[clock.bound]),
    (clock.pauses ?? []).map(({ label }) => both(label)).join("; "),
    extensions(clock, procedure, law),
    both(expiry(clock)),
    cited([clock.article]),
  ]);
  const head = [
    "期限 Clock",
    "长度 Length",
    "种类 Kind",
    "约束 Binds",
    "不计入 Paused by",
    "延长 Extensions",
    "届满 On expiry",
    "依据 Article",
  ];
  return table(head, rows);
}

const kindNames = { limit: text("须在期内办理", "limit"), wait: text("期满方可办理", "wait") };
const boundNames = {
  organ: text("本机关", "the organ"),
  party: text("当事人", "the party"),
  "other-organ": text("其他机关", "another organ"),
};

/** The length on the day the procedure came into force; what nobody has confirmed carries its mark. */
function length(param: string, procedure: AnyProcedure, law: Surroundings["law"]): string {
  const known = law(param, day(procedure.from));
  if (!known.ok) return `\`${param}\` ?`;
  const { value, unit, certainty } = known.value;
  const mark = needsMark(certainty) ? ` [${both(certaintyLabel(certainty))}]` : "";
  return `${value}${unitLabel(unit).zh} ${value} ${unitLabel(unit).en} (\`${param}\`)${mark}`;
}

function extensions(clock: ClockDef, procedure: AnyProcedure, law: Surroundings["law"]): string {
  return (clock.extensions ?? [])
    .map((step, i) => {
      const fixed = fixedByApprover(procedure, clock, i + 1);
      const more = fixed
        ? "期限由批准人确定 as the approver fixes"
        : `+ ${length(step.param, procedure, law)}`;
      return `${i + 1}. ${more}, ${both(levelNames[step.approver])}, ${cited([step.article])}`;
    })
    .join("<br>");
}

function fixedByApprover(procedure: AnyProcedure, clock: ClockDef, step: number): boolean {
  return actions(procedure).some(([, action]) =>
    (action.clocks ?? []).some(
      (effect) =>
        "extend" in effect &&
        procedure.clocks[effect.extend] === clock &&
        effect.step === step &&
        effect.by !== undefined,
    ),
  );
}

function expiry({ onExpiry }: ClockDef): Text {
  return onExpiry.effect === "overdue" ? text("超期", "overdue") : onExpiry.note;
}

function documents(procedure: AnyProcedure): string {
  const rows = Object.entries(procedure.documents).map(([, document]) => [
    `${both(document.name)} 〔${document.numbering}〕`,
    document.contents.map(({ label, article }) => `${both(label)} — ${cited([article])}`).join("<br>"),
    document.file === "main" ? "正卷 main" : "副卷 deputy",
    document.publishable ? "可公开 publishable" : "",
    years(document.retention),
    cited(document.article),
  ]);
  return table(
    ["文书 Document", "必备内容 Must contain", "卷 File", "公开 Public", "保存 Kept", "依据 Article"],
    rows,
  );
}

function facts(procedure: AnyProcedure): string {
  const rows = Object.entries(procedure.facts).map(([id, fact]) => [
    `\`${id}\``,
    both(fact.label),
    `\`${fact.type}\``,
    fact.source,
    `${both(sensitivityNames[fact.sensitivity])}${fact.publishable ? " · 可公开 publishable" : ""}`,
    years(fact.retention),
    fact.article ? cited([fact.article]) : "",
  ]);
  return table(
    ["id", "名称 Name", "类型 Type", "来源 Source", "敏感 Sensitivity", "保存 Kept", "依据 Article"],
    rows,
  );
}

const sensitivityNames = {
  open: text("公开", "open"),
  internal: text("内部", "internal"),
  personal: text("个人信息", "personal"),
  secret: text("秘密", "secret"),
};

function lookups(procedure: AnyProcedure): string {
  const rows = Object.entries(procedure.context).map(([id, { label, source }]) => [
    `\`${id}\``,
    both(label),
    both(source),
  ]);
  return table(["id", "名称 Name", "来源 Source"], rows);
}

function outcomes(procedure: AnyProcedure): string {
  const rows = Object.values(procedure.outcomes).map(({ name, credit, publication, archive }) => [
    both(name),
    credit ? both(credit) : "",
    publication ? `${both(publication.note)} (\`${publication.param}\`)` : "",
    both(archive),
  ]);
  return table(["结果 Outcome", "信用 Credit", "公示 Publication", "归档 Archive"], rows);
}

function invariants(procedure: AnyProcedure): string {
  return (procedure.invariants ?? [])
    .map(({ before, why, article }) => {
      const name = procedure.actions[before]?.name ?? text(before, before);
      return `- ${both(name)}: ${both(why)} — ${cited([article])}`;
    })
    .join("\n");
}

function years(retention: number | null): string {
  return retention === null ? "永久 permanent" : `${retention} 年 years`;
}

function actions(procedure: AnyProcedure): [string, ActionDef][] {
  return Object.entries(procedure.actions);
}

function labelOf(procedure: AnyProcedure, fact: string): Text {
  return procedure.facts[fact]?.label ?? text(fact, fact);
}

function cited(cites: readonly Cite[]): string {
  return cites.map((cite) => citeLabel(cite, "short").zh).join("、");
}

function both({ zh, en }: Text): string {
  return `${zh} ${en}`;
}

function section(title: Text, body: string): string {
  return body === "" ? "" : `## ${both(title)}\n\n${body}`;
}

/** Nothing where there are no rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

function cell(content: string): string {
  return content.replaceAll("|", "\\|").replaceAll("\n", " ");
}
