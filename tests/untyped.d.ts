// Libraries without types of their own; used in tests and measuring only.
declare module "autocannon";
declare module "vader-sentiment";
