/** What a sealed file holds: files with a name, the one to read first. */
export type Package = {
  readonly format: "mooring-package/1";
  readonly files: readonly { readonly name: string; readonly type: string; readonly text: string }[];
};

/** Reads an opened package; null when it is not one. */
export function toPackage(text: string): Package | null {
  try {
    const told = JSON.parse(text) as Partial<Package>;
    return told.format === "mooring-package/1" && Array.isArray(told.files) ? (told as Package) : null;
  } catch {
    return null;
  }
}

/** A page that opens by itself: the opener's page with the sealed parcel put in. */
export function sealedPage(opener: string, parcel: { header: string; body: string }): string {
  // A function, so that no dollar sign in what is put in means anything; and nothing in JSON may end the script element.
  return opener.replace("/*parcel*/", () => JSON.stringify(parcel).replaceAll("<", "\\u003c"));
}
