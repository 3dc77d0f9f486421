import type { Grammar } from "../rule.ts";

/** Spanish, as far as triage needs it, written without accents because words are read so. Our own lists. */
export const esGrammar: Grammar = {
  language: "es",
  classes: {
    quiero: "quiero queria quisiera deseo deseaba necesito prefiero preferiria ganas anhelo",
    voy: "voy vamos pienso planeo decidi decidido pensado planeado dispuesto dispuesta lista listo punto iba",
    matarme:
      "matarme suicidarme ahorcarme colgarme ahogarme envenenarme desvivirme liquidarme eliminarme desaparecerme",
    pastillas:
      "pastillas pastilla pepas tabletas tableta pildoras medicamentos medicinas medicamento calmantes somniferos clonazepam diazepam paracetamol ibuprofeno antidepresivos ansioliticos tranquilizantes insulina frasco blister rivotril cloro veneno raticida",
    el: "el ella esposo esposa marido mujer novio novia pareja ex padre papa madre mama padrastro madrastra hermano hermana tio tia primo jefe vecino casero hombre tipo alguien ellos patron cunado suegro suegra companero viejo senor coyote pandilla hijo nieto maestro entrenador cuidador man men senora nuera yerno sobrino mano primo hombres tipos muchacho compadre patrona capataz",
    acecha:
      "el ella ex hombre tipo alguien mismo novio marido esposo senor carro moto camioneta troca muchacho papa padrastro vecino desconocido viejo ellos tipos hombres",
    seres:
      "voz voces muerto muertos difuntos difunto animas santos santo demonio demonios diablo angel angeles espiritu espiritus sombras sombra dios virgen fantasma fantasmas duendes",
    voyes: "voy vamos quiero vaya iba voya",
    a_el: "ese esa mi lo la los las mi jefe esposo marido vecino el ella todos ellos papa mama hermano novio ex suegra gente alguien maestro companeros profe cunado",
    nino: "hijo hija hijos hijas nino nina ninos ninas bebe bebita bebito nene nena sobrino sobrina nieto nieta hijastro hijastra hijito hijita chamacos chamaco chamaca chiquito chiquita menor muchachito criatura guagua chavito chavita",
    pega: "pega pego pegaba pegando golpea golpeo golpeaba golpeando patea pateo empujo empuja cacheteo abofeteo abofetea agarra agarro jalo jalonea azoto zarandeo maltrata maltrato lastima lastimo quemo mordio pegan golpean maltratan arrastro avento avento tiro",
    ahorca:
      "ahorca ahorco ahorcaba ahorcando estrangula estrangulo estrangulando asfixia asfixio ahogo ahoga apreto aprieta",
  },
  negators: "no nunca jamas sin tampoco nadie ningun ninguna ni niega nego",
  transparent: `yo me te se lo la le nos voy a pienso pensado pensar en he habia ha quiero queria tengo tenia tuve ganas de
    del el ideas idea intencion plan planes deseos deseo que haria podria pude puedo podia nunca he creo siento sentido estoy
    estaba soy es digo dije decir realmente de verdad para nada ya mas ha han mi esposo ella hacer intentado intente
    intentar ser capaz seria voces`,
  carriers: `es esta estaba estuvo ha han habia va iba quiere queria dice dijo dicen que se me siente sentia tiene tuvo
    cree piensa pensaba muy ya no solo tambien siempre todavia aun a de le conto confeso escribio puede podria ser con
    la lo intento intenta trato trata quiso anda sigue esta pensando hablando habla en cada vez mas`,
  self: "yo me mi mis conmigo quiero voy estoy tengo siento pienso soy he matarme morirme",
  others: `el ella ellos ellas amigo amiga amigos amigas hermano hermana mama papa madre padre hijo hija hijos esposo esposa
    novio novia pareja ex alguien persona personas gente cliente paciente primo prima tio tia sobrino sobrina vecino vecina
    companero companera jefe maestra maestro estudiante alumna alumno nino nina joven chica chico mujer hombre abuela
    abuelo usted ustedes uno quien quienes compa comadre compadre`,
  children: `hijo hija hijos hijas nino nina ninos ninas bebe nene nena sobrino sobrina nieto nieta hijastro hijastra hijito
    hijita alumno alumna estudiante adolescente chamaco chamaca`,
  aliases: `
    q k ke = que
    xq pq porq xk pork = por que
    tb tmb tbn = tambien
    dnd = donde
    kiero qiero quero kero = quiero
    mori morirm morirmee = morir
    moririme morrirme = morirme
    matarm matrme mtarme = matarme
    suicidarm suisidarme suicidarmee = suicidarme
    suisidio suicidi swicidio = suicidio
    suisidarme = suicidarme
    toy = estoy
    pa = para
    aki aqi = aqui
    ayudenme ayudame = ayuda
    pastis = pastillas
    kitarme = quitarme
    bivir vivr = vivir
    aser = hacer
    ase asia = hace
    asi = asi
    sta = esta
    exmarido exesposo exnovio exesposa exnovia expareja = ex
    nomas = solo
    taba = estaba
    ta = esta
    tan = tan
    pal = para el
    diosito = diosito
    onde = donde
    ansina = asi
    haiga = haya
    mija mijita = hija
    mijo mijito = hijo
    nesecito = necesito
    aser = hacer
    avia abia = habia
    llo = yo
    boy = voy
    bida = vida
    bes = vez
    malparido = tipo`,
  repair: `suicidio suicidarme matarme ahorcarme colgarme pastillas sobredosis desaparecer amenaza amenazo estrangulo
    despedida esperanza inconsciente embarazada`,
  joined: `
    quiero morir
    quiero morirme
    me quiero morir
    me quiero matar
    matarme
    morir
    suicidio
    no quiero vivir`,
};
