"""The reactions of Teams that have a name of their own, and the picture each stands for. The others begin
with their code points. From Microsoft's "Teams reactions reference", but for those no emoji stands for."""

_TABLE = """
😃happyface 😄grinningfacewithsmilingeyes 😆laugh 😅sweatgrinning,whew 🤣rofl 😂cwl 🙂smile,nod
🙃upsidedownface 🫠meltingface 😉wink 😊smileeyes,blush 😇angel 🥰inlove 😍hearteyes 🤩stareyes 😗kiss
☺mmm 🥲smilingfacewithtear 😋tongueout 😜winktongueout 😝squintingfacewithtongue 🤭giggle
🫢handovermouth 🫣peekingeye 🤫lipssealed,tmi 🤔think 🫡salute 🤨wonder 😐speechless
😑expressionless,emo 😶blankface 🫥dottedlineface 😶‍🌫faceinclouds 😏smirk 😒unamused,ttm
🙄dull,wasntme 😮‍💨faceexhaling 🫨shaking 🙂‍↕headshakingvertically2 🙂‍↔headshakinghorizontally2
😌relieved,dream 😔pensive 😪sleepy 😴sleepingface 🤒ill 🤮puke 🥶shivering 🥱hungover
😵‍💫facewithspiraleyes 🥳party 🥳holidayspirit 🥸disguisedface 😎cool 🤓nerdy 🧐movember 😕confused
🫤diagonalmouth 😧worry 🙁sad,shake 😮surprised 🥹faceholdingbacktears 😨fearful 😢cry 😭loudlycrying
😱screamingfear 😖veryconfused 😫doh 😞disappointed 😓sweat 😩weary 😡angryface 😠angry 🤬swear 😈devil
💀skull 💩poop 👻ghost 🤖smilerobot 😺smilecat,laughcat 😻hearteyescat 😿sadcat 🙉hearnoevil 🙈seenoevil
🙊speaknoevil 💋lips 💌loveletter 💖sparklingheart 💗growingheart 💕twohearts 💔brokenheart
❤‍🔥heartonfire ❤‍🩹mendingheart ❤heart 🩷heartpink 🧡heartorange 💛heartyellow 💚heartgreen
💙heartblue 🩵heartlightblue 💜heartpurple 🤎heartbrown 🖤heartblack 🩶heartgrey 🤍heartwhite 💣bomb
💬speechbubble 👁‍🗨eyeinspeechbubble 😤headbang 🎧headphones,headphone 💡idea 🥊punch,boxingglove
🤙call ✋highfive,wait 👋hi 👍like,yes 🤘rock 👏clap,clappinghands,sarcastic 🤳selfie,selfiehand
🤦facepalm,facepalming 🤞fingerscrossed,crossedfingers

🖖vulcansalute 🫱rightwardshand 🫲leftwardshand 🫳palmdownhand 🫴palmuphand 🫸pushright 🫷pushleft 👌ok
🤌pinchedfingers ✌victory 🫰fingerheart 👈pointleftindex 👉pointrightindex 👇pointdownindex
☝pointupindex 🫵poke 👎no ✊raisedfist 🙌handsinair,thewave1,thewave2,thewave3,thewave4,thewave5
🫶hearthands 🤝handshake 🙏praying 💪muscle 🫀anatomicalheart 🫁lungs 🫦bitinglip 🎤dropthemic
👊fistbump

👶smilebaby 👦smileboy 👧smilegirl 🧑person 👨smileman 👩smilewoman 🧔beard 🧑‍🦱curlyhair
🧑‍🦳whitehair 👱blondhair 👵oldwoman 👵gran 🙍frowning 🙎pouting,pouting_face
🙅gesturing_not_ok,gesturingno 🙆gesturing_ok,gesturingok 💁tipping_hand,tippinghand
🙋happy_person_raising_one_hand,raising_hand,raisinghand 🧏deaf 🙇bowing,bow,thanks 🤷shrug
🧑‍⚕healthworker 🧑‍🎓student 🧑‍🏫teacher 🧑‍⚖judge 🧑‍🌾farmer 🧑‍🍳chef 🧑‍🔧mechanic 🧑‍🏭welder
🧑‍💼officeworker,officeworkermale,officeworkerfemale 🧑‍🔬scientist 🧑‍💻developer,techie 🧑‍🎤singer
🧑‍🎨artist 🧑‍✈pilot 🧑‍🚀astronaut 🧑‍🚒firefighter 👮police_officer,policeofficer 🕵detective
💂guard 🥷ninja 👷construction_worker 🫅crown 🤴prince 👸princess 👳wearing_turban,wearingturban
👲with_chinese_cap 🧕with_head_scarf 🤵intuxedo 👰withveil 🤰pregnant 🫃pregnantman 🤱breastfeeding
🧑‍🍼bottlefeeding 🎅santa 🤶mother_christmas 🧑‍🎄mxclaus 🦸superhero,hero 🦹super_villain
🧙wizard,mage 🧚fairy 🧛vampire,dracula,ladyvampire 🧜merperson,merman,mermaid 🧝elf 🧞genie 🧟zombie
🧌troll 💆getting_face_massage,face_massage 💇getting_haircut 🚶walking,walkingfacingright2
🧎kneeling,kneelingfacingright2 🧍standing,nonbinarystanding 🧑‍🦯withprobingcane,probing_cane
🧑‍🦼in_motorized_wheelchair,motorwheelchairright2 🧑‍🦽in_manual_wheelchair,manualwheelchairright2
🏃runner,gottarun,running,runningfacingright2 🕺dance 🕴in_suit_levitating 🧖steam_room
🧗climber,climbing 🤺fencer 🏇horse_racing ⛷skier 🏂snowboarder 🏌golfer,golfing 🏄surfer
🚣rowingboat,rowing_boat 🏊swimming,swimmer ⛹bouncing_ball ⚽bartlett,football,soccerball
🏋weight_lifter,liftingweights 🚴bike,ridingbike 🚵mountainbiking,mountain_biking 🤸cartwheeling
🤽playingwaterpolo,playing_water_polo 🤾playinghandball,playing_handball 🤹juggling
🧘lotus_position,inlotusposition,yoga 🛀bath 🛌in_bed 🫂peoplehugging

🐵smilemonkey 🐒monkey 🦧orangutanscratching 🐶smiledog 🐕dog 🦊foxhug 🦝racoon 🐈cat 🐈‍⬛blackcat
🦁lion 🫎moose 🫏donkey 🦄unicornhead 🦌reindeer 🦬bison 🐖pig 🐑lamb 🐘elephant 🦣mammoth 🐰bunnyhug
🐇bunny 🦫beaver 🦔hedgehoghug 🦇batsmile 🐻‍❄polarbear 🐨koala 🐼panda 🦥sloth 🐧penguin,penguinkiss
🐦‍🔥phoenix3 🦤dodo 🪶feather 🪽wing,wingleft 🐦‍⬛birdblack 🪿goose 🐢tortoise 🦎lizard 🐍snake 🦖trex
🐳spoutingwhale 🐋whale 🐬dolphin 🦭seal 🐟fish 🐠tropicalfish 🐙octopus 🪸coral 🪼jellyfish 🐌snail
🦋butterfly 🐛bug 🐝bee 🪲beetle 🦗cricket 🪳cockroach 🕷spider 🦟mosquito 🪰fly 🪱worm 🐔hendance
🐺werewolfhowl 🌸cherryblossom 🪷lotus 🌹rose 🥀wiltedflower 🌻sunflower 🌼flower 🌷tulip 🪻hyacinth
🌱seedling 🪴pottedplant 🌲evergreentree 🌳deciduoustree 🌴palmtree 🌵cactus 🍀goodluck 🍃fallingleaf
🪹nest 🪺nestwitheggs

🍇grapes 🍉watermelon 🍊orange 🍋lemon 🍋‍🟩lime4 🍌banana 🍍pineapple 🍎apple 🍑peach 🍒cherries
🍓strawberry 🫐blueberries 🫒olive 🍆aubergine 🍄‍🟫brownmushroom4 🫑bellpepper 🫘beans 🫚ginger
🫛peapod 🥐croissant 🫓flatbread 🧀cheese 🍗chickenleg 🍔burger 🍟fries 🍕pizzaslice 🫔tamale 🫕fondue
🍜noodles 🍪cookies 🎂cake 🍰cakeslice 🧁cupcake 🥧pie ☕coffee 🫖teapot 🍵chai 🍾champagne 🍷redwine
🍸drink 🍺beer 🥂cheers 🫗pour 🧋bubbletea 🫙jar 🥑avocadolove 🦃turkey

🏜desert 🏝island 🪨stone 🪵wood 🛖hut 🏠house,wfh 🗽statueofliberty 🛝slide 🚂steamtrain 🚑ambulance
🚓policecar 🚕taxi 🚗car 🛻pickuptruck 🚚truck 🏍motorbike 🛵scooter 🛺rickshaw 🚲bicycle 🛴kickscooter
🛹skate 🛼rollerskate 🛞wheel 🛑stopsign 🛟buoy ✈plane 🚀launch ⌛holdon 🌞sun ⭐star 🌧rain 🌈rainbow
☔umbrella ❄snowflake ⛄snowmanwithoutsnow ☃snegovik 🔥fire

🪭fan 🛍shopping 🩴thongsandal 🪮hairpick 🪖militaryhelmet 💄lipstick 💍ring 💎diamond 🔔bell 🎵music
🪗accordion 🎸guitar 🪘longdrum 🪇maracas 🪈flute 📱phone 📞telephonereceiver 🪫lowbattery 💻computer
🎬movie 📸camera 🪙coin 📆spiralcalendar 🗝oldkey 🪃boomerang 🪚carpentrysaw 🪛screwdriver
⛓‍💥brokenchain8 🪝hook 🪜ladder 🩼crutch 🩻xray 🛗elevator 🪞mirror 🪟window 🚽toilet 🪠plunger
🪤mousetrap 🪣bucket 🫧bubbles 🪥toothbrush 🚬cigarette 🪦headstone 🪬hamsa 🪧placard 🪪idcard

🎃pumpkin 🎄xmastree 🎆fireworks 🎇sparkler 🎁gift 🎗reminderribbon,ribbonred 🏆trophy 🥇goldmedal
🥈silvermedal 🥉bronzemedal ⚾baseball 🏀basketball 🏈americanfootball 🏉rugbyball 🎾tennisball
🎳bowlingball 🏏cricketbatandball 🥍lacrosse ⛳flaginhole 🎯target 🎱eightball 🪄magicwand 🎮games 🧸hug
🪅pinata 🪩glitterball 🪆matreshka 🪡sewingneedle 🪢knot 🪯khanda 🛜wifi ⚧transgendersymbol 🟰equals
⁉exclamationquestionmark 💲cash ♻recycle #⃣keycapnumbersign *⃣keycapnumberasterisk
0⃣keycapdigitzero 1⃣keycapdigitone 2⃣keycapdigittwo 3⃣keycapdigitthree 4⃣keycapdigitfour
5⃣keycapdigitfive 6⃣keycapdigitsix 7⃣keycapdigitseven 8⃣keycapdigiteight 9⃣keycapdigitnine
"""


def _pictures() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _TABLE.split():
        at = next(i for i, letter in enumerate(entry) if letter.isascii() and letter.isalpha())
        found |= dict.fromkeys(entry[at:].split(","), entry[:at])
    return found


PICTURES = _pictures()
"""By the name of the reaction: of no skin, and of man, woman and person the person."""
