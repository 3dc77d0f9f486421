import type { Cues } from "../taxonomy.ts";

/** How people say it in English. `*` ends a beginning of a word, `|` parts alternatives, `..` skips up to three words. */
export const english: Cues = {
  "loud-noise": `
    slam*, bang|banged|banging|bangs, loud noise*, sudden noise*, noise made me jump, fireworks, firecracker*, gunshot*,
    gun shot*, shots outside, backfir*, siren*, alarm went off, fire alarm, smoke alarm, thunder*, explosion*, blast*,
    loud music, loud tv, loud crash, crash in the, heard a crash, dropped a .. plate|pan|tray|glass, glass broke|breaking,
    breaking glass, pounding on the door, banged on the, knock|knocking .. made me jump, jumped at the sound, so loud,
    too loud, loud truck, motorcycle* .. loud, loud motorcycle*, popping sound, balloon popped, door banged, honk*,
    jackhammer*, construction noise, helicopter*, every noise, at every sound`,
  conflict: `
    yell*, shout*, scream*|screamed at, fight|fighting|fought with, fights, big fight, argu*, rais* .. voice, voices raised,
    swore at, cuss* .. out|at, blew up at, lost .. temper, lashed out, snapped at, got in my face, in my face, threw .. at,
    went off on, called me .. names, name calling, hostile, confront*, row with, slammed .. and yelled, feud, tension in the,
    walking on eggshells, threatened to, bickering, we clashed, mad at me, furious, raging, outburst*, picked a fight,
    hollering, hollered, quarrel*, screaming match`,
  anniversary: `
    anniversar*, year ago today, years ago today, one year ago, a year since, years since, months since, year to the day,
    this time last year, this time of year, every year around, same time every year, the date it, that date,
    that day every, day it happened, day he died, day she died, day they took, day he left, would have been .. birthday,
    would have turned, would be turning, his birthday, her birthday, due date, mother's day, father's day, christmas,
    thanksgiving, the holidays, holiday season, new year's, valentine's, day of the dead, first birthday without,
    first christmas, calendar says, death day, two years today, exactly a year, month since`,
  place: `
    old street, that street, his street, old neighborhood, my old apartment, our old apartment, old house, drove past,
    drive past, walked past, walk past, went past, walking past, drove by, walked by the, passed the house, passed the building,
    corner where, place where, where it happened, street where, park where, room where, that bus stop, same bus, that station,
    parking lot, parking garage, alley*, stairwell*, long way home, another way home, different route, other route,
    crossed the street to, that bridge, underpass, went back there, back to that town, near his house, near his work,
    near his place, avoid that part of, part of town, same hallway, outside the motel, that motel, the highway exit`,
  "smell-taste": `
    smell*|smelled|smelt, the scent, his cologne, cologne, aftershave, perfume, stink*, stank, reek*, odor*, whiff,
    cigarette smoke, smoke smell, beer on .. breath, on his breath, bleach, gasoline, burning smell, burnt hair, incense,
    taste*|tasted like, taste of, bad taste, metallic taste, could taste, same soap, same shampoo, detergent, mildew, mold,
    sweat smell, body spray, whiskey breath, fried onions, wet dog, hospital smell, rotten, nauseat* .. by the, fumes`,
  touch: `
    touched me, touch me, touching me, being touched, don't touch, grabb*, grab me, hugged me, a hug, tried to hug, hand on my,
    hands on me, brushed against, bumped into me, too close, stood so close, close behind me, breathing down, pelvic exam,
    pap smear, gynecolog*, exam table, physical exam, dentist*, dental chair, mouth open at the, blood pressure cuff, iv in,
    pat down, pat me down, patted .. down, strip search*, undress*, hospital gown, massage, intimacy, intimate, having sex, kissed me,
    held me down, pinned*, personal space, invaded my space, flinch*, nurse touched, mammogram, catheter, restrain*`,
  night: `
    nightmare*, bad dream*, dreamed|dreamt about, dream about, dreams about, couldn't sleep, can't sleep, cant sleep, cannot sleep,
    couldnt sleep, didn't sleep, didnt sleep, no sleep, barely slept, hardly slept, slept badly, awake all night, up all night, lay awake, lying awake,
    woke up at, woke up screaming, woke up sweating, wake up at, waking up at, woke in a, woke .. panic, insomnia, 3 am, 3am, 2 am, 2am, 4 am, 4am,
    middle of the night, at night, every night, night terror*, sleepless*, sleeping pill*, afraid to sleep, scared to sleep,
    fall asleep, tossed and turned, sleep with the light, lights on at night, in the dark, after dark, keeps me up`,
  trapped: `
    trapped, locked in|inside, locked me in, locked the door on, locked up, lock me in, couldn't get out, can't get out, no way out, cant get out,
    could not get out, cornered, blocked the door, blocked my way, blocking the door, crowd*, packed bus, packed train, packed in, so many people,
    too many people, elevator, stuck in the, stuck inside, small room, no windows, closed in, walls closing, claustrophob*, suffocat*, squeezed in,
    in a line behind, back of the car, in the trunk, closet, caged, wouldn't let me leave, won't let me leave, not allowed to leave, exits,
    where the exit, nearest exit, long line, waiting room was full, full waiting room, holding cell, confined`,
  authority: `
    police, cop|cops, officer*, sheriff, deputy, court*, judge*, lawyer*, attorney*, prosecutor, da's office, hearing on, the hearing,
    a hearing, custody hearing, testif*, testimony, subpoena*, deposition, restraining order, protective order, protection order, order of protection, warrant,
    arrest*, probation, parole, jail*, prison, cps worker, statement to, gave a statement, sworn, affidavit, paperwork, forms to, form to fill,
    fill out forms, the forms, application form, caseworker, government office, social security office, letter from the state, official letter, detective,
    bailiff, pulled over, security guard*, handcuff*, interrogat*, summons`,
  immigration: `
    immigration, ice agents, ice came, ice raid, ice is, la migra, deport*, visa, green card, asylum, undocumented, no papers, my papers, without papers,
    work permit, border, border patrol, detention center, detained, detention, citizenship, uscis, removal order, removal proceedings, u visa, t visa, vawa petition,
    sponsor withdrew, my status, legal status, immigration status, daca, tps, refugee*, resettlement, sent back to, send me back, passport,
    embassy, consulate, biometrics, credible fear, check in with ice, ankle monitor, raid*, expired permit`,
  "partner-control": `
    checks my phone, checked my phone, check my phone, looked through my phone, going through my phone, went through my phone, reads my messages, read my messages,
    my passwords, my password, tracks me, tracking me, tracker, tracking app, airtag*, followed me, follows me, following me, stalk*, watches me, watching my,
    waits outside, waited outside, parked outside, showed up at my, shows up at, drives past my, asks where i, where i was, where i am all, wants to know where,
    won't let me see, doesn't let me, won't let me, isolat* me, controls the money, takes my money, took my money, took my card, allowance, hides my keys, took my keys, hid my keys,
    gps, location on, shares my location, share my location, calls me all day, calls nonstop, texts nonstop, called .. times, jealous, accuses me of, says i'm cheating, threatened to post,
    spyware, cameras in the house, need permission, ask permission, have to ask him, controlling, control me, controls me`,
  "ex-contact": `
    my ex, the ex, ex husband, ex wife, ex boyfriend, ex girlfriend, exhusband, he texted again, she texted again, texted me again, he messaged, he called again, he wrote to me, message from him,
    letter from him, call from him, unknown number, blocked number, unblocked, new number, friend request from, contacted me, reached out again, found my, found out where,
    custody, visitation, drop off with, exchange the kids, pick up the kids from him, child support, coparent*, co parent*, supervised visit*, his lawyer, his new girlfriend, his family called, his mother called,
    baby's father, father of my, kids' dad, kid's dad, his weekend, saw him at, saw him outside, ran into him, ran into her, came by the house, at my door again, flowers from him, says he's changed, wants me back`,
  "child-removal": `
    cps, dcf, child protective*, protective services, took my kids, took my son, took my daughter, take my kids, take my son, take my daughter, taken my, take the kids, took the kids, take my baby, took my baby,
    lose my kids, losing my kids, lose my children, losing my children, lose custody, foster*, removed from my, removal of my, reunification, case plan, home visit, home study, school called, call from school,
    call from the school, the principal, mandated report*, reported me, someone reported, open case, parenting class*, parental rights, termination of, supervised by the, kids were placed, placed with strangers, placed in care, in care,
    social worker came, investigator, guardian ad litem, get my kids back, get them back, bring my kids home, get my son back, get my daughter back, visit my kids, miss my kids, suspended from school`,
  housing: `
    evict*, landlord*, the lease, my lease, rent is, rent went, pay rent, the rent, behind on rent, late on rent, notice on the door, notice to vacate, notice to leave, shelter, curfew, bed tonight, no bed, no place to stay, nowhere to sleep, nowhere to go, nowhere to stay,
    slept outside, sleep outside, sleeping outside, slept in the car, slept in my car, sleeping in my car, sleep in my car, living in my car, homeless*, couch surf*, on the street, on the streets, kicked out, kick us out, kick me out, lose my place, lose my apartment, lose the apartment, losing my apartment, lose our home, motel voucher, housing voucher, section 8,
    waitlist for housing, housing list, move out by, have to move, moving again, chores list, room inspection, roommate*, bunk*, no heat, mold in the apartment, bedbugs, bed bugs, utilities shut, shut off the power, tent, encampment, deposit and first month, apartment hunting, storage unit`,
  money: `
    no money, out of money, money is gone, money ran out, ran out of money, money problems, worried about money, money worries, short on money, bills, overdraft*, overdrawn, debt*, collections, collector*, food stamps, snap benefits, snap card, ebt, wic, benefits were, benefits got, my benefits, lost my benefits, cut my benefits,
    disability check, my check, the check didn't, check is late, food bank, food pantry, pantry, hungry, skip* meals, nothing to eat, no food, out of food, groceries, diapers cost, can't afford, couldn't afford, cant afford, cannot afford, can't pay, couldn't pay, cant pay, broke again, i'm broke, so broke, payday loan*, borrowed money, owe him, owe her, owe money, i owe,
    card declined, declined at, bank account, gas money, bus fare, unemployment, welfare, recertification, paycheck, credit card, credit score, pawned, stole my money, medicaid`,
  work: `
    my boss, the boss, boss yelled, boss said, manager said, my manager, the manager, supervisor at work, fired, laid off, lay off*, layoff*, lost my job, lose my job, losing my job, lost the job, lost his job, lost her job, lost their job, quit my job, new job, job interview, an interview, the interview,
    my shift, double shift, night shift, extra shift, shifts, cut my hours, my hours, fewer hours, overtime, coworker*, co worker*, at work, from work, after work, before work, to work late, late for work, missed work, call* in sick, written up, wrote me up, unpaid, didn't pay me, wage*,
    no job, jobless, looking for work, looking for a job, job search, applications out, human resources, schedule changed, training at work, warehouse, harass* at work, probation period, temp agency, my resume`,
  illness: `
    pain, hurts all over, migraine*, headache*, my back hurts, back hurts, sore*, aching, aches, diagnos*, hospital*, emergency room, the er, doctor*, surgery, operation on, biopsy, cancer, tumor, diabet*, insulin, asthma, inhaler, seizure*, epilep*, fibromyalgia, arthritis, chronic, flare up, flare*,
    fever, flu, covid, infection, sick again, so sick, got sick, been sick, throwing up, vomit*, nausea, dizzy, fainted, side effect*, new meds, my meds, medication*, prescription*, refill, wheelchair, walker, cane, crutches, disab*, hearing aid, stroke, heart attack, blood pressure, pregnant, pregnancy, miscarr*, test results, lab results, mri, x ray, scan results, physical therapy, dialysis`,
  loss: `
    died, die* last, passed away, passed on, death of, his death, her death, funeral*, memorial, cemetery, grave*, ashes, buried, burial, griev*, grief, mourn*, miss my mom, miss my mother, miss my dad, miss my father, miss my son, miss my daughter, miss my sister, miss my brother, miss my grandma, miss my grandmother, i miss him, i miss her, miss him so, miss her so, miss them,
    lost my mom, lost my mother, lost my dad, lost my father, lost my son, lost my daughter, lost my baby, lost my brother, lost my sister, lost my husband, lost my wife, lost a friend, lost my friend, lost my grandma, since she died, since he died, without her here, without him here, no longer here, isn't here anymore, obituary, condolence*, overdosed and died, killed himself, killed herself, put my dog down, put the dog down, dog died, cat died, stillb*, widow*, last words, hospice, her old sweater, his voicemail, empty chair`,
  rejection: `
    ignored me, ignores me, ignoring me, being ignored, was ignored, left on read, never called back, didn't call back, never texted back, didn't text back, no one called, nobody called, cancel* on me, stood me up, didn't show up for me, forgot about me, forgot my birthday, left me, leaves me, walked out on, abandon*, reject*, turned me down, turned us down, unwanted, not wanted, don't want me, didn't want me, doesn't want me, doesn't love me, kicked me out of the group,
    left out, leave me out, wasn't invited, weren't invited, not invited, uninvited, blocked me, unfriended, ghosted, ghosting, broke up with me, dumped, cut me off, turned their backs, turned her back on, turned his back on, gave up on me, give up on me, silent treatment, won't talk to me, won't speak to me, stopped talking to me, doesn't answer me, hung up on me, pushed me away, chose him over, chose her over, replaced me, picked last, cold to me, like i don't exist, like i wasn't there, didn't even look at me`,
  shame: `
    asham*, shame, my fault, all my fault, my own fault, blame myself, blaming myself, blamed myself, i blame me, guilt*, i deserve it, i deserved it, deserved it, deserve this, disgust* with myself, disgusted by myself, i disgust, disgusting person, i feel dirty, felt dirty, feel dirty, i'm dirty, worthless*, i'm a failure, such a failure, a failure, bad mother, bad mom, bad father, bad dad, terrible mother, terrible mom, bad person, terrible person, horrible person,
    hate myself, hated myself, hate what i, can't forgive myself, forgive myself, should have known, should've known, should have left, should've left, should have said no, should have stopped, let everyone down, let them down, let her down, let my kids down, embarrass*, humiliat*, stupid of me, i'm so stupid, i am so stupid, felt stupid, feel stupid, i'm pathetic, pathetic, not good enough, never good enough, can't look at myself, look in the mirror, couldn't look at, hid my face, regret*, ruined everything, i ruin everything, i'm broken, damaged goods, unlovable, burden to`,
  discrimination: `
    racis*, racial*, slur*, n word, called me a .. slur, because i'm black, because i'm brown, because i'm latina, because i'm mexican, because i'm muslim, because i'm trans, because i'm gay, because i am black, because i am trans, because of my skin, my skin color, because of my accent, my accent, made fun of my accent, go back to your country, speak english, discriminat*, profil*, prejudice*, bigot*, homophob*, transphob*, islamophob*, antisemit*, xenophob*, outed me, outing me, was outed, outed to, outed at,
    misgender*, deadname*, wrong pronoun*, dead name, stared at my hijab, my hijab, my headscarf, my turban, followed around the store, followed me around the store, clutched her purse, ableis*, sexis*, fatphob*, people like you, people like me, those people, your kind, hate crime, hateful comment*, wouldn't rent to, won't rent to, refused to serve, looked at me like i, white lady, microaggress*, treated differently, stereotyp*, stares because, homeless people like`,
  substances: `
    drink again, drinking again, drank too, drank last, drank a, started drinking, wanted a drink, want a drink, need a drink, needed a drink, a drink so, got drunk, was drunk, were drunk, beer, beers, wine, vodka, whiskey, liquor store, the liquor, at the bar, hungover, hangover, sober*, sobriety, relaps*, slipped last, craving*, crave*, urge to use, urge to drink, wanted to use, want to use, used again, using again, use again, got high, get high, getting high, dealer, old dealer, my dealer, pills, weed, meth, heroin,
    fentanyl, dope, did coke, cocaine, smoked crack, crack pipe, oxy*, percocet, xanax, needle*, detox, rehab, withdrawal*, dope sick, dopesick, aa meeting, na meeting, a meeting tonight, my sponsor, sponsor, days clean, months clean, clean for, stay clean, methadone, suboxone, narcan, overdos*, party with drugs, smoking again, smoked with, vape, vaping, where i used to use, old using, blackout`,
  news: `
    the news, on the news, in the news, news about, headline*, news story, doomscroll*, scrolling, social media, facebook, instagram, tiktok, twitter, youtube video, video of the, videos of, saw a post, a post about, the posts, comments online, online comment*, went viral, trending, shooting on, mass shooting, school shooting, shooting at, the war, war in, war on, bombing*, bombs, missile*, invasion, gaza, ukraine, election*, president said, politic*, trial on tv, court on tv, on television, on tv about, documentary, true crime, a movie about, a show about, podcast about, amber alert, earthquake*, hurricane*, wildfire*, terror attack, protest*, reporter*, newspaper, breaking news`,
  loneliness: `
    lonely, loneliness, so alone, feel alone, felt alone, all alone, alone again, alone all, always alone, by myself all, by myself again, all by myself, i'm alone, im alone, i am alone, home alone, ate alone, eat alone, nobody to talk, no one to talk, nobody to call, no one to call, noone to talk, no friends, have no one, have nobody, don't have anyone, don't have anybody, without anyone, nobody came, no one came, nobody visits, no one visits, haven't talked to anyone, haven't seen anyone, haven't spoken to anyone, didn't talk to anyone, didn't see anyone,
    far from family, far from my family, far from home, far from everyone, don't know anyone, know nobody here, know no one here, nobody here knows, no one here knows, nobody understands, no one understands, isolated, isolating myself, on my own all, empty apartment, house is empty, house is so quiet, too quiet, quiet in here, wish someone, wish i had someone, someone to talk to, need someone to, nobody would notice, no one would notice, invisible, miss having, miss people, talk to the tv, weekend alone`,
  "service-harm": `
    tell my story again, told my story again, telling my story again, tell it again, tell it all again, told it all again, explain it all again, explain everything again, start over with, starting over with, from the beginning again, repeat everything, same questions, asked me again, asked again what, how many times do i, new worker, new case manager, new caseworker, new therapist, new counselor, another worker, another therapist, third worker, my worker left, my worker quit, therapist left, counselor left, she's leaving the agency, didn't believe me, don't believe me, doesn't believe me, not believed, nobody believed, no one believed, didn't believe a word,
    waitlist*, waiting list, on hold for, been waiting for, waited three, waited two, waited for hours, hours in the waiting, never called me back, nobody called me back, no one called me back, lost my file, lost my paperwork, lost my application, wrong office, sent me to another, sent me away, sent me from, turned me away, turned us away, denied services, denied my, closed my case, closed my file, talked down to, talked over me, treated me like a number, just a number, just a case, didn't listen to me, wasn't listening, rushed me, cut me short, forced me to tell, made me tell, made me repeat, interpreter didn't, no interpreter, used my child to, receptionist was rude, intake again, another intake, another assessment, assessment again`,
};
