/** Line icons of one weight on a 24 grid, drawn for this house: the rail and a few buttons need no more. */
export type IconName = keyof typeof paths;

export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}

const paths = {
  mine: "M4 13h4l2 3h4l2-3h4M4 13v6h16v-6M4 13l2.5-8h11L20 13",
  lead: "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.8c.5.4.6 1 .6 1.7h6c0-.7.1-1.3.6-1.7A6 6 0 0 0 12 3Z",
  matter: "M6 3h9l4 4v14H6zM14.5 3v4.5H19M9 12h7M9 16h7",
  operator: "M4 10V20h16V10M3 10l2-6h14l2 6M3 10a3 3 0 0 0 6 0 3 3 0 0 0 6 0 3 3 0 0 0 6 0M10 20v-5h4v5",
  watch: "M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z",
  wording: "M4 6h9M8.5 6v9M6 15h5M14 20l3.5-9 3.5 9M15.2 17h4.6",
  data: "M5 6c0-3 14-3 14 0v12c0 3-14 3-14 0ZM5 6c0 3 14 3 14 0M5 12c0 3 14 3 14 0",
  collaborate:
    "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM16.5 12a2.5 2.5 0 1 0 0-5M2.5 19c.4-3 2.5-5 5.5-5s5.1 2 5.5 5M16 14.5c2.8 0 4.8 1.5 5.3 4.5",
  publish: "M4 10v4h3l6 5V5L7 10zM17 9a4 4 0 0 1 0 6M19.5 6.5a8 8 0 0 1 0 11",
  law: "M12 4v16M8 20h8M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5zM12 4h.01",
  figures: "M4 20h16M6.5 20v-6M12 20V6M17.5 20v-9",
  manage: "M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4",
  programme: "M5 21V4M5 4h12l-2 4 2 4H5",
  screen: "M3 5h18v11H3zM9 20h6M12 16v4",
  kit: "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
  more: "M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6M4.2 12h1.6M11.2 12h1.6M18.2 12h1.6",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c.6-3.6 3.5-6 7.5-6s6.9 2.4 7.5 6",
  help: "M9 9a3 3 0 1 1 4.2 2.7c-.8.4-1.2.9-1.2 1.8M12 17h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
  download: "M12 4v11M7.5 11 12 15.5 16.5 11M4 20h16",
  columns: "M4 5h16v14H4zM9.5 5v14M14.5 5v14",
  menu: "M4 7h16M4 12h16M4 17h16",
  print: "M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z",
} as const;
