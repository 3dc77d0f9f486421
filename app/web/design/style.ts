import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "./tokens.css";
import "./paper.css";
import "./elements.css";
