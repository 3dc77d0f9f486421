export const words = {
  title: "Take it with me",
  lead: "Get a copy of all that is kept about you here. It comes as one file. You seal it with a passphrase, so only you can open it. Taking a copy changes nothing here.",
  contents: "What comes along",
  empty: "Nothing is kept about you yet.",
  pieces_one: "{{count}} piece",
  pieces_other: "{{count}} pieces",
  notIn:
    "Not in the file: a therapist's private notes, and what staff wrote for each other when a call for help was closed. You can ask the privacy officer about these.",
  choose: "Choose a passphrase for the file",
  chooseAbout:
    "A few words you can remember. It can differ from the one you sign in with. We do not keep it. If it is lost, nobody can open the file. You can then make a new file here.",
  passphrase: "Passphrase for this file",
  passphraseHint: "Five words in a row work well.",
  passphraseFault: "This one is too short or too easy to guess. Try a few words more.",
  show: "Show",
  hide: "Hide",
  suggest: "Suggest one",
  keyAway:
    "What you sealed only for yourself is closed right now. Sign in again with your passphrase to take it along.",
  safety:
    "A file on a phone or computer can be found by someone who uses it too. Its name says nothing about this place. If someone looks at your things, save it somewhere only you go, or wait.",
  make: "Make the file",
  notNow: "Not now",
  making: "Making your file",
  gathering: "{{done}} of {{of}} pieces are here.",
  sealing: "All is here. Now it is being sealed.",
  mayLeave:
    "You can look at other pages. It goes on, and you find it here. If you close the app, it stops and you can start again.",
  stop: "Stop",
  done: "Your file is ready.",
  doneAbout: "About {{megabytes}} MB. It was made on this device.",
  closed_one: "{{count}} piece could not be opened with your key. It is marked in the file.",
  closed_other: "{{count}} pieces could not be opened with your key. They are marked in the file.",
  howToOpen:
    "To read it: open the file in any browser, also without internet, and type your passphrase. There you can read it, print it, or save it as PDF.",
  save: "Save the file",
  forget: "I am done",
  eraseTitle: "Do you want things here to be gone?",
  eraseAbout: "Taking a copy leaves all as it is. Erasing is a step of its own.",
  eraseGo: "See what can be erased",
  beside: {
    title: "A copy for someone who is here",
    lead: "For a person without pages of their own. They asked for a copy of their care record and sit beside you.",
    ask: "Is the person here, and did they ask for this?",
    askAbout:
      "Hand them the keyboard for the passphrase. Look away while they type. What they get is what their care team keeps: name, contact, plan and notes. It stands in the ledger.",
    yes: "Yes, they are here",
  },
  page: {
    title: "About me",
    madeAt: "Made on",
    from: "From",
    nothing: "Nothing was kept.",
    closed: "This piece was sealed and could not be opened with the key at hand.",
    ledger: "Who has seen what",
    ledgerAbout:
      "Each line is in a list that cannot be changed in secret. The file ledger-proofs.json lets anyone check that.",
    yes: "Yes",
    no: "No",
  },
} as const;
