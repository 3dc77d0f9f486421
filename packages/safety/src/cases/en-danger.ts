import { type Case, slice } from "./slice.ts";

/** English lines with danger in them, by kind and by the way it is said. */
export const enDanger: readonly Case[] = [
  ...slice(
    "said-outright",
    ["moderate", "high"],
    `
    I want to die
    I want to kill myself
    I watched a film about the war and I want to die
    I don't want to live anymore
    I wish I was dead
    I've been thinking about suicide a lot
    I keep having suicidal thoughts
    I just want to end it all
    I hope I don't wake up tomorrow
    I don't want to be alive
    I should just kill myself
    I'd rather be dead than go back there
    I am so tired of living
    There is no reason for me to live
    I cut my arms again last night
    I started cutting again and I can't stop
    I burn myself when it gets too loud
    I hate being alive
    Nothing stops me from doing it anymore, I want to end my life
    I DONT WANT TO LIVE ANYMORE
    i don't want to exist
    I think about dying every single day
    My depression makes me want to die
    Sometimes I picture my own funeral
    I was supposed to be dead by now, I wish I were
    `,
    "self-harm",
  ),
  ...slice(
    "plan-or-intent",
    ["high", "imminent"],
    `
    I'm going to kill myself
    I have decided to end my life
    I wrote the goodbye letters to my kids
    I bought a rope and I know how I am going to do it
    I've been saving up my pills so I have enough
    I tried to kill myself last night
    I almost jumped off the bridge yesterday
    I have a plan to kill myself
    How many pills does it take to die
    I'm planning my suicide
    What is the most painless way to die
    Already wrote my suicide note
    I'm going to hang myself
    My suicide attempt failed and I am back home
    By the time you read this I will be gone
    `,
    "self-harm",
  ),
  ...slice(
    "now",
    ["imminent", "imminent"],
    `
    I'm going to kill myself tonight
    I have the pills here. I am going to end my life.
    The gun is in my hand, it is against my head
    I wrote the letter and I'm going to kill myself after they fall asleep tonight
    Standing on the bridge and I'm going to jump
    I just swallowed the whole bottle of pills, goodbye
    The noose is around my neck
    I'm about to kill myself right now
    Tonight is my last night on earth. I will kill myself.
    I have a gun to my head
    I will end my life tonight, the note is on the table
    `,
    "self-harm",
  ),
  ...slice(
    "no-keyword",
    ["low", "high"],
    `
    I've given my dog away
    Everyone would be better off without me
    I won't be a burden to you much longer
    They'd all be happier if I was gone
    Who will take care of my cat when I'm gone
    I gave away all my things and said my goodbyes
    I just want to go to sleep and never wake up
    I don't see a future for me anymore
    You won't have to worry about me soon
    I can't do this anymore
    I'm a burden on everyone
    What's the point of going on
    I have put all my affairs in order
    I'm ready to see my mother again in heaven
    There's nothing left for me here
    Nobody would notice if I disappeared
    I can't promise I won't hurt myself
    Nobody would miss me if I was gone
    I don't trust myself to be alone tonight
    I made my peace and my mind is made up, I'm ready to go
    `,
    "self-harm",
  ),
  ...slice(
    "coded-or-misspelt",
    ["moderate", "imminent"],
    `
    i want to unalive myself
    kms fr, nothing is left
    thinking about sewerslide again
    i want to k1ll myself
    thinking of su1cide every night
    i wanna d1e
    I want to k i l l m y s e l f
    wanna dieeeee
    i want to kil myslef
    i'm feeling sucidal
    I want to k*ll myself
    thinking of s*icide
    im gonna unalive myself
    I wаnt to dіe
    𝐈 𝐰𝐚𝐧𝐭 𝐭𝐨 𝐝𝐢𝐞
    I want to ki\u200bll my\u200bself
    ｉ ｗａｎｔ ｔｏ ｄｉｅ
    Í wánt tó díé
    im goin to kms, ready to end it
    `.replaceAll("\\u200b", "\u200b"),
    "self-harm",
  ),
  ...slice(
    "emoji",
    ["low", "high"],
    `
    me 🔫
    💊💊💊 goodnight
    ⚰️ soon
    `,
    "self-harm",
  ),
  ...slice(
    "denial-after-disclosure",
    ["moderate", "high"],
    `
    I want to kill myself but don't worry, I'm fine
    I've been thinking about suicide, haha just kidding
    I wish I was dead. Anyway, I'm okay. Forget I said anything.
    I don't want to live anymore but I'm not going to do anything
    I cut myself again but it's no big deal, please don't tell anyone
    `,
    "self-harm",
  ),
  ...slice(
    "hard-negation",
    ["moderate", "imminent"],
    `
    I never said I wouldn't kill myself
    I don't want to live
    I'm not sure I want to be alive
    I can't stop thinking about killing myself
    It's not that I'm sad, I want to die
    I don't care if I die
    Why shouldn't I kill myself
    I don't know if I want to die or just sleep, but I think about killing myself
    I'm not afraid of dying, I want to die
    `,
    "self-harm",
  ),
  ...slice(
    "adds-up",
    ["moderate", "high"],
    `
    I can't go on. Nothing matters. I'm so sorry for everything. I gave my dog away.
    Everyone would be better off without me. I have put my affairs in order. I am a burden.
    I hate my life, there is no way out, and I feel hopeless and worthless. What is the point anymore.
    `,
    "self-harm",
  ),
  ...slice(
    "other-person",
    ["low", "low"],
    `
    My friend said she wants to die
    My brother is suicidal and I don't know what to say
    My coworker tried to kill himself
    She told me she wants to kill herself
    He keeps saying he is going to end his life
    A client mentioned suicidal thoughts yesterday
    `,
  ),
  ...slice(
    "past",
    ["low", "moderate"],
    `
    When I was 15 I tried to kill myself
    Ten years ago I was suicidal
    I used to cut myself in high school
    Back in 2012 I tried to overdose
    Years ago I thought about ending my life
    `,
  ),
  ...slice(
    "past-and-now",
    ["moderate", "imminent"],
    `
    I tried to kill myself when I was 15 and now I want to kill myself again
    Years ago I was suicidal. Today I am going to kill myself.
    `,
    "self-harm",
  ),
  ...slice(
    "hurt-by-someone",
    ["moderate", "imminent"],
    `
    My husband hit me again last night
    He beat me in front of the kids
    He hit me hard
    My husband will kill me if he finds out I called
    I feel like he is going to kill me
    After the movie he hit me
    I told my story to the judge and he hit me again outside
    I had a nightmare and when I woke he was choking me
    He punched me in the face because dinner was late
    My boyfriend pushed me down the stairs
    She slapped me in front of the kids
    My dad beats me with a belt
    He strangled me until I passed out
    He put his hands around my neck
    My ex choked me and I could not breathe
    He said he'd kill me if I leave
    He told me he will kill me and bury me in the yard
    I'm scared he is going to kill me
    My ex is outside my door and won't leave
    He has a gun and he is outside
    Someone is breaking into my house
    My ex keeps following me home
    He broke the restraining order and came to my house again
    He found out where I live
    I was raped last week
    My uncle comes into my room at night
    My boss touched me and I told him to stop
    He forced me to have sex
    He locked me in the bathroom
    My husband pointed his gun at me
    He threatened to kill me and the kids
    I'm getting death threats from my ex
    If I leave he will find me
    My son hits me when he is drunk
    He put a tracker on my car
    My girlfriend threw a bottle at me
    He took my passport and won't let me leave
    `,
    "hurt-by-someone",
  ),
  ...slice(
    "hurt-by-someone-now",
    ["imminent", "imminent"],
    `
    He is trying to kill me, please help
    He's hitting me right now
    He's here with a gun
    Please send police, he is going to kill me
    He is strangling me
    `,
    "hurt-by-someone",
  ),
  ...slice(
    "harm-to-others",
    ["moderate", "imminent"],
    `
    I want to kill my boss
    I'm going to shoot up the school
    I want to stab him
    I bought a gun and he will pay for what he did
    I have thoughts of killing my husband
    I am going to kill them all tomorrow
    I'm afraid I will hurt someone
    I will wait outside her house with a knife
    I am going to bring a gun to school
    I feel like killing everyone
    `,
    "harm-to-others",
  ),
  ...slice(
    "child-at-risk",
    ["moderate", "imminent"],
    `
    My boyfriend hits my son
    I shook my baby and I'm scared
    My daughter told me grandpa touched her
    My stepdad touches me and I'm in 7th grade
    My son said he wants to kill himself
    My daughter is cutting herself
    The kids have been alone for two days with no food
    My mom beats us with a belt
    My toddler swallowed bleach
    My baby is not breathing
    I'm afraid I'm going to hurt my baby
    My ex choked my daughter
    He took my kids and says I will never see them, he has a gun
    My 14 year old daughter wants to die
    `,
    "child-at-risk",
  ),
  ...slice(
    "medical-emergency",
    ["moderate", "imminent"],
    `
    I took too many pills
    I overdosed on my medication
    My friend overdosed and he is not breathing
    She won't wake up
    I can't wake her up
    My chest pain is going down my arm
    I drank bleach
    The bleeding won't stop
    I just took the whole bottle of tylenol
    His lips are blue
    I am having a heart attack
    I took 40 pills an hour ago
    I'm pregnant and I am bleeding
    `,
    "medical-emergency",
  ),
  ...slice(
    "losing-touch",
    ["moderate", "imminent"],
    `
    The voices tell me to kill myself
    I hear voices telling me I'm worthless
    They put a chip in my head
    The voices won't stop
    The TV is sending me messages
    I see people who are not there
    God told me to kill my brother
    The neighbors are reading my thoughts
    I am the messiah and I have not slept in six days
    `,
    "losing-touch",
  ),
  ...slice(
    "code-switching",
    ["moderate", "imminent"],
    `
    Ya no puedo más, I want to die
    I'm so tired, me quiero morir
    My husband me pegó otra vez last night
    No quiero vivir anymore
    Tengo las pastillas here and I'm going to kill myself
    `,
  ),
  ...slice(
    "hypothetical",
    ["none", "low"],
    `
    If he ever hit me I would leave
    What if someone had a gun at the fair
    If I ever got suicidal I would call my sister
    `,
  ),
  ...slice(
    "acts",
    ["high", "imminent"],
    `
    he's kicking the bedroom door in right now
    she is outside on the porch with a hammer
    I'm hiding in the pantry and he has the knife
    he stuffed me in the trunk and drove
    her lips are blue and she won't wake up
    I'm on the ledge, tell my sister sorry
    the man in the radio says burn the house down, do it
    `,
  ),
];
