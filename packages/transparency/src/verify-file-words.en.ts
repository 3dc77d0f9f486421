import type { ReportWords } from "./verify-file-words.ts";

export const en: ReportWords = {
  verdict: {
    whole: "This file is whole. Nothing in it was changed.",
    broken: "Something is wrong with this file.",
    unreadable: "This file cannot be read.",
  },
  next: {
    whole: "Read below what this proves, and what it does not.",
    broken: "Do not rely on it. Keep it as it is. Ask for a new one, and show both to someone you trust.",
    unreadable: "You can ask the agency for a new file. Keep this one too.",
  },
  heads: {
    broken: "What is wrong",
    proved: "What this proves",
    unproved: "What this does not prove",
    about: "What the file says about itself",
  },
  about: {
    agency: "It says it is from: {agency}.",
    madeAt: "It says it was made on {when}.",
    lines: "Lines in it: {count}.",
    key: "Mark of the key: {key}",
  },
  more: "and {count} more",
  proved: {
    sealed: "The list was sealed with the key named in this file. At that time it had {size} lines in all.",
    "every-line-in": {
      one: "The one line here is in that list, just as it was written.",
      many: "All {count} lines here are in that list, just as they were written.",
    },
    "none-taken-out": "No line was taken out of this file, and no word in it was changed, since it was made on {when}.",
    numbered: {
      one: "The line is numbered, and no number is left out.",
      many: "The {count} lines are numbered, and no number is left out. So no line was left out between the first and the last.",
    },
    "grew-from-own": {
      one: "The list only grew since one older seal that is in this file.",
      many: "The list only grew since {count} older seals that are in this file.",
    },
    "fits-checkpoint":
      "The seal you gave, for {size} lines, fits this file. The list was not written anew since that seal was made.",
    "key-as-known": "The key is the one you gave.",
    "earlier-file-kept": {
      one: "The line in the older file is here too, and is the same.",
      many: "All {count} lines of the older file are here too, and are the same.",
    },
    "no-lines": "When it was made, on {when}, there was no line about this person in the list. The key says so.",
  },
  broken: {
    "not-whole": "It was cut off or damaged on the way. The end is missing, or some signs in it are wrong.",
    "not-a-proof": "It is not a ledger file from Mooring, or parts of it are missing or do not belong there.",
    "newer-format": "It was made in a newer way than this page knows. Get a newer page from the agency.",
    "too-large": "It is too big to be looked at here.",
    "key-unreadable": "The key in it is damaged, or is not the key of this list.",
    "key-not-known-one": "It was sealed with another key than the one you gave. The mark of its key is {key}.",
    "checkpoint-forged": "The seal on it is forged or damaged. The key did not make it.",
    "checkpoint-of-another": "The seal on it is from another list.",
    "lines-altered": {
      one: "Line {lines} was changed, or was never in the list.",
      many: "{count} lines were changed, or were never in the list: {lines}.",
    },
    "lines-of-another": {
      one: "Line {lines} is about someone else, or from another list.",
      many: "{count} lines are about someone else, or from another list: {lines}.",
    },
    "lines-reordered": {
      one: "Line {lines} stands in the wrong place.",
      many: "{count} lines stand in the wrong place: {lines}.",
    },
    "lines-doubled": { one: "Line {lines} is in it twice.", many: "{count} lines are in it twice: {lines}." },
    "lines-missing": {
      one: "One line is missing. It was taken out.",
      many: "{count} lines are missing. They were taken out.",
    },
    "numbers-wrong": {
      one: "The number of line {lines} does not fit.",
      many: "The numbers of {count} lines do not fit: {lines}.",
    },
    "statement-forged": "What the agency signed about this file is forged or damaged.",
    "statement-broken": "This is not the file the agency signed. Some words, the date or the lines were changed.",
    "past-rewritten": {
      one: "One older seal in this file does not fit. The list did not just grow. It was written anew, or the file was changed.",
      many: "{count} older seals in this file do not fit. The list did not just grow. It was written anew, or the file was changed.",
    },
    "given-forged": "The seal you gave is forged or damaged. The key did not make it.",
    "given-of-another": "The seal you gave is from another list or another key.",
    "given-unreadable": "The seal you gave cannot be read. Some of it may be missing.",
    "given-differs":
      "The seal you gave, for {size} lines, and this file do not fit, and the same key made both. The agency showed two different lists.",
    "given-not-grown":
      "The seal you gave, for {size} lines, does not fit this file, and the same key made both. The list was written anew after that seal.",
    "earlier-file-bad": "The older file you gave is itself not whole.",
    "earlier-file-of-another": "The older file you gave is about someone else, or has another key.",
    "earlier-line-gone": {
      one: "Line {lines} is in the older file, and is gone or different in this one.",
      many: "{count} lines are in the older file, and are gone or different in this one: {lines}.",
    },
  },
  unproved: {
    "true-when-written":
      "That each line was true when it was written. The seal shows that it did not change after that.",
    after: "What came after {when}. A newer file would show that.",
    "key-not-compared":
      "Whose key this is. To be sure, compare its mark with the one the agency gives out on paper or on its web page: {key}",
    "no-second-place":
      "That the whole list was not written anew by someone who holds the key. For this, add a seal that you got another way, such as by mail or on paper.",
    "given-newer": "Whether it fits the seal for {size} lines. That seal is newer than this file. Get a newer file.",
    "given-no-path":
      "Whether it fits the seal for {size} lines. This file does not hold the steps from that seal. Get a newer file.",
    "not-numbered": {
      one: "That nothing is left out near the first line. It is from before lines were numbered.",
      many: "That nothing is left out among the first {count} lines. They are from before lines were numbered.",
    },
    words:
      "The plain words beside each line. The agency wrote them from the sealed parts. The sealed parts stand below each line.",
  },
};
