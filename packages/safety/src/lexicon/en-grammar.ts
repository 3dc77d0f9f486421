import type { Grammar } from "../rule.ts";

/** English, as far as triage needs it. Our own lists. */
export const enGrammar: Grammar = {
  language: "en",
  classes: {
    my: "my our",
    want: "want wants wanted wanting wish need needed ready try trying going decided deciding planning plan plans intend intending",
    be: "am is are was were be been being",
    anymore: "anymore any more longer again now",
    killing:
      "kill killing hang hanging shoot shooting drown drowning stab stabbing poison poisoning off offing unalive unaliving end ending murder murdering",
    cutting:
      "cut cutting cuts burn burning burns hurt hurting hurts harm harming harms injure injuring starve starving scratch scratching punish punishing",
    pills:
      "pills pill tablets tablet meds medication medications tylenol paracetamol ibuprofen xanax benzos benadryl naproxen tramadol olanzapine seroquel quetiapine trazodone sertraline melatonin ambien nyquil dxm lithium gabapentin klonopin alprazolam diazepam codeine morphine oxycodone methadone propranolol amitriptyline acetaminophen opioids oxy insulin painkillers sleepers antidepressants prozac zoloft aspirin advil heroin fentanyl bottle bottles capsules",
    means:
      "gun rope noose pistol rifle razor razors blade blades knife pills bleach belt bullets bullet shotgun revolver handgun",
    count:
      "8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 28 30 32 35 36 40 42 45 48 50 55 60 64 70 75 80 90 96 100 120 150 200 300 ten twelve fifteen twenty thirty forty fifty sixty hundred",
    they: "he she they husband wife boyfriend girlfriend bf gf partner ex fiance fiancee spouse hubby dad father mom mum mother stepdad stepfather stepmom brother sister uncle aunt cousin boss supervisor coworker landlord neighbor neighbour roommate housemate guy man woman someone somebody stranger stalker guard officer pimp trafficker dealer gang caregiver carer son grandson dude pastor coach teacher girl lady daddy mama momma granddaughter nephew niece stepson aide babydaddy men people hubs wifey",
    lurker:
      "he she ex someone somebody man guy dude stranger car truck boyfriend husband girlfriend dad father stepdad stalker same hes they baby daddy brother cousin partner wife",
    beings:
      "voice voices demon demons devil angel angels spirit spirits ghost ghosts dead ancestors shadows shadow jesus god saints aliens lucifer satan jinn radio",
    him: "him her them husband wife boyfriend girlfriend partner ex dad father mom mum mother stepdad stepfather brother sister uncle boss supervisor coworker landlord neighbor neighbour roommate everyone everybody people someone somebody teacher teachers classmates coworkers family",
    child:
      "son daughter kid kids child children baby babies toddler infant newborn boy girl boys girls nephew niece stepson stepdaughter grandson granddaughter grandchild twins",
    hit: "hit hits hitting punched punches punching beat beats beating slapped slaps slapping kicked kicks kicking shoved shoves pushed pushes attacked attacks attacking hurts hurting burned burns bit threw thrown throws",
    choke:
      "choke chokes choked choking strangle strangles strangled strangling suffocate suffocated suffocates suffocating smother smothered smothers",
  },
  negators: "not never without nor neither nobody none hardly denies denied deny no didnt noone",
  transparent: `i do does did will would could can should have has had am is are was be been being really ever even actually
    honestly truly think thinking thought want wants wanted to feel feeling like going gonna plan plans planning any
    intention intentions intent of about try trying the a an in thoughts longer currently just also desire urge need
    say said saying mean meaning ideas idea way my me he she they suicidal that at all or and anyone anything`,
  carriers: `is was are were be been being has have had will would might may could can just really also always still
    says said thinks thought feels felt feeling wants keeps kept going to that like about told talks talking talked
    wrote texted posted tells trying tried starts started does do did who actually now about thinking of me seriously
    been deeply very so getting got gets becoming became with from suffering suffers struggling dealing`,
  self: "i me my myself mine im ive",
  others: `he she they them him her friend friends brother sister mom mum mother dad father son daughter kid kids child
    children husband wife boyfriend girlfriend partner ex someone somebody anyone people person client clients patient
    cousin uncle aunt nephew niece roommate neighbor neighbour coworker colleague boss teacher student students
    classmate teenager teenagers woman women man men girl boy guy grandma grandpa grandmother grandfather everyone you
    buddy bestie mate veteran therapist veterans youth one who others his their your mentor boyfriends`,
  children: `son daughter kid kids child children baby toddler infant boy girl nephew niece stepson stepdaughter
    grandson granddaughter grandchild teen teenager 5yo 6yo 7yo 8yo 9yo 10yo 11yo 12yo 13yo 14yo 15yo 16yo student pupil`,
  aliases: `
    dont = do not
    doesnt = does not
    didnt = did not
    cant cannot cnat = can not
    couldnt = could not
    wont = will not
    wouldnt = would not
    shouldnt = should not
    isnt = is not
    arent = are not
    wasnt = was not
    werent = were not
    havent = have not
    hasnt = has not
    hadnt = had not
    aint = is not
    im = i am
    ive = i have
    hes = he is
    shes = she is
    theyre = they are
    thats = that is
    wanna wana = want to
    gonna gona gunna = going to
    imma ima = i am going to
    finna tryna = trying to
    gotta = got to
    u = you
    ur = your
    yall = you
    bf = boyfriend
    gf = girlfriend
    b4 = before
    abt bout = about
    bc cuz cos coz becuz = because
    rn = right now
    tn 2nite tonite 2night = tonight
    2day = today
    tmrw tmr tomorow = tomorrow
    myslef mysef mysel mself meself = myself
    ppl = people
    kil kll kiil = kill
    dieing dyeing = dying
    suicidal suacidal = suicidal
    sewerslide sooicide sewercide suislide suey sui = suicide
    sewerslidal = suicidal
    unalived unaliving unalives unaliv = unalive
    wnat wan = want
    anymor anymoar = anymore
    kms kmself = kms
    ctb = ctb
    sh = selfharm
    selfharming selfharmed = selfharm
    evryone everyones = everyone
    everbody = everybody
    alot = a lot
    becoz = because
    thru = through
    dat = that
    dis = this
    wit = with
    nuthin nuttin nothin = nothing
    sumthin somethin sumn = something
    ion iono = i do not
    aintt = is not
    ain = is not
    bouta boutta = about to
    fixin = fixing
    gon = going to
    nomore = anymore
    mines = mine
    momma mamma = mama
    whoop = whoop
    theres = there is
    wats = what is
    wat = what
    cus cause = because
    dey = they
    dem = them
    nun = nothing
    prolly = probably
    lemme = let me
    outta = out of
    hisself = himself
    theirself = themselves
    knowin = knowing
    idk = i do not know
    idc = i do not care
    ily = i love you
    stfu = shut up
    wish'd = wished`,
  repair: `suicide suicidal overdose overdosed strangle strangled strangling choking choked goodbye worthless hopeless
    stabbed stabbing threatened threatens threatening unconscious myself anymore pregnant breathing bleeding murder
    tonight hanging swallowed burden`,
  joined: `
    kill myself
    killing myself
    i want to die
    want to die
    wanna die
    i wanna die
    end it all
    end my life
    kill
    die
    kms
    suicide
    self harm
    cut myself
    hurt myself
    i wish i was dead
    help me`,
};
