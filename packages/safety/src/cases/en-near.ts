import { type Case, slice } from "./slice.ts";

/** English lines close to danger in their words and far from it in their meaning. */
export const enNearCases: readonly Case[] = [
  ...slice(
    "no-point",
    ["none", "low"],
    `
    I don't really see the point of breakfast any more
    Sleeping in the car again, I don't see the point of setting an alarm any more
    Not much point in cleaning the tent when it rains anyway
    I wrote out a whole speech for nobody
    No one asked about my trip and I had stories saved up all week
    Three nights outside now and I don't see the point of shaving any more
    `,
  ),
  ...slice(
    "idiom",
    ["none", "low"],
    `
    That hill killed me, I had to sit down
    The stairs at the clinic nearly killed me
    Spin class killed me today
    The walk up to the shelter is killing me
    I almost had a heart attack when I saw the bill lol
    My mother almost had a stroke when she saw my hair haha
    `,
  ),
  ...slice(
    "hospital-rules",
    ["none", "low"],
    `
    They won't let me leave the hospital until someone picks me up
    I can't go home after the surgery without an adult, they won't let me leave alone
    The nurse won't let me eat before the procedure
    The doctor won't let me have coffee until the test
    My knee surgery is done but they don't let me out without a walker
    The clinic won't let us leave until the fever is down
    `,
  ),
  ...slice(
    "child-asks",
    ["none", "low"],
    `
    My son asks if his dad knows where we are and I said no
    The kids asked does daddy know where we live now
    She asked me whether her father can find us here
    My little one wants to know if papa has our new address
    My boy keeps asking when his father will see our new place
    My daughter asked if grandma knows where we moved
    `,
  ),
  ...slice(
    "illness-and-remembered-voices",
    ["none", "low"],
    `
    My MS flared again, left hand this time
    Relapse on my right side, the doctor says steroids
    The whole shift I could hear his voice in my head saying I can't do anything right
    I still hear my ex telling me I'm stupid every time I burn the rice
    My mother's voice is in my head every time I spend money
    The lupus came back, a real relapse, hands and knees
    `,
  ),
  ...slice(
    "probe-1",
    ["none", "low"],
    `
    my boss been parking in my spot every day this week and it make me so mad
    I cleaned out my closet and gave Tasha three bags of clothes, she cried she was so happy
    burned my arm on the iron again, I'm so clumsy
    I keep the flashlight in the nightstand cause the power go out
    i aint been feeling like cooking no more fr, cereal it is
    I forgot my insulin at home and had to go back for it
    that man got me dying every time he open his mouth
    Mama bout to kill me when she see this phone bill
    she ate that, she killed it, bodied the whole stage
    I'm finna die if this line don't move
    my knee surgery is tuesday, they say I can't go home without a driver
    the baby been screaming all night, I put her in the crib and stepped out on the porch to breathe
    I got my own place! I just stood in the kitchen and cried
    He picked me up outside work with flowers
    My dad waits outside school every day with a snack, so embarrassing
    my ex picks up the kids at my house on fridays and it's fine now
    we drove past our old house and I got a little sad
    They installed cameras in the hallway after the packages got stolen
    I put an airtag on my dog's collar
    I lost my phone so if I call from a new number pick up
    my grandfather put his papers in order and then planned his trip to Italy
    The envelope from the housing office came, I read it twice
    I signed the form for who to call in an emergency
    some days I don't see the point of these group meetings to be honest
    the meeting had no point, I could have stayed home
    my son asked if daddy can come to his birthday, I said we will see
    I relapsed on sugar lol whole box of donuts
    My lupus is acting up, flare since Sunday, hands like balloons
    I can still hear my grandmother telling me to sit up straight
    I hear my old coach in my head saying you are lazy, and then I run anyway
    Nobody saved me a seat at lunch
    I wish I could just sleep for a week
    I hate hospitals, they poked me five times for blood
    My cousin got shot in the arm two summers ago, he's ok, he's coaching now
    `,
  ),
  ...slice(
    "probe-2",
    ["none", "low"],
    `
    My kids wrote me cards for my birthday and I keep them in a shoebox
    I walked to the tracks with my grandson to count the train cars
    every time I go to the store that same cashier is there, we laugh now
    He fixed my back door after the storm kicked it in
    I had a glass of wine on the couch with my uncle and watched the game
    My ma fell asleep in the chair with her mouth open again
    I've been fasting for Lent, eight days with no sweets
    the staff at the group home took us girls bowling
    I gave notice on the apartment, the new one has a yard for the dog
    I got nothing left to give at work, clocking out early
    We sat by the quarry with our feet in the water, best day of summer
    my cousin said she gonna jump in the pool with her clothes on
    he says he'll send the videos of the recital to my boss too
    the vet said my cat is hurt but she will be fine
    my nephew is 6 and got his first belt in karate
    can't stop shaking my leg in the waiting room
    My friend snores so loud we can't sleep at her house
    the angels at the school play forgot their lines
    I swapped shifts with my husband so he can take the baby
    I didn't sleep, the baby again. Gave up and made pancakes at 5
    I know when he gets off work so I had dinner ready
    They burned the chili and the whole office smelled
    my mother slept with the pillow over her face because of the light
    it wasn't anybody's fault, the pipe was old
    parked on the top level of the garage, took me forever to find the car
    finished the rest of the bottle of cough syrup and I feel better finally
    i cut the cake too deep and it fell apart
    I bite my nails till they bleed before court
    I signed my house over to my son and now he handles the taxes, thank God
    my daughter hates me this week because I took her phone
    They cut my hours and I don't know how I'll make rent
    he left me on read for two days, I'm spiraling lol
    court got moved again, I threw my shoe at the wall
    Missed the bus, missed the appointment, cried in the rain
    Saw my ex at the laundromat and we both pretended to be busy
    I get nervous when it's quiet, I leave the TV on all night
    They took my blood pressure three times, too high, new pills
    I can't go back to that job, my back is shot
    `,
  ),
  ...slice(
    "probe-3",
    ["none", "low"],
    `
    I don't want to wake up at 5 tomorrow, whoever invented shifts is evil
    my ear still ringing from the concert, worth it
    I'm 5 months and the baby kicks me in the ribs all night
    took my sertraline late and had some tea, the doctor said that's fine
    me dieron ganas de cortarme el fleco yo sola, ni Dios lo quiera
    my mama boyfriend fixed the shower finally
    I hear them at night, the trains, and it helps me sleep
    She keeps hitting the snooze and I don't know how to stop it
    my daughter would have turned nine today. We lit a candle
    my brother said he going over to shoot hoops with tyrell tonight
    Grandma beat everyone at cards again, she got no mercy
    Everyone is going to be so relieved when the exam is over
    found our new place! there was a welcome mat on the porch this morning
    cut my hair the long way around, thank you youtube
    everybody say call the landlord but it's 3 am and the pipe is leaking
    I was married so I didn't know if I could apply on my own
    my boss keeps my tips jar and shares at the end
    I keep thinking about the baby's name. Why is it so hard
    there's cameras at the shelter door, makes me feel better
    tonight I walk around the lake with my sister
    I wrote a letter to my sister and then I erased it and then I wrote it again, it was an apology
    I don't see myself working here at 30, I want to be a nurse
    he tracks our steps on his phone because we have a family contest
    dad's home again and he is fixing everything and my sister is helping
    i bought the helium today for the balloons
    we been sleeping in the car but tomorrow we get keys!
    I keep dropping things, new arthritis pills tomorrow
    nothing I do matters to my teenager except the wifi
    fumigaron y pusieron veneno para ratas, huele feo
    my girlfriend threatens to cut my hair every time I fall asleep first
    El radio no agarra nada, puro predicador hablando del diablo
    I got a hammer under my bed cause I was hanging pictures, don't judge
    my son, 15, is not answering his phone, probably gaming again
    I've got enough flour put by for the winter
    someone ate my yogurt at the office, I can hear them laughing in the kitchen
    he pushed my wheelchair all the way up the hill, what a guy
    I aint eat since breakfast and this line is long
    I'm scared to drive home tonight, it's icy
    stop asking if im okay, i am just tired, the test is over
    The chairs are counted. Forty two. We are ready for the wedding.
    `,
  ),
  ...slice(
    "probe-4",
    ["none", "low"],
    `
    I hate to bother anybody but is there another blanket
    my man snatched my fries and choked on them, serves him right
    my daughter's father called the shelter to say happy birthday to her
    im sittin in the bathtub wit a candle and i cant stop smilin
    She throws shade at my cooking when I am late
    I found an app on my phone that shows me when the bus comes
    we stood on the platform and leaned over to see if the train was coming
    I can't feel my toes, it is freezing in this line
    He squeezed my hand under the table when they called our number
    i swear on my mama these tamales are the best
    the lady on the news has my same jacket
    My kids deserve a better school and I'm going to find it
    I used to think about moving now and then. Now it is all day.
    tengo catorce primos y todos suben fotos
    I sold my truck and got a van, I feel real good about it
    I want to go to sleep at a normal hour
    my uncle showed me his new phone and gave me twenty dollars
    they called me next and I was not ready
    I fought with the food stamp office for two hours and won
    `,
  ),
  ...slice(
    "worry-for-another",
    ["low", "low"],
    `
    I'm scared for my sister's life
    I'm afraid he will kill her
    my roommate has been talking about dying
    `,
  ),
];
