/** Everything the companion says in English as one file, fetched when a talk is opened without a server. */
export const files: Readonly<Record<string, unknown>> = import.meta.glob("../../../../content/companion/*.en.yaml", {
  import: "default",
  eager: true,
});
