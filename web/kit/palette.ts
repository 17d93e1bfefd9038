/**
 * The colours, once for antd's theme (theme.ts) and once for CSS (tokens.css); a test holds the two and the contrast
 * together. `…Ink` is the shade of a colour that may be text on paper and surface.
 */
export type Palette = {
  ink: string;
  muted: string;
  paper: string;
  surface: string;
  sunken: string;
  line: string;
  primary: string;
  onPrimary: string;
  brass: string;
  brassInk: string;
  jade: string;
  amber: string;
  amberInk: string;
  vermilion: string;
  rail: string;
  onRail: string;
};

export const light: Palette = {
  ink: "#1b2733",
  muted: "#55616d",
  paper: "#fafaf7",
  surface: "#ffffff",
  sunken: "#f1f1ec",
  line: "#dcdbd2",
  primary: "#1f4e79",
  onPrimary: "#ffffff",
  brass: "#a8843a",
  brassInk: "#755a1f",
  jade: "#2f7d64",
  amber: "#c77f0a",
  amberInk: "#865400",
  vermilion: "#b3261e",
  rail: "#1b2733",
  onRail: "#e9e6dc",
};

export const dark: Palette = {
  ink: "#e8e6df",
  muted: "#a9b4be",
  paper: "#11171d",
  surface: "#19222b",
  sunken: "#0d1217",
  line: "#34414d",
  primary: "#8dbbe6",
  onPrimary: "#0d1b29",
  brass: "#cfab62",
  brassInk: "#d8b878",
  jade: "#6dc1a5",
  amber: "#e6a94a",
  amberInk: "#e6a94a",
  vermilion: "#f38b82",
  rail: "#0b1015",
  onRail: "#e8e6df",
};

export const cssName = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
