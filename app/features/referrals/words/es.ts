export const words = {
  nav: "Buscar ayuda cerca",
  navAbout: "Comida, una cama, ayuda legal y más. No se guarda lo que busca.",
  mine: "Lugares donde busco ayuda",
};
