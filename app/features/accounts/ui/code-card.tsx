/** A code to copy by hand or print: groups that a screen reader reads one by one. */
export function CodeCard({ label, groups, wide }: { label: string; groups: readonly string[]; wide?: boolean }) {
  return (
    <ol className={wide ? "code-card wide" : "code-card"} aria-label={label} dir="ltr">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups of a code may be the same.
        <li key={index}>{group}</li>
      ))}
    </ol>
  );
}
