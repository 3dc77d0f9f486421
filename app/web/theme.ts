const savedAs = "theme";

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The saved choice of this device; `auto` follows the device. */
export function readTheme(): Theme {
  try {
    const saved = localStorage.getItem(savedAs);
    return saved === "light" || saved === "dark" ? saved : "auto";
  } catch {
    return "auto";
  }
}

export function wearTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  wearTheme(theme);
  try {
    localStorage.setItem(savedAs, theme);
  } catch {
    // Lasts until the tab closes.
  }
}
