/** Everything the companion says in Spanish as one file, fetched when a talk is opened without a server. */
export const files: Readonly<Record<string, unknown>> = import.meta.glob("../../../../content/companion/*.es.yaml", {
  import: "default",
  eager: true,
});
