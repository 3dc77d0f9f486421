export const words = {
  goals: "My goals",
  goalsAbout: "In your words, with small steps.",
  aboutMe: "About me",
  aboutMeAbout: "What is strong, what you like, what to leave alone.",
} as const;
