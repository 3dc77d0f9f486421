/** 256 short, calm, everyday Spanish words, none with an accent or ñ, so that any keyboard can type them; our own list. */
export const SPANISH_WORDS: readonly string[] = (
  "abanico abeja abrigo abril aceite agosto agua aire alba alegre alondra amapola amigo ancla anillo " +
  "arbusto ardilla arena arpa arroyo arroz aurora avena azul azulejo baile ballena bandeja barca barrio " +
  "bellota blanco bonito bosque bota botella brisa bufanda burbuja caballo cabra cacao cactus caja calle " +
  "camello camino camisa campana campo canasta canela canoa canto caracol cartel casa cebolla cebra cedro " +
  "cereza cerro cesta ciruela ciudad clavel cobre cocina coco cohete colina collar cometa conejo copa coral " +
  "corcho cordel costa crema cuadro cuento dado danza dibujo dorado dulce encina enero escoba espejo espiga " +
  "farol feria fideo fiesta flauta flor fresa frijol fruta fuente ganso garza gato globo gorra granja " +
  "grillo guante harina helado heno hierba higo hilo hoja horno huerta isla jarra jazmin jirafa jueves jugo " +
  "julio junio lago laguna lana laurel lazo leche libro lino lirio lluvia loro lucero luna lunes madera " +
  "maleta mango manta mantel mapa mar marea marfil marzo menta mesa miel mimbre molino moneda monte morado " +
  "museo musgo nardo nata nido nieve nogal norte nube nuez oasis ola olivo orilla oro oso oveja palma " +
  "paloma pan panal papaya papel parque pasillo pasto patio pato pera perejil perla pez piano piedra pincel " +
  "pino pinza playa plaza pluma poema polen pomelo pradera puente puerto queso quinoa rama rana reloj remo " +
  "retrato roble romero rosa rueda salsa sauce sello semilla sendero silla sol sopa tambor tapete taza " +
  "tejado tela tetera tierra tiza toalla tomate tomillo torre tortuga tren trigo uva vaca valle vela velero " +
  "ventana verano verde vereda viento viernes violeta yate yegua yogur zapato zorzal"
).split(" ");
