export const words = {
  nav: "De qué escribo",
  navAbout: "Temas en sus páginas, solo para usted, si lo activa.",
};
