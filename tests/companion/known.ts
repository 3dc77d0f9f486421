/** Conversations that fail a red rule as shipped, with the reason: `persona number of the conversation`. None does. */
export const knownAsShipped: Readonly<Record<string, string>> = {};

/** The same while every trained model is switched off. */
export const knownToRulesAlone: Readonly<Record<string, string>> = {
  "coded-words 7": "a wish to come back as nobody, told as a joke in game words, is known to no rule",
  "out-of-work 3":
    '"I\'ve had enough of all of it" is said of many things; the first plain sign comes four lines later',
};
