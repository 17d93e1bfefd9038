import { AutoComplete, Input, type InputProps, type InputRef } from "antd";
import { type Ref, useEffect, useRef, useState } from "react";
import { type Text, text } from "../../src/kernel/index.ts";
import { useHotkeys } from "./hotkeys.ts";
import { Icon } from "./icons.tsx";
import { useText } from "./language.tsx";

export type SearchSuggestion = {
  key: string;
  /** 主体, 事项, 条文, 命令: suggestions of one kind stand together. */
  kind: Text;
  label: string;
  detail?: string;
  to: string;
};

type Props = {
  onSearch: (query: string) => void;
  onNavigate: (to: string) => void;
  /** What was taken of the suggestions, before it is gone to. */
  onChoose?: (chosen: SearchSuggestion) => void;
  /** Asked with nothing too: what to show before anything is typed. */
  onSuggest?: (query: string, signal: AbortSignal) => Promise<readonly SearchSuggestion[]>;
};

/** Ctrl/⌘ K from anywhere; suggestions while typing, Enter for the whole result. */
export function SearchBox({ onSearch, onNavigate, onChoose, onSuggest }: Props) {
  const t = useText();
  const input = useRef<InputRef>(null);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(false);
  const [open, setOpen] = useState(false);
  const { found: suggestions, asking } = useSuggestions(query, open, onSuggest);
  useHotkeys({
    "mod+k": () => {
      input.current?.focus({ cursor: "all" });
      setOpen(true);
    },
  });

  return (
    <AutoComplete
      className="search-box"
      value={query}
      options={byKind(suggestions).map((each, at, all) => ({
        value: each.key,
        key: each.key,
        label: (
          <span className="search-suggestion">
            {/* Seen once for all of a kind, heard with each. */}
            <span className={each.kind.zh === all[at - 1]?.kind.zh ? "visually-hidden" : "search-kind muted"}>
              {t(each.kind)}
            </span>
            <span className="search-label">{each.label}</span>
            {each.detail !== undefined && <small className="muted">{each.detail}</small>}
          </span>
        ),
      }))}
      onChange={(value: string) => {
        if (!chosen) setQuery(value);
        setChosen(false);
      }}
      onSelect={(key: string) => {
        // antd would now put the key into the box.
        setChosen(true);
        setQuery("");
        setOpen(false);
        const taken = suggestions.find((each) => each.key === key);
        if (taken === undefined) return;
        onChoose?.(taken);
        input.current?.blur();
        onNavigate(taken.to);
      }}
      open={open}
      onOpenChange={setOpen}
      notFoundContent={
        query.trim() === "" || asking ? null : (
          <span className="muted">
            {t(
              text(
                "没有找到。只检索您有权查阅的内容；可换两个字，或者按 Enter 全文检索。",
                "Nothing found. Only what you may see is searched: try two characters, or Enter for all.",
              ),
            )}
          </span>
        )
      }
      // Beside the menu button of a narrow screen it still ends within the window.
      popupMatchSelectWidth={Math.min(640, innerWidth - 64)}
      listHeight={Math.min(560, innerHeight - 120)}
      defaultActiveFirstOption={false}
    >
      <Field
        ref={input}
        size="middle"
        variant="filled"
        aria-label={t(text("检索", "Search"))}
        placeholder={t(text("检索主体、事项、条文、命令（Ctrl K）", "Search or go to (Ctrl K)"))}
        prefix={<Icon name="search" size={16} />}
        onPressEnter={() => {
          if (query.trim() !== "" && !chosen) onSearch(query.trim());
        }}
      />
    </AutoComplete>
  );
}

/** antd names an active suggestion where none is: screen readers would look for it. */
function Field({ "aria-activedescendant": active, ...rest }: InputProps & { ref: Ref<InputRef> }) {
  const isNone = active === undefined || active.endsWith("_-1");
  return <Input {...rest} {...(isNone ? {} : { "aria-activedescendant": active })} />;
}

/** Kinds in the order in which each first comes. */
function byKind(suggestions: readonly SearchSuggestion[]): SearchSuggestion[] {
  return [...Map.groupBy(suggestions, ({ kind }) => kind.zh).values()].flat();
}

function useSuggestions(query: string, open: boolean, onSuggest: Props["onSuggest"]) {
  const [found, setFound] = useState<readonly SearchSuggestion[]>([]);
  const [asking, setAsking] = useState(false);
  const suggest = useRef(onSuggest);
  suggest.current = onSuggest;
  useEffect(() => {
    if (!open || suggest.current === undefined) return;
    const control = new AbortController();
    setAsking(true);
    const told = (answer: readonly SearchSuggestion[]) => {
      if (control.signal.aborted) return;
      setFound(answer);
      setAsking(false);
    };
    const timer = setTimeout(
      () => suggest.current?.(query.trim(), control.signal).then(told, () => told([])),
      query.trim() === "" ? 0 : 150,
    );
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [query, open]);
  return { found, asking };
}
