import { type Case, slice } from "./slice.ts";

/** English danger told indirectly, and the blind probes that missed or found it before the rules were mended. */
export const enIndirectCases: readonly Case[] = [
  ...slice(
    "stalked",
    ["high", "imminent"],
    `
    Somehow he got our new address. Yesterday there was a photo of my daughter's window on my phone and I think he is outside
    She knows where I work, she sent me a picture of my car in the lot, and my neighbor says she could still be nearby
    My ex found out where we moved. He texted a video of our porch. He might be watching right now
    He tracked me down. There is a note on my windshield and his truck is parked across the street every night
    He is asking my mother where I stay and he keeps calling from new numbers and I am scared he is outside
    He knows which shelter, he found us, and he sent me pictures of our building tonight
    `,
  ),
  ...slice(
    "one-sign",
    ["low", "moderate"],
    `
    He drives past my place at night
    My ex keeps calling from different numbers
    He shows up everywhere I go
    My ex knows where I live
    He sits in his truck across from my job
    He has been asking my sister where I stay
    `,
  ),
  ...slice(
    "preparation-and-not-mattering",
    ["moderate", "imminent"],
    `
    All my papers are in a folder on the table and I wrote down who to call. It won't make a difference to anybody
    I put my documents in order. Nobody would notice if I wasn't here
    I gave my sister the passwords and left a list of who gets what. Nobody is going to miss me
    I paid for my funeral and picked a suit so nobody has to deal with the mess
    The bills are sorted, the accounts are organized in one envelope, and I'm only in the way
    I have my affairs together now. What difference does it make if I'm here
    `,
  ),
  ...slice(
    "probe-1",
    ["moderate", "imminent"],
    `
    I cleaned out my locker and gave Tasha the password to everything. she'll need it. I don't want my mom to have to do it
    my husband came at me with the iron. It was still hot. I got a burn on my arm shaped like the tip
    I keep the revolver in the nightstand and every night it takes me longer to put it back
    i aint been feeling like being here no more fr
    My grandson pushes me when I dont give him my check. Last week I fell against the stove
    I don't take the insulin anymore. What for. It will be quicker this way
    he say if he cant have me nobody gonna have me
    there is a man in the wall and he says to open my wrist so the others can come out
    my stepdad comes in when mom works nights. He says it is our secret
    I put all my pills in a row on the bed and I been looking at them for a hour
    i been cuttin again n its deeper this time
    I can't feel one side of my mouth and my words come out wrong
    he took her phone and her papers and she has to pay it off sleeping with men. She is me
    He squeezed my neck till I saw stars and then he cried and made me soup
    I have a list of who gets what. The blue bowl is for Ana. Nobody knows yet, it's easier this way
    im so tired of fighting my own head. tonight seems like a good night to stop
    I wonder how long before anyone would find me. Probably the landlord, for the rent
    the life insurance pays out after two years. it's been two years in march. my family would be set
    he drives by slow at night, lights off. 3 times this week. my sister moved with me cause im scared
    someone been calling from blocked numbers breathing. then a note under my door with my daughter's school name
    My ex went to my mom's house asking which shelter I'm in. he told her he'll check every one
    I left the baby in the tub and walked out because I was scared of what my hands were going to do
    every time she cry I see myself throwing her at the wall
    i got my brother's strap and im bout to slide on him for what he did to my sister
    if i see that caseworker again i swear to god i will put her through the window
    I want him to stop breathing. I stand there at night with the pillow
    He wont let me have my own card, he counts the miles on my car and when I was 10 minutes late he broke my glasses on my face
    my girl put hands on me again. ima man so who gonna believe me
    nobody gonna miss a old man. I got my Sunday suit laid out
    i told god i'm ready he can come get me i wont fight it no more
    i took like 15 of my moms heart pills bout twenty mins ago and now my heart feel funny
    They coming through the vents, they put something in the water so I stopped drinking three days ago
    I can't tell you where I am because he reads this phone. If I stop answering call someone
    `,
  ),
  ...slice(
    "probe-2",
    ["moderate", "imminent"],
    `
    Im 17 and my dad found my texts with my girlfriend, he took my door off and says he gonna send me somewhere, he hit me with the extension cord
    Honestly I wrote my kids each a card for their 18th. They're in the shoebox. I feel lighter now.
    my baby daddy kicked in the back door last night and drug me by my hair out to the yard
    every time I go to the store he's there. Same hoodie. I changed stores twice
    I drank a whole fifth and I got my uncle's gun on the couch with me
    My ma fell and hit her head and now she talking crazy and throwing up
    he choke me out when we be having sex and I told him I dont like it, I passed out last time
    the staff man at the group home touches us girls at bath time
    im scared ima do something to myself when everybody go to sleep
    tengo miedo de quedarme sola esta noche porque se lo que voy a hacer
    I keep driving up to the quarry at night and sitting with my feet over
    my cousin said she gonna get me jumped after school and they got knives
    he says he'll send the videos to my boss if I don't come back
    he hurt my cat to show me what he'd do to me
    my nephew is 6 and he got belt marks all down his legs when he come from his daddys
    I cant stop shaking its been 2 days since my last drink and i am seeing spiders on the wall
    my friend took some blue pills at the party and now shes making a snoring sound and we can't get her up
    the angels explained that my son has to be purified in the water
    They swapped my husband. This man has his face but he smells wrong and I sleep with scissors
    I don't sleep, I don't need to. I gave away my savings because the mission starts on Sunday and the numbers on the buses confirm it
    I know when he gets off work and which way he walks. I got something for him
    si vuelve a tocar a mi hija yo mismo lo entierro
    I'm going to burn that whole office down with every one of them in it
    I held the pillow over my mother's face for a second last night. I stopped. I'm so tired of caring for her
    my hands were on his throat before i knew it, my own son
    if yall dont hear from me by saturday my journal is under the mattress
    this the last time imma bother yall
    on the parking garage top level rn. its real quiet
    i took the rest of the bottle. dont be mad
    I cut too deep this time and the towel is soaked
    i want to hurt so bad i bite my arms till they bruise
    he dont let me have my insulin unless I behave
    The man I work for keeps nine of us in a trailer and holds our papers until we pay the trip
    I'm 82 and my son signed my house over to himself and now he yells and says he'll put me out on the street
    I think about how my husband's hunting rifle is just right there
    `,
  ),
  ...slice(
    "probe-3",
    ["moderate", "imminent"],
    `
    I dont want to wake up tomorrow. I been saying that every night for a month
    my husband slapped me so hard my ear still ringing and the kids saw it
    he held a knife to my stomach and i'm 5 months
    took all my sertraline and some vodka bout an hour ago idk what happens now
    my mama boyfriend be walking in on me in the shower on purpose
    i hear them at night saying im filthy and i should jump
    i just wanna be with my daughter again, she passed in april. i dont belong on this side no more
    my brother got a gun n he said he going over to shoot tyrell tonight
    Grandma is not making sense and the left side of her face fell
    Everyone is going to be so relieved. I finally picked the day
    my ex found our new place. There was a pack of his cigarettes on the porch this morning
    I have been cutting since I was twelve and this week I cut my wrist the long way
    everybody say call somebody but its 3 am and i got a belt and a closet rod
    He raped me. We're married so I didn't know if I could say that
    my boss keeps my passport and makes us sleep at the warehouse
    I keep thinking about drowning the baby. I love her. Why do I keep thinking it
    there's cameras in my teeth, the dentist put them there and the whole town watches
    I am the second coming, tonight I walk into the lake to prove it
    I don't see myself making it to 30, I don't even want to
    he tracks me on my phone and if I go anywhere but work he smashes something
    dad's drunk again he is breaking everything and my little sister is hiding with me under the bed
    i bought the helium today
    we been sleeping in the car and my boyfriend said if i call the shelter he will snap my neck
    I keep blacking out and my sugar been over 500 two days
    nothing I do matters to no one. if I died it'd be a week before they knew
    my girlfriend threatens to kill herself every time I try to leave and last night she locked me in
    I feel like hurting my stepdad real bad, I got a hammer under my bed
    my son, 15, posted that he wants to be gone and now he isn't answering his door
    I've got stage 4 and I'd rather do it my way. I have enough morphine put by
    someone is in my apartment, i can hear them in the kitchen. im in the closet
    he pushed my wheelchair into the bathroom and left me there all day to teach me
    I aint eat in 6 days they poisoning the shelter food
    I'm scared to go home tonight. Last time he beat me till I peed blood
    stop asking if im okay. im not. im going to do it and nobody can stop me
    The pills are counted. Forty two.
    `,
  ),
  ...slice(
    "probe-4",
    ["moderate", "imminent"],
    `
    I hate to bother anybody but I have been having bad thoughts about hurting myself since the funeral
    my man snatched my keys and choked me in the car, i got marks
    Ya no puedo con esta vida, tengo un plan y hoy lo voy a hacer
    im sittin in the bathtub wit a blade and i cant stop cryin
    She throws things at my head when I am late, last week it was a glass
    I just found out he put some app on my phone that shows him where I am
    Some days I stand on the platform and lean forward a little
    I can't feel my legs and I can't hold my pee since I fell this morning
    i swear on my mama ima kill that boy when i see him
    I don't deserve to be here. My kids deserve a better mom, a living one or not
    he doesn't hit me, he just holds me down until I stop
    tengo catorce y mi novio de veintiocho dice que si lo dejo sube mis fotos
    I sold my truck and paid everybody what I owed, I feel real peaceful about it
    I want to go to sleep on the tracks
    `,
  ),
  ...slice(
    "would-not-be-missed",
    ["moderate", "high"],
    `
    My uncle ended his life in March and lately I think he had the right idea
    I'd be dead two weeks before anybody noticed
    i am just a weight on my kids
    `,
  ),
  ...slice(
    "pushed-by-voices",
    ["high", "imminent"],
    `
    the voices keep telling me to do it
    `,
  ),
];
