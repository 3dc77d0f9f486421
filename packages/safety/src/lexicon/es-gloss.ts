/**
 * A plain English word for a Spanish one, so that what is learned from English lines helps with Spanish ones. An entry is an
 * English gloss and the Spanish words it stands for; entries are parted by a stroke. `~` stands for any ending; the
 * longest beginning wins. Words are found by their sound (`soundOf`), so most slips of spelling find their way. Written
 * for this project.
 */
export const SPANISH_GLOSS = `
kill: mat~ asesin~ quebrarme quebrarlo despach~
kill myself: matarme suicid~ desviv~ quitarme kitarme autolesion~ / die: mor~ muer~ fallec~ morirme
died: murio murieron falleci~ / dead: muert~ difunt~ finad~ / death: muerte / yerba tea: mate mates termo yerba
burial: entierr~ sepult~ panteon~ cementerio~ velorio~ nicho~ camposanto funera~ ataud~ cajon
funeral wake: velan velando velar / life: vida~ / live: viv~ / alive: viva vivo vivos / to be born: nac~
hit: peg~ golpe~ trompad~ cachetad~ bofet~ puñetaz~ pina~ piña~ madriz~ tort azot~ zurr~ palo palos paliz~ chingad~ coscorron~ cintaraz~ nalgad~ chanclaz~ cocotaz~ patea~ patead~
kick: pate~ patad~ / push: empuj~ avent~ arrempuj~ / throw: tir~ lanz~ arroj~ arroja~ bot~
threw myself: aventarme tirarme arrojarme lanzarme avente
strangle choke: ahorc~ ahog~ estrangul~ asfixi~ apret~ apriet~ / neck: cuello~ pescuez~ nuca
throat: gargant~ garguero / knife: cuchill~ navaj~ faca~ puñal~ daga~ fierro~ charrasca filero cutter
machete: machet~ / blade: hoja~ gillete~ gilet~ navajita cuchilla bisturi
gun: pistol~ arma~ fusco cuete gun escopet~ rifle~ revolver~ fierro matagato trabuco cañon
bullet: bala~ balas plomo cartucho~ tiro tiros balaz~ / shoot: dispar~ balace~ tirote~ balead
rope: soga~ lazo~ cuerda~ mecate~ cordel~ cabuya~ reata~ piola~ / hang: colg~ cuelg~ guindar~
cut: cort~ cortarme taje~ tajo~ rajad~ / cuts scars: cortad~ cicatri~ marcas / blood: sangr~
bleeding: sangrando desangr~ sangrar / wound hurt: herid~ llaga~ herir~ / harm: dañ~ lastim~ daño
hurts: duel~ dol~ ardor / pain: dolor~ / bruise: moret~ morado~ moraton~ cardenal~ verdugon~ chichon~
swollen: hinch~ / break: romp~ quebr~ parti~ rot~ tronar~ / burn: quem~ incendi~ prend~
fire: fuego~ candela~ lumbre fogat~ llamas / gas: gas gasolin~ nafta bencina
gas stove: hornill~ hornall~ estuf~ cocina
pills: pastill~ pepa~ comprimid~ tableta~ capsul~ medicament~ remedio~ medicin~ pildora~ frasco~ blister
bottle: botell~ frasco~ / poison: venen~ raticid~ cloro lejia~ lavandina / overdose: sobredos~ intoxic~
took swallowed: trag~ tome tomo ingeri~ tomado tomadas / drink: beb~ tom~ chup~ trago~ copas
drunk: borrach~ bolo curad~ pedo tomado jumo bebido
alcohol: alcohol~ guaro caña aguardient~ cervez~ vino ron licor vodka tequila
drug: drog~ coca cristal merca pasta chiva perico mota porro~ hierba heroina fentanil~ / bridge: puente~
roof: azotea~ techo~ tejado~ terraza~ / balcony: balcon~ barand~ cornisa~
cliff: barranc~ acantil~ precipic~ peñ~ farall~ mirador~ / jump: salt~ brinc~
train tracks: vias rieles anden~ metro tren~ / window: ventan~ / door: puert~ porton~
lock: candad~ cerroj~ cerradur~ pestillo~ llave~ trab~ tranc~ / locked in: encerr~ encierr~ / key: llaves llavero
open: abr~ abiert~ / close: cerr~ cierr~ / room: cuarto~ habitacion~ pieza~ dormitori~ recamar~
bathroom: bañ~ ducha~ tina bañera regadera aseo / kitchen: cocin~
house: casa~ hogar~ piso depa departament~ apto vivienda / home: casa / bed: cama~ catre~ colchon~
closet: closet armario~ placard~ ropero~ escaparate / floor: suelo~ piso / wall: pared~ muro~ / stairs: escaler~
street: calle~ esquin~ vereda~ acera~ banqueta~ / outside: afuera fuera / inside: adentro dentro / upstairs: arriba
below: abajo debajo / behind: detras atras tras / in front: delante enfrente frente / here: aqui aki aca
there: ahi alli alla / car: coche~ carro~ auto autos camionet~ troc~ guagua combi micro van / truck: camion~
drive: manej~ conduc~ / wheel: volante rueda~ / road: carreter~ ruta~ camino~ autopist~ curva~
river: rio~ quebrada arroyo / sea: mar playa~ ola~ malecon~ / lake pool: lago~ laguna~ piscin~ alberca~ pileta poza~
water: agua~ / hole: pozo~ hoyo~ zanja~ / i: yo / you: tu vos usted uste ustedes te / she: ella / they: ellos ellas
we: nosotros nos / me: mi conmigo migo me / him: lo le / himself: se / it: eso esto / my: mi mis mio mia mios
his: su sus suyo suya / your: tu tus / not: no nunca jamas tampoco ni / nobody: nadie ningun~ / nothing: nada
without: sin / with: con / and: y e i / or: o u / but: pero mas / because: porque porke pues xq / so that: para pa
for: por / if: si / when: cuando / while: mientras / what: que ke q / who: quien kien / where: donde / how: como
why: porque / of: de del / in: en / to: a al / from: desde / until: hasta asta / against: contra / over: sobre encima
the: el la las los / a: un una uno unos unas / this: este estos / that: ese esa aquel aquella
all: todo todos toda todas / every: cada / more: mas / less: menos / much: much~ muy harto bien / little: poc~ poquit~
almost: casi / only: solo nomas nama solamente / still: todavia aun / again: otra vez denuevo / another: otr~
same: mism~ / always: siempre / never: nunca jamas / now: ahora ahorita aora orita ya / tonight: esta noche tonight
today: hoy oy / tomorrow: mañan~ / yesterday: ayer antier / last night: anoch~ / night: noche~ / day: dia~
week: seman~ / month: mes meses / year: año~ / hour: hora horas / minute: minut~ / time: tiempo rato ratito
soon: pronto luego / after: despues luego dsp / before: antes / end: fin final finde acab~ termin~
finish it: acabar acabo terminar / monday: lunes / tuesday: martes / wednesday: miercoles / thursday: jueves juebes
friday: viernes biernes / saturday: sabado / sunday: domingo~ / january: enero febrero marzo abril
june: mayo junio julio agosto / december: septiembre octubre noviembre diciembre / morning: madrugad~
afternoon: tarde~ / weekend: finde / one: primer~ / two: dos / three: tres / four: cuatro / five: cinco
ten: seis siete ocho nueve diez / twenty: veinte treinta cuarenta cincuenta cien
mother: mama mami madre~ ama jefita mom vieja viejita amá / father: papa papi padre~ apa jefe taita viejo
stepfather: padrastr~ / stepmother: madrastr~ / grandmother: abuel~ nan yaya / grandfather: abuelo abuelito yayo tata
brother: herman~ carnal bro ñaño manito / sister: hermana hermanita carnala ñaña / son: hijo~ mijo chamo
daughter: hij~ mija
child: niñ~ chamac~ cipot~ guagua wawa pibe~ chic~ escuincl~ chaval~ nene nena nenes muchachit~ crio crios pequeñ~ peque
baby: beb~ bebe guaguita tierno criatura / wife: espos~ mujer señora / husband: marid~ esposo hombre viejo
boyfriend: novi~ / girlfriend: novia pololo polola jeva / partner: parej~ pareja / ex: ex / uncle: tio~
aunt: tia tias / cousin: prim~ / nephew: sobrin~ / grandchild: niet~ / in-law: cuñad~ suegr~ nuer~ yerno
family: famili~ parient~ / friend: amig~ compa comadr~ compadr~ parce pana colega cuate causa cumpa / neighbor: vecin~
boss: jef~ patron~ encargad~ supervis~ manager / coworker: compañer~ / teacher: maestr~ profe~
priest: cura pastor padrecito / people: gente~ person~ / man: hombre~ tipo~ señor~ vato morro huevon don
woman: mujer~ señora~ doña muchacha flaca morra / girl: muchach~ chavala
police: policia~ poli patrulla~ comisari~ cana paco / nurse: enfermer~
doctor: doctor~ medic~ psicolog~ psiquiatr~ terap~ / hospital: hospital~ urgenci~ ambulanci~ clinic~ guardia
school: escuel~ coleg~ cole insti secu prepa recreo liceo / class: clase~ tarea~ examen~ materia~
work: trabaj~ chamb~ jale laburo curro pega camello brete / fire from job: despid~ despedid~
money: dinero plata lana pasta feria pesos guita cuartos chavos / debt: deud~ deb~ / rent: rent~ alquil~ / pay: pag~
bill: factur~ recib~ cuent~ / buy: compr~ / sell: vend~ / gave away: regal~
give: dar doy da dan dio dieron di dado dando dale dimos / left: dej~ / left: dejo deje dejado / keep safe: guard~
take: llev~ agarr~ cog~ coj~ coge / take out: sac~ sak~ / take away: quit~ kit~ / put: pon~ pus~ puest~ met~ coloc~
hide: escond~ ocult~ / hidden: escondid~ / find: encontr~ encuentr~ hall~ / look for: busc~ / lose: perd~ pierd~
delete: borr~ elimin~ / clean: limpi~ orden~ recog~ / wash: lav~ / pack bag: maleta~ mochila~ bolsa~ empac~ equipaj~
clothes: ropa camis~ zapat~ vestid~ pantalon~ / letter: carta~ nota~ / goodbye: adios despedi~ despid~ chau chao bye
sorry forgive: perdon~ disculp~ lo siento / thanks: gracias grasias
testament papers: testament~ papeles document~ herencia~ notari~ escritur~ seguro poliza
password: contraseñ~ clave~ codigo~ pin / phone: telefon~ celular~ cel movil fon / message: mensaj~ texto audio~
call: llam~ / write: escrib~ escrit~ / say: dec~ dic~ dig~ dij~ dis~ desir / told: dijo dije dicho dijeron
speak: habl~ abl~ charl~ / ask: pregunt~ / ask for: ped~ pid~ / answer: contest~ respond~ / scream: grit~
voices: voc~ voces boses / voice: voz bos / hear: oig~ oye~ oi~ escuch~ oyen
see: ver veo ve ves vi vio visto ven vimos viendo mir~ fij~ / watch me: vigil~ espi~ observ~
camera: camar~ grab~ gps rastre~ ubicaci~ / follow: sigu~ seguir persig~ persegu~ / wait: esper~
come: ven~ vien~ vin~ / arrive: lleg~ / leave: irme irse ir vete salirme larg~
go: voy va van vas vamos iba fue fui fuimos ido yendo vaya / go out: sal~ / return: volv~ vuelv~ vuelt~ regres~
enter: entr~ / stay: qued~ ked~ / run: corr~ / escape flee: escap~ huy~ huir / fall: ca~ cay~
sleep: dorm~ duerm~ durm~ sueñ~ / asleep: dormid~ / wake: despert~ despiert~ despierta / get up: levant~
unconscious: desmay~ inconscien~ / breathe: respir~ aire / can't breathe: ahogando asfixiando
fever: fiebre~ calentur~ / seizure: convuls~ ataqu~ / vomit: vomit~ devuelv~ basc~ / dizzy: mare~ / heart: corazon~
chest: pecho~ / head: cabez~ coco / face: cara cara caras ojo ojos boca~ labio~ ceja~ diente~ nariz / arm: brazo~
wrist: muñec~ / hand: mano~ dedo~ puño~ / leg: piern~ rodill~ pie pies tobill~
back body: espald~ cuerpo~ barrig~ panz~ estomag~ vientre costill~ / skin: piel / hair: pelo~ cabell~ greñ~
pregnant: embaraz~ / sick: enferm~ grave~ / rape: viol~ / touch: toc~ / undress: desnud~
force me: oblig~ fuerza forz~ / threat: amenaz~ / afraid: miedo~ susto~ asust~ temo terror / tremble: tembl~ tiembl~
cry: llor~ / sad: trist~ / alone: sol~ soledad / tired: cansad~ cans~ hart~ agotad~ rendid~ / hate: odi~
love: quier~ quer~ am~ amor~ cariñ~ / want: quier~ quer~ kier~ ker~ gana~ dese~ / wish: ojala~ quisiera
hope: esperanz~ / can: pued~ pod~ poder / must: deb~ teng~ hay / have: teng~ tien~ ten~ tuv~ / has: ha han habia
have not: he has hemos / am: soy estoy toy ando / is: es esta ta son estan anda / was: era eran estaba fue
be: ser estar sido estado / there is: hay ai / do: haser hacer hac~ hic~ hag~ hiz~ ase aser ise iso hecho echo
know: se sab~ sep~ conoc~ conosc~ / think: piens~ pens~ cre~ / remember: acuerd~ record~ acord~ / forget: olvid~
feel: sient~ sent~ / understand: entiend~ entend~ / believe: creo cree / lie: mentir~ mient~ / truth: verdad~ neta
joke: brom~ chist~ jaja~ jajaj~ jk ntc / laugh: ri~ risa~ reir~ / play: jug~ jueg~ jugar
game: partid~ juego~ videojueg~ / song: cancion~ rola~ cant~ letra
movie: pelicul~ peli serie~ novel~ tele television / book: libr~ cuaderno~ diario~ libreta~
music: music~ banda~ radio cumbia~ salsa / party: fiest~ cumple~ boda~ quinceañ~ comunion~
football: futbol~ gol~ equipo~ cancha~
food: comid~ arroz frijol~ pan tortill~ sopa~ carne tamal~ pollo pastel~ torta~ paella~ croquet~
eat: com~ cen~ desayun~ almuerz~ almorz~ / hunger: hambre~ / coffee: cafe~ / milk: leche~ / sugar: azucar~ insulin~
dog: perr~ / cat: gat~ / animal: gallin~ vaca~ caball~ pajar~ loro~ conej~ / plant: plant~ maceta~ flor~
toy: juguet~ muñec~ peluch~ / bicycle: bici~ moto~ / bus: bus guagua colectivo bondi pesero / line: fila~ cola~
sun: sol calor~ / cold: frio~ / rain: lluv~ llov~ / light: luz luces foco / dark: oscur~ apag~
god: dios~ señor virgen santo santa / angel demon: diablo~ demoni~ angel~
sign mission: señal~ mision~ elegid~ profeta~ / shadow: sombra~ / devil told me: mandan ordenan ordena manda
burden nuisance: estorb~ carga~ peso molest~ / useless: inutil~ sirv~ vale~ / blame: culp~ / shame: verguenz~
angry: enoj~ rabi~ furios~ coraj~ bronc~ cabr~ / jealous: celos~ / control: control~ permi~ dej / leave me: dejarme
mess: desorden~ / war: guerra~ / prison: carcel~ cana preso~ bote / gang: mara~ pandill~ narco~ cartel~
passport: pasaport~ pasaport / immigration: migra~ deport~ papeles
report to police: denunci~ orden~ juez~ juzg~ abogad~ refugi~ albergue~ / plan: plan~ planead~ / date: fech~
ready: list~ prepar~ / decide: decid~ decis~ resuelt~ / try: intent~ prob~ trat~ / stop: par~ paro
continue: segu~ sig~ continu~ / help: ayud~ auxili~ socorr~ / save: salv~ / need: necesit~ / easy: facil~
difficult: dificil~ / good: buen~ mejor~ bien / bad: mal~ peor~ / big: gran~ / old: viej~ anciano~ / young: joven~
new: nuev~ nueb~ / beautiful: bonit~ lind~ hermos~ / ugly: fe~ / rich nice: ric~ sabros~ / crazy: loc~ locura~
strange: rar~ extrañ~ / strong: fuert~ / silent: call~ silenci~ / peace rest: paz descans~ tranquil~ calm~ pas
disappear: desaparec~ desaparesc~ esfum~ / world: mundo~ / place: lugar~ sitio~ / country: pais~
church: iglesi~ misa~ / grandma's: abuelita / photo: foto~ / table: mesa~ silla~ sillon~ / box: caja~ cajon~ gavet~
bag: bolsa~ funda~ / mirror: espej~ / shower: duch~ / tie: amarr~ at~ atad~ / bite: mord~ muerd~
scratch: arañ~ rasguñ~ / spit: escup~ / pull: jal~ tir~ arrastr~ / drag: arrastr~ / squeeze: apret~ apriet~
slap: cachet~ bofet~ / belt: cinturon~ cinto~ correa~ cincho~ / stick: palo~ bat bate / hammer: martill~ hacha~ pala~
iron: planch~ / boiling: herv~ hirv~ / smoke: hum~ fum~ / cigarette: cigarr~ cigar~ / glass: vidri~ vaso~ cristal
count: cont~ cuent~ / number: numero~ / question: pregunt~ / appointment: cita~ turno~ / form: formulari~ tramit~
worker: trabajador~ / shift: turno~ / week ago: hace / already: ya / well: bueno pues / yes: si / hello: hola buenas
please: porfa~ favor / miss you: extrañ~ hech / learn: aprend~ estudi~ / win: gan~ / fail: reprob~ suspend~ fall~
birthday: cumpleañ~ cumpli~ / vacation: vacacion~ viaj~ / travel: viaj~ / sew cook: cocin~ horn~
fix: arregl~ compus~ / paint: pint~ / dance: bail~ / walk: camin~ and~ pase~ / sit: sent~ / wave: ola~ / up: sub~
down: baj~ / turn off: apag~ / turn on: encend~ prend~ / smell: huel~ olor~ ol~ / sweat: sud~ / earth: tierra~
stone: piedra~ / mountain: cerro~ monte~ cero / tree: arbol~ rama~ / field: campo~ terreno~ milpa~
pesticide: gramoxone paraquat fumig~ pesticid~ herbicid~ insecticid~ / step out: cruz~ / times: veces beses
child: niño niña niñito / so: asi tan tanto tanta / same: igual / side: lado / someone: alguien / something: algo
thing: cosa cosas / bring: tra~ traigo / happened: paso pasado / happen: pas~
towel pillow: almohada toalla cobija manta sabana / noise: ruido~ suena sono / half: mitad medio media
trash: basura~ / car trunk: maletero maletera cajuela baul / would be: hubiera seria habria
together: junto junta juntos / too: tambien / meanwhile: mientras / count me: contarme / happy: content~ feliz alegr~
happiness: felicidad alegria / take care: cuid~ / medication papers: receta~ / bomb: bomba~ / explode: explot~ revent~
scissors nails: tijera~ uñas / tomb: tumb~ lapida / jump off: precipicio
kitchen chores: lunch lonche helado pizza fritas / weekend mood: onda rollo / step edge: escalon orilla borde filo
viaduct: viaduct~ / subway platform: andén plataforma / dog leash: correa collar / nightmare: pesadill~
bottle of wine: botella / mother fucker: pinche puta puto mierda carajo joder cabron verga
elevator: ascensor elevador / kick out: corrieron echaron corrio echar echo / garage: cochera garaje garage
lump: bulto / dawn: amanec~ madrugad~ / hospital bed: camilla / pulse: pulso presion / purple blue: azul morado morada
drown: ahogarme ahogarlo ahogarla / beat him: golpearlo pegarle / to my children: mis hijos / alone with: solas
belly: barriga panza / to leave this world: partir / nap: siesta~ / money jar: alcancia / exam: examen
neck hands: cuello / sign up: apunt~ inscri~ / quit: renunci~ / hug: abraz~ / kiss: bes~ / cover: tap~ cubr~
carry: carg~ / draw: dibuj~ pint~ / win lottery: loteria sorteo / joke laugh: jaja jajaja jajaj lol
grandma ironing: planchar
last: ultim~ / run over: atropell~ / kerosene: kerosen~ querosen~ / cheese: queso~ / moment: moment~ / english: ingles
spanish: español / to sew: costur~ / cough cold: gripe catarro tos / bring cake: rosquilla~ churros alfajor~ galleta~
`;
