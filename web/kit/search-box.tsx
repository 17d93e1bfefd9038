import { AutoComplete, Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
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
  onSuggest?: (query: string, signal: AbortSignal) => Promise<readonly SearchSuggestion[]>;
};

/** Ctrl/⌘ K from anywhere; suggestions while typing, Enter for the whole result. */
export function SearchBox({ onSearch, onNavigate, onSuggest }: Props) {
  const t = useText();
  const input = useRef<InputRef>(null);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(false);
  const suggestions = useSuggestions(query, onSuggest);
  useHotkeys({ "mod+k": () => input.current?.focus({ cursor: "all" }) });

  const kinds = [...new Map(suggestions.map((each) => [each.kind.zh, each.kind])).values()];
  return (
    <AutoComplete
      className="search-box"
      value={query}
      options={kinds.map((kind) => ({
        label: t(kind),
        options: suggestions
          .filter((each) => each.kind.zh === kind.zh)
          .map((each) => ({
            value: each.to,
            key: each.key,
            label: (
              <span className="search-suggestion">
                <span>{each.label}</span>
                {each.detail !== undefined && <small className="muted">{each.detail}</small>}
              </span>
            ),
          })),
      }))}
      onChange={(value: string) => {
        if (!chosen) setQuery(value);
        setChosen(false);
      }}
      onSelect={(to: string) => {
        // antd would now put the address into the box.
        setChosen(true);
        setQuery("");
        onNavigate(to);
      }}
      popupMatchSelectWidth={360}
      defaultActiveFirstOption={false}
    >
      <Input
        ref={input}
        size="middle"
        variant="filled"
        aria-label={t(text("检索", "Search"))}
        placeholder={t(text("检索主体、事项、条文（Ctrl K）", "Search (Ctrl K)"))}
        prefix={<Icon name="search" size={16} />}
        onPressEnter={() => {
          if (query.trim() !== "" && !chosen) onSearch(query.trim());
        }}
      />
    </AutoComplete>
  );
}

function useSuggestions(query: string, onSuggest: Props["onSuggest"]): readonly SearchSuggestion[] {
  const [found, setFound] = useState<readonly SearchSuggestion[]>([]);
  const suggest = useRef(onSuggest);
  suggest.current = onSuggest;
  useEffect(() => {
    const asked = query.trim();
    if (asked === "" || suggest.current === undefined) {
      setFound([]);
      return;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      suggest.current?.(asked, control.signal).then(
        (answer) => {
          if (!control.signal.aborted) setFound(answer);
        },
        () => setFound([]),
      );
    }, 150);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [query]);
  return found;
}
