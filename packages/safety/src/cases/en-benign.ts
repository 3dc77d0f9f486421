import { type Case, slice } from "./slice.ts";

/** English lines that must stay below moderate. Written before the rules. */
export const enBenign: readonly Case[] = [
  ...slice(
    "idiom",
    ["none", "low"],
    `
    I'm dying to see you this weekend
    This traffic is killing me
    I nearly died laughing at that video
    We killed it at the interview
    Shoot me an email when you're done
    She wore a drop dead gorgeous dress
    I could murder a burger right now
    I overdosed on chocolate at Easter
    My feet are killing me after that shift
    That cake is to die for
    I'd kill for a coffee
    My mom is going to kill me when she sees this mess
    The suspense is killing me
    He's such a lady killer
    My phone died again
    The battery is dead
    Dead tired after work, going to bed
    I'm dead 💀 that meme was so funny
    lol I'm dead 😂
    Kill two birds with one stone
    They shot the film in Mexico
    I took a shot at the new job
    Let's hang out tonight
    I hung myself a new picture in the hall
    Hang in there, friend
    I jumped off the bridge into the lake with my cousins, so fun
    I cut myself shaving this morning
    Cut me some slack
    I could have strangled the printer
    My little brother is driving me up the wall, I could strangle him lol
    I bombed the test
    That comedian absolutely slayed
    This homework makes me want to die lol
    I was so embarrassed I wanted to die
    I died of embarrassment when I called the teacher mum
    Kill the lights please
    I ran 5 kms this morning
    I have the pills for my blood pressure here
    Picked up my prescription and took my pills with breakfast
    He hit me up on Facebook
    It hit me that summer is over
    She beat me at chess again
    He beat me to the front door
    The sun was beating on me all day
    That song hits me every time
    The news hit me hard
    My boss fired me a quick message
    I'm burning up in this heat
    The kids are killing me with cuteness
    My baby is a bad sleeper and I am over it
    I'd rather die than eat olives again
    My roommate murdered that karaoke song
    We're going to crush them in the game on Saturday
    I'll destroy you at Mario Kart
    My team got slaughtered last night
    I'm so hungry I could die
    I'm freezing to death out here
    Bored to death in this meeting
    I was scared to death on that roller coaster
    My dog hears voices on TV and barks
    The voice in my head says eat the cookie
    I gave my old couch away
    I gave my coat away to the shelter drive
    I finally wrote the letter to my landlord
    Wrote my will with a lawyer because we are buying a house
    I am ending it with my gym, too expensive
    I want to end my subscription
    Say goodbye to your old phone
    Goodbye everyone, see you Monday!
    He stalked me on Instagram before our first date haha
    Drop me at the train station
    My ride or die came over
    Old habits die hard
    Curiosity killed the cat
    My plants died while I was away
    The deadline is killing us
    Dying for a nap
    Die laughing every time she tells it
    I went through the roof
    That exam was brutal, it killed me
    I was choking on my water from laughing
    She choked at the free throw line
    I'm addicted to this game, send help
    He has a gun safe because he hunts
    Took too many cookies lol
    `,
  ),
  ...slice(
    "ordinary-sad-or-angry",
    ["none", "low"],
    `
    Today was a hard day and I cried in the car
    I miss my grandmother, she died in March and the house is quiet
    I am so angry at my sister for lying to me
    Work was awful and I feel tired and low
    I feel lonely on Sundays
    I hate how my ex speaks to me at handover
    My son had a tantrum and I lost my patience and shouted
    I feel like a failure because I did not get the job
    I'm sick of paperwork and being sent from desk to desk
    Nothing went right today
    I had a panic attack at the supermarket and then it passed
    I keep thinking about the argument and can't sleep
    I'm scared about the court hearing next week
    I feel numb since the move
    I hate my body today
    My heart is broken, he left me for someone else
    I wish things were different
    I am worried about money and the rent
    We buried my uncle today and I could not stop crying
    I had nightmares about the accident again
    I was furious, I slammed the door and went for a walk
    Everything feels heavy, I stayed in bed till noon
    I don't feel like seeing anyone
    My daughter won't talk to me and it hurts
    I can't stand my boss
    I hate Mondays and I hate this town
    I'm exhausted, the baby cried all night
    I feel guilty for being angry with my mother
    My best friend moved away and I feel empty
    I'm stressed about exams and my stomach hurts
    It's the anniversary of the fire and I feel shaky
    I drank too much last night and I'm ashamed
    I don't know what I'm doing with my life
    I felt invisible at the party
    My neighbour is so rude, I want to scream
    I got fired and I feel useless
    I was hurt by what she said about me
    I am tired of fighting with my husband about dishes
    My cat died today and I am gutted
    I was bullied at school when I was a kid and it still stings
    I feel overwhelmed by the kids, the house and work
    I'm disappointed in myself
    Dad and I argued about politics again and I left early
    It's not fair that they got the flat and we didn't
    I cried when the song came on
    Sometimes I just want to run away to the sea for a week
    I got hurt playing football and I'm in a bad mood
    My therapist cancelled and I felt let down
    Today I was anxious and my hands were shaking before the interview
    He yelled at me in the meeting and I felt small
    `,
  ),
  ...slice(
    "negated",
    ["none", "low"],
    `
    I don't want to die
    I do not want to hurt myself
    I would never kill myself
    I'm not suicidal, just tired
    I have no plans to hurt myself
    I've never thought about suicide
    No thoughts of self harm this week
    I'm not going to kill myself, don't worry
    He never hit me
    My husband has never threatened me
    She didn't choke me or anything like that
    I'm not going to hurt anyone
    I don't hear voices
    I didn't overdose, I took the right amount
    Nobody is hurting my kids
    I don't have a gun
    `,
  ),
  ...slice(
    "quoted",
    ["none", "low"],
    `
    The song goes "I want to die" and then the drums come in
    In the movie he says "I will kill you" to the king
    The lyrics are "suicide is painless"
    I'm reading a novel about a woman who kills herself
    In the game the character shoots himself
    There was a documentary about suicide prevention on TV
    My favourite band has a song called "Kill Myself Tonight"
    The poem says "better to be dead than caged"
    We watched a show where the husband strangles his wife
    The play ends when Juliet takes the poison
    `,
  ),
  ...slice(
    "work-and-learning",
    ["none", "low"],
    `
    I did the suicide prevention training at work
    Our agency has a new policy on domestic violence
    How do I know if someone is suicidal?
    What should a worker do if a client overdoses?
    The leaflet explains what strangulation does
    I'm writing an essay about self-harm among teenagers
    I volunteer on a suicide hotline
    Suicide rates in our county went down
    `,
  ),
];
