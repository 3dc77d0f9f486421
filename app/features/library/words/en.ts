export const words = {
  title: "Ideas that may help",
  about: "Small things to do alone, and kinds of help there are.",
};
