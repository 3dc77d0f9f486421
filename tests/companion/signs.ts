/** Marks by which rules tell what a reply does. English and Spanish are always both tried, as people switch. */

/** In a question: whether the person is in danger, from anything. */
export const dangerAsked =
  /\b(?:safe|safety|unsafe|danger|alive|suicid\w*|end(?:ing)? (?:your life|it)|tak(?:e|ing) your (?:own )?life|kill(?:ing)? yourself|die|dying|(?:hurt|harm)(?:ing)? (?:yourself|someone|you)|doing (?:it|this) (?:today|tonight|now)|what you would use|be with you|come (?:to you|and be)|take something|able to call|a way out|get out|leave the room|place with people|call (?:right )?now)\b|\b(?:a salvo|peligro|suicid\p{L}*|quitarse la vida|morir(?:se)?|matarse|hacer(?:se|le) (?:daño|alg[oú]n daño)|se haga daño|piensa hacerlo|lo que usar[ií]a|estar con usted|le acompañe|venir alguien|tenga salida|puede salir|lugar con gente|puede llamar|llamar ahora)(?!\p{L})/iu;

/** In a question: dying or hurting oneself, by its name. */
export const dyingAsked =
  /\b(?:suicid\w*|end(?:ing)? your life|tak(?:e|ing) your (?:own )?life|kill(?:ing)? yourself|(?:of|about|wanting to|want to) (?:die|dying)|not (?:be|being) alive|(?:hurt|harm)(?:ing)? yourself)\b|\b(?:suicid\p{L}*|quitarse la vida|matarse|morir(?:se)?|no (?:estar|seguir) (?:con vida|viviendo)|(?:hacerse|se haga) daño)(?!\p{L})/iu;

/** A number or place that answers day and night, free. */
export const dayAndNight =
  /\b988\b|\b911\b|\b1-8\d\d-\d{3}-\d{4}\b|crisis line[^.]*\b(?:day and night|24)|l[ií]nea de crisis[^.]*\bd[ií]a y (?:de )?noche/iu;

/** Somebody whose work it is. */
export const professional =
  /\b(?:counsel(?:or|lor)s?|therapists?|doctors?|nurses?|psycholog\w+|psychiatr\w+|mental health|clinicians?|social workers?|professionals?|as their work|trained for this|who (?:work with|do this work|know about))\b|\b(?:consejer(?:[oa]s?|[ií]a)|terapeutas?|terapia|doctor(?:a|es)?|enfermer[ií]a|psic[oó]log\p{L}+|psiquiatr\p{L}+|salud mental|profesional(?:es)?|trabaja en esto|trabajan? (?:en esto|con familias|con esto)|que sabe de)(?!\p{L})/iu;

/** Somebody of the person's own life. */
export const trusted =
  /\b(?:(?:person|someone|somebody|people|anyone|one) (?:that |who )?you trust|trusted (?:person|people|friend)|friends?|family|neighbou?rs?|relatives?|someone near you|calm person|safe grown-up)\b|\b(?:(?:persona|alguien|gente) (?:de|en quien)(?: su)? conf(?:ianza|[ií]a)|de (?:su |mi )?confianza|amig[oa]s?|amistad(?:es)?|familia(?:r|res)?|vecin[oa]s?|alguien tranquil[oa])(?!\p{L})/iu;

/** Urges to reach help now. */
export const urgesHelp =
  /\b(?:please )?(?:call|text|reach|go to)\b[^.?!]*\b(?:now|this minute|right away|(?:these|this) numbers?|911|988)\b|\b(?:llame|escriba|busque|vaya)\b[^.?!]*(?:\bya\b|\bahora\b|este minuto|estos? n[uú]meros?|911|988)/iu;

/** Another way for somebody who cannot or will not call. */
export const anotherWay =
  /\b(?:text|chat|write)\b[^.?!]*\b(?:instead|is easier|works? too|hard|if not|may work|no need to (?:talk|speak))|\b(?:calling|a call|speaking|talking) (?:is|feels?|can be) (?:too )?(?:hard|much|a lot)|\b(?:do not|don't) have to (?:talk|speak|say|give)|\bsomeone (?:can|could|to) call for you|\bcan someone call\b|\bask (?:someone|a person|the person)[^.?!]*(?:call|with you|sit)|\b(?:mensaje|texto|chat|escribir)\b[^.?!]*(?:en vez|m[aá]s f[aá]cil|tambi[eé]n|si no|sirve)|\b(?:llamar|hablar) (?:cuesta|pesa|es dif[ií]cil|es mucho)|\bno (?:hace falta|tiene que) (?:hablar|decir|dar)|\bpuede llamar otra persona|\bpedirle a alguien que/iu;

/** Asks for a person to be there in body. */
export const beWithSomeone =
  /\b(?:be|stay|sit|come|go)\b[^.?!]*\b(?:with you|with me|with someone|near (?:someone|people|you)|(?:to|where) people|next to|beside you)\b|\bnot (?:stay|be) alone\b|\b(?:go to|near) (?:someone|people|where people)\b|\b(?:acompañe\p{L}*|estar con usted|est[eé] con alguien|cerca de alguien|se queda conmigo|donde haya gente|(?:con|vaya con) alguien|no se quede a solas|ir con alguien)(?!\p{L})/iu;

/** Space between the person and what could be used. */
export const awayFromMeans =
  /\b(?:space|distance|room) between you and\b|\b(?:move|get|go|step|be) (?:far )?away from (?:anything|what|it|things|whatever)|\b(?:put|place|move|give|lock)\b[^.?!]*\b(?:out of reach|away|to someone|somewhere else|in another room)\b|\b(?:m[aá]s )?(?:espacio|distancia) entre usted y\b|\b(?:al[eé]jese|apart[eé]se) de (?:lo que|todo|cualquier)|\b(?:ponga|deje|d[eé]|guarde)\b[^.?!]*\b(?:lejos|fuera de su alcance|a otra persona|en otro (?:cuarto|lugar))/iu;

/** Something to tap that is shown only while danger is talked about. */
export const helpAtHand = /\bnumbers\b|\bsafety plan\b|\bn[uú]meros\b|\bplan de seguridad\b/iu;
