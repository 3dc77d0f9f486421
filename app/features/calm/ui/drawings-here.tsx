/** Drawings of tools for the body and the place one is in. */
export const drawingsOfHere = {
  "look-around": (
    <>
      <path className="faint" d="M16 104h188" />
      <path className="strong" d="M62 24h72v56H62zM98 24v56M62 52h72" />
      <circle cx="116" cy="40" r="7" />
      <path className="faint" d="M62 72c12-9 22-9 36-2 12-8 24-8 36-1" />
      <path d="M54 88h88" />
      <path className="strong" d="M160 104V34h32v70M185 70v4" />
      <path className="faint" d="M34 104c-6-10-6-20 0-30 6 10 6 20 0 30zM34 104V82M24 104h20" />
    </>
  ),
  "five-senses": (
    <>
      <path className="strong" d="M20 92c2-18 12-27 25-27s22 9 24 27z" />
      <path className="strong" d="M80 92c1-14 8-21 18-21s17 7 18 21z" />
      <path d="M128 92c1-11 6-16 13-16s12 5 13 16z" />
      <path d="M164 92c1-7 4-11 9-11s8 4 9 11z" />
      <path className="faint" d="M190 92c0-5 2-7 5-7s5 2 5 7z" />
      <path className="faint" d="M12 104c12-6 24-6 36 0s24 6 36 0 24-6 36 0 24 6 36 0 24-6 36 0" />
      <path className="faint" d="M34 76c4-3 8-4 13-3M92 79c3-2 6-2 9-1" />
    </>
  ),
  "longer-exhale": (
    <>
      <path className="strong" d="M18 58h104c15 0 24-8 24-19s-8-17-17-17-15 6-15 14" />
      <path className="strong" d="M18 72h152c14 0 24 8 24 18s-8 16-16 16-14-5-14-12" />
      <path d="M18 86h86c10 0 16 5 16 12s-5 11-11 11" />
      <path className="faint" d="M18 44h52M150 58h36" />
    </>
  ),
  "feet-on-floor": (
    <>
      <path
        className="strong"
        d="M92 22c9 0 13 9 12 22-1 10-3 16-2 25 1 12-3 21-12 21s-14-8-14-20c0-11 2-16 1-27-1-12 5-21 15-21z"
      />
      <path
        className="strong"
        d="M128 22c-9 0-13 9-12 22 1 10 3 16 2 25-1 12 3 21 12 21s14-8 14-20c0-11-2-16-1-27 1-12-5-21-15-21z"
      />
      <path className="faint" d="M80 62c7 4 14 4 22 1M140 62c-7 4-14 4-22 1" />
      <path d="M14 104h192" />
      <path className="faint" d="M34 104v10M74 104v10M110 104v10M146 104v10M186 104v10" />
    </>
  ),
  "cold-water": (
    <>
      <path className="strong" d="M44 30h58c16 0 24 8 24 22v6h-20v-4c0-4-2-6-6-6H44z" />
      <path className="strong" d="M70 30V18M56 16h28M36 24v30" />
      <path d="M116 68c0 6-3 8-3 12a3.500 3.500 0 0 0 7 0c0-4-4-6-4-12z" />
      <path className="faint" d="M111 94h10" />
      <path d="M50 102c10-6 20-6 30 0s20 6 30 0 20-6 30 0 20 6 30 0" />
      <path className="faint" d="M66 113c9-5 17-5 26 0s17 5 26 0 17-5 26 0" />
    </>
  ),
  "hold-something": (
    <>
      <path className="strong" d="M82 50c2-16 14-25 31-24 16 1 27 11 26 26-1 13-12 20-29 20-18 0-29-8-28-22z" />
      <path className="faint" d="M96 42c5-6 12-8 19-7" />
      <path
        className="strong"
        d="M44 66c-6-6-2-13 6-10l24 13c8 12 20 17 37 17s29-6 36-17l22-14c8-4 13 3 7 10l-27 28c-7 8-16 11-28 11H96c-11 0-19-3-26-10z"
      />
      <path className="faint" d="M20 104h20M180 104h20" />
    </>
  ),
  "date-place-age": (
    <>
      <path className="strong" d="M56 30h76v66H56zM56 50h76" />
      <path d="M74 22v14M114 22v14" />
      <path className="faint" d="M70 64h10M90 64h10M110 64h10M70 80h10" />
      <circle cx="95" cy="80" r="6" />
      <path className="strong" d="M166 96c-14-18-20-28-20-38a20 20 0 0 1 40 0c0 10-6 20-20 38z" />
      <circle cx="166" cy="58" r="7" />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  "push-the-wall": (
    <>
      <path className="strong" d="M150 16v88" />
      <path className="faint" d="M150 30h50M150 52h50M150 74h50M176 30v22M166 52v22M184 74v30M186 16v14" />
      <path className="strong" d="M140 46c-8-8-16 0-12 8l6 10H92c-10 0-16 5-18 12l-8 20" />
      <path d="M134 64l14-2M136 72l12 2M136 80l10 6M140 46l8 6M134 88H112" />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  "slow-beat": (
    <>
      <circle className="strong" cx="40" cy="70" r="10" />
      <circle cx="86" cy="70" r="10" />
      <circle cx="132" cy="70" r="10" />
      <circle cx="178" cy="70" r="10" />
      <path className="faint" d="M30 48c6-8 14-8 20 0M24 38c10-13 22-13 32 0" />
      <path className="faint" d="M16 104c12-6 24-6 36 0s24 6 36 0 24-6 36 0 24 6 36 0 24-6 36 0" />
    </>
  ),
  "tense-and-let-go": (
    <>
      <path className="strong" d="M20 66c8-30 14-30 22 0s14 30 22 0 12-26 18 0 12 20 18 0" />
      <path d="M100 66c10-16 20-16 30 0s20 12 32 2" />
      <path className="faint" d="M162 68c12-8 24-8 40 0" />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  "one-sound": (
    <>
      <path className="strong" d="M52 82c6-4 8-12 8-24 0-16 10-26 24-26s24 10 24 26c0 12 2 20 8 24z" />
      <path d="M76 88c2 6 14 6 16 0M84 32v-8" />
      <path d="M128 46c8 10 8 22 0 32" />
      <path d="M144 36c13 16 13 36 0 52" />
      <path className="faint" d="M160 26c18 22 18 50 0 72" />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  "pocket-anchor": (
    <>
      <circle className="strong" cx="110" cy="24" r="8" />
      <path className="strong" d="M110 32v66M92 46h36" />
      <path className="strong" d="M72 72c2 18 18 28 38 28s36-10 38-28" />
      <path d="M64 80l8-10 10 8M156 80l-8-10-10 8" />
      <path className="faint" d="M16 112c12-5 24-5 36 0s24 5 36 0 24-5 36 0 24 5 36 0 24-5 36 0" />
    </>
  ),
  "kind-hand": (
    <>
      <path
        className="strong"
        d="M110 62c-16-14-26-22-26-34 0-9 7-14 14-14 6 0 10 4 12 8 2-4 6-8 12-8 7 0 14 5 14 14 0 12-10 20-26 34z"
      />
      <path className="strong" d="M44 84c14-10 28-12 40-4h22c8 0 8 10 0 10H92" />
      <path d="M106 88l34-14c9-3 13 5 6 10l-32 18c-4 2-8 2-12 2H44" />
      <path className="faint" d="M30 80v26M16 112h188" />
    </>
  ),
  "slow-walk": (
    <>
      <path className="strong" d="M20 104c40-10 40-30 80-34s60-12 66-40" />
      <path d="M44 104c36-8 44-22 70-28" />
      <path className="faint" d="M156 30c8-4 14-4 22 0" />
      <path className="strong" d="M186 78V56" />
      <path d="M186 58c-12 0-16-10-12-18s20-8 24 0-2 18-12 18z" />
      <circle cx="38" cy="34" r="10" />
      <path className="faint" d="M120 104h84" />
    </>
  ),
  "chair-stretch": (
    <>
      <path className="strong" d="M74 20v84M74 66h48v38M74 104V66" />
      <circle cx="104" cy="22" r="9" />
      <path className="strong" d="M104 34v30h26l4 38" />
      <path d="M104 40l30-20M104 44l24 12" />
      <path className="faint" d="M150 14c8 4 12 10 12 18M164 8c10 6 15 14 15 24" />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  humming: (
    <>
      <path className="strong" d="M84 84V34l44-10v50" />
      <circle className="strong" cx="74" cy="84" r="10" />
      <circle className="strong" cx="118" cy="74" r="10" />
      <path d="M84 48l44-10" />
      <path className="faint" d="M150 40c8 8 8 20 0 28M164 30c13 14 13 34 0 48" />
      <path className="faint" d="M16 104c12-6 24-6 36 0s24 6 36 0 24-6 36 0 24 6 36 0 24-6 36 0" />
    </>
  ),
  "warm-drink": (
    <>
      <path className="strong" d="M64 54h74v26c0 14-8 22-20 22H84c-12 0-20-8-20-22z" />
      <path className="strong" d="M138 60h10c16 0 16 26-2 26h-10" />
      <path d="M86 42c-6-8 6-12 0-22M104 42c-6-8 6-12 0-22M122 42c-6-8 6-12 0-22" />
      <path className="faint" d="M40 106h130" />
    </>
  ),
  "ride-it-out": (
    <>
      <path className="strong" d="M14 96h24c24 0 22-70 46-70s22 48 44 58c20 9 44 12 78 12" />
      <path className="faint" d="M84 40v54M60 96h48" />
      <path d="M84 14v-6M66 18l-5-5M102 18l5-5" />
      <circle cx="150" cy="80" r="5" />
      <path className="faint" d="M16 110h188" />
    </>
  ),
  "color-hunt": (
    <>
      <circle className="strong" cx="92" cy="54" r="32" />
      <path className="strong" d="M116 78l30 26" />
      <circle cx="82" cy="46" r="7" />
      <circle cx="100" cy="44" r="5" />
      <circle cx="94" cy="64" r="8" />
      <path className="faint" d="M152 34c6-8 16-8 22 0-6 8-16 8-22 0zM176 64h14v14h-14zM30 88l8-14 8 14z" />
      <path className="faint" d="M16 110h100M160 110h44" />
    </>
  ),
  "nobody-notices": (
    <>
      <circle cx="54" cy="44" r="12" />
      <path className="faint" d="M32 92c0-22 10-32 22-32s22 10 22 32" />
      <circle className="strong" cx="110" cy="40" r="13" />
      <path className="strong" d="M86 92c0-24 10-36 24-36s24 12 24 36" />
      <circle cx="166" cy="44" r="12" />
      <path className="faint" d="M144 92c0-22 10-32 22-32s22 10 22 32" />
      <path d="M102 76h16v12h-16z" />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  "with-a-child": (
    <>
      <path className="strong" d="M78 104V64" />
      <path d="M78 70c-26 0-36-18-30-32 5-14 20-20 31-13 14-6 30 4 30 20 0 14-14 26-31 25z" />
      <path className="strong" d="M150 104V88" />
      <path d="M150 92c-13 0-18-9-15-17 3-7 10-10 15-7 7-3 15 2 15 10 0 8-7 14-15 14z" />
      <circle cx="190" cy="98" r="6" />
      <path className="faint" d="M112 98c6-3 10-3 16 0M16 104h188" />
    </>
  ),
} as const;
