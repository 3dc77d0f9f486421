/** Weather instead of faces: five small drawings from storm to sun. Decorative; the words stand beside them. */
export function Weather({ step }: { step: number }) {
  return (
    <svg className="weather" viewBox="0 0 32 32" aria-hidden="true">
      {step >= 3 && (
        <circle cx={step === 5 ? 16 : step === 4 ? 19 : 22} cy={step === 5 ? 16 : 11} r={step === 5 ? 6.5 : 5} />
      )}
      {step === 5 && (
        <path d="M16 3v3M16 26v3M3 16h3M26 16h3M6.8 6.8l2.1 2.1M23.1 23.100l2.1 2.1M6.8 25.200l2.1-2.1M23.1 8.900l2.1-2.1" />
      )}
      {step === 4 && <path className="cloud" d="M7 24h9a4 4 0 0 0 .4-8 5.5 5.5 0 0 0-10.4 1.500A3.5 3.5 0 0 0 7 24z" />}
      {step === 3 && <path className="cloud" d="M8 25h13a5 5 0 0 0 .5-10 7 7 0 0 0-13.2 1.900A4.1 4.1 0 0 0 8 25z" />}
      {step <= 2 && <path className="cloud" d="M9 20h14a5 5 0 0 0 .5-10A7.5 7.5 0 0 0 9.5 11.8 4.2 4.2 0 0 0 9 20z" />}
      {step === 2 && <path d="M11 23.500l-1.5 3.500M17 23.500L15.5 27M23 23.500L21.5 27" />}
      {step === 1 && <path d="M17 20l-4 5h5l-3 5M9 23l-1.5 3.500M24 23l-1.5 3.5" />}
    </svg>
  );
}

/** A small vessel, more or less full. */
export function Fill({ step }: { step: number }) {
  const height = (step - 1) * 5;
  return (
    <svg className="weather" viewBox="0 0 32 32" aria-hidden="true">
      {height > 0 && <rect className="water" x="9" y={27 - height} width="14" height={height} rx="1.5" />}
      <path d="M8 5v20a3 3 0 0 0 3 3h10a3 3 0 0 0 3-3V5" />
    </svg>
  );
}
