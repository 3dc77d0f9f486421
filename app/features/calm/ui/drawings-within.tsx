/** Drawings of tools for thoughts, feelings and the night. */
export const drawingsOfWithin = {
  "calm-place": (
    <>
      <path className="strong" d="M48 74h64M54 74v24M106 74v24M48 60h64M52 60v14M108 60v14" />
      <path className="strong" d="M160 98V56" />
      <path d="M160 62c-20 0-28-14-24-26 4-13 18-20 28-14 14-6 28 4 28 18 0 14-14 24-32 22z" />
      <circle cx="34" cy="30" r="9" />
      <path className="faint" d="M16 104h188M126 104c4-8 10-8 14 0" />
    </>
  ),
  "on-the-shelf": (
    <>
      <path className="strong" d="M24 70h172M44 70v16M176 70v16" />
      <path className="strong" d="M76 34h56v36H76zM76 46h56" />
      <path d="M98 46v8h12v-8" />
      <path className="faint" d="M148 70V50h10v20M158 70V44h8v26M40 70c0-10 14-10 14 0" />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  "worry-for-later": (
    <>
      <circle className="strong" cx="70" cy="62" r="34" />
      <path d="M70 40v22l16 10" />
      <path d="M128 52c-2-12 8-20 18-17 6-10 24-8 27 4 12 0 17 18 4 23h-40c-8 0-12-6-9-10z" />
      <path className="faint" d="M120 76c4 2 6 6 4 10M112 90c3 1 4 4 3 6" />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  "name-the-feeling": (
    <>
      <path className="strong" d="M40 40h84l34 26-34 26H40z" />
      <circle cx="136" cy="66" r="5" />
      <path d="M141 66c18-4 26-18 44-14" />
      <path className="faint" d="M58 58h40M58 74h26" />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  "kind-words": (
    <>
      <path
        className="strong"
        d="M40 24h140c8 0 12 5 12 12v34c0 8-5 12-12 12h-74l-22 18v-18H40c-8 0-12-5-12-12V36c0-8 5-12 12-12z"
      />
      <path d="M110 70c-12-10-18-15-18-23 0-6 5-9 9-9s7 3 9 6c2-3 5-6 9-6s9 3 9 9c0 8-6 13-18 23z" />
      <path className="faint" d="M48 46h24M48 58h18M148 46h24M154 58h18" />
    </>
  ),
  "letter-to-a-friend": (
    <>
      <path className="strong" d="M54 34h112v64H54z" />
      <path d="M54 36l56 38 56-38" />
      <path className="faint" d="M54 98l40-34M166 98l-40-34" />
      <path className="faint" d="M16 104h188M176 30c8-8 18-8 24-4" />
    </>
  ),
  "small-opposite": (
    <>
      <path className="faint" d="M188 84c-30-16-70-22-110-14" />
      <path d="M84 58L66 72l18 12" />
      <circle className="strong" cx="150" cy="38" r="8" />
      <path className="strong" d="M150 46v26M150 72l-12 26M150 72l12 26M136 58l14-4 12 8" />
      <path className="faint" d="M16 104h188M30 92l8 6M24 80l12 2" />
    </>
  ),
  "urge-wave": (
    <>
      <path className="strong" d="M14 92c34 0 46-58 84-58 28 0 36 22 24 32-9 8-22 2-20-8" />
      <path className="strong" d="M98 92c30 0 34-22 58-22s26 22 50 22" />
      <path d="M126 20h22l-5 9h-13zM137 20V6l10 10" />
      <path className="faint" d="M16 106c12-5 24-5 36 0s24 5 36 0 24-5 36 0 24 5 36 0 24-5 36 0" />
    </>
  ),
  "ten-minutes": (
    <>
      <path
        className="strong"
        d="M80 18h60M80 102h60M86 18c0 26 20 30 20 42s-20 16-20 42M134 18c0 26-20 30-20 42s20 16 20 42"
      />
      <path d="M96 98c2-10 8-14 14-18 6 4 12 8 14 18" />
      <path d="M98 40h24" />
      <path className="faint" d="M110 46v26M30 104h30M160 104h30" />
    </>
  ),
  "after-a-nightmare": (
    <>
      <path className="strong" d="M58 104V72M46 104h24M36 72l10-34h24l10 34z" />
      <path className="faint" d="M28 84l-8 8M88 84l8 8" />
      <path className="strong" d="M112 104V82h84v22M112 90c10-14 30-14 38 0" />
      <path d="M196 82V70" />
      <path d="M158 22c-12 2-19 14-14 25s18 14 26 6c-14 0-22-18-12-31z" />
      <path className="faint" d="M184 30v8M180 34h8M16 112h188" />
    </>
  ),
  "new-ending": (
    <>
      <path
        className="strong"
        d="M110 36c-16-12-40-14-66-10v66c26-4 50-2 66 10 16-12 40-14 66-10V26c-26-4-50-2-66 10zM110 36v66"
      />
      <path className="faint" d="M58 42c12-2 24-1 36 4M58 56c12-2 24-1 36 4M58 70c12-2 24-1 36 4" />
      <path d="M142 78c-10-6-10-20 0-26 10 6 10 20 0 26zM142 78V60" />
      <path className="faint" d="M126 44c4-2 6-2 9-2" />
    </>
  ),
  "quiet-list": (
    <>
      <path className="strong" d="M64 26c-22 3-34 26-24 45s34 24 48 9c-26 1-40-32-24-54z" />
      <path d="M116 40h72M116 58h58M116 76h40" />
      <path className="faint" d="M116 94h20" />
      <circle cx="104" cy="40" r="2" />
      <circle cx="104" cy="58" r="2" />
      <circle cx="104" cy="76" r="2" />
      <path className="faint" d="M96 18v8M92 22h8M16 112h188" />
    </>
  ),
  "tiny-task": (
    <>
      <path className="strong" d="M62 34h44v44H62z" />
      <path d="M72 56l10 10 20-26" />
      <path className="faint" d="M122 44h60M122 62h44" />
      <path className="faint" d="M62 92h16v12H62zM92 98h40M16 112h188" />
    </>
  ),
  "sort-a-worry": (
    <>
      <path className="strong" d="M30 62h64l-8 38H38zM126 62h64l-8 38h-48z" />
      <path className="faint" d="M36 76h52M132 76h52M40 88h44M136 88h44" />
      <circle cx="110" cy="26" r="10" />
      <path d="M98 34c-14 2-24 8-30 18M122 34c14 2 24 8 30 18" />
      <path d="M68 44v9h9M152 44v9h-9" />
      <path className="faint" d="M16 108h188" />
    </>
  ),
  "message-to-someone": (
    <>
      <path className="strong" d="M56 16h52c5 0 8 3 8 8v74c0 5-3 8-8 8H56c-5 0-8-3-8-8V24c0-5 3-8 8-8zM76 96h12" />
      <path d="M132 30h52c6 0 9 4 9 9v20c0 6-4 9-9 9h-28l-14 12V68h-10c-6 0-9-4-9-9V39c0-6 4-9 9-9z" />
      <path className="faint" d="M140 44h36M140 54h22M60 34h34M60 46h24" />
    </>
  ),
  "before-appointment": (
    <>
      <path className="strong" d="M126 104V18h56v86M126 18l56 0" />
      <circle className="strong" cx="172" cy="64" r="3" />
      <path className="faint" d="M138 32h32v22h-32z" />
      <path className="strong" d="M44 44v60M44 76h38v28" />
      <path d="M44 76V44" />
      <path className="faint" d="M96 90h18M108 84l6 6-6 6" />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  "after-hard-talk": (
    <>
      <path className="faint" d="M26 26h52c6 0 9 4 9 9v20c0 6-4 9-9 9H52L38 76V64H26c-6 0-9-4-9-9V35c0-6 4-9 9-9z" />
      <path className="strong" d="M140 104V62" />
      <path
        className="strong"
        d="M140 66c-18-2-26-14-22-34 18 2 26 16 22 34zM140 78c2-16 12-26 30-26 0 18-12 28-30 26z"
      />
      <path d="M96 44h8M96 60h12" />
      <path className="faint" d="M16 104h188M112 104c8-10 46-10 56 0" />
    </>
  ),
  "hot-to-warm": (
    <>
      <path
        className="strong"
        d="M58 104c-22 0-32-16-26-34 4-12 14-16 14-32 14 6 20 16 18 28 6-2 8-8 7-14 14 12 18 28 12 40-4 8-12 12-25 12z"
      />
      <path d="M58 104c-9 0-14-8-9-17 3-6 8-7 9-15 8 6 12 14 11 21s-5 11-11 11z" />
      <path className="faint" d="M100 62h30M122 54l8 8-8 8" />
      <path d="M170 104c-12 0-18-9-14-19 3-7 9-9 9-18 11 6 19 16 18 25-1 8-6 12-13 12z" />
      <path className="faint" d="M16 112h188" />
    </>
  ),
  "true-and-kind": (
    <>
      <path className="strong" d="M110 22v76M84 104h52M56 36h108" />
      <path d="M56 36L38 70h36zM38 70c4 14 32 14 36 0M164 36l-18 34h36zM146 70c4 14 32 14 36 0" />
      <circle cx="110" cy="18" r="5" />
      <path className="faint" d="M16 112h188" />
    </>
  ),
  "small-remembering": (
    <>
      <path className="strong" d="M94 56h32v46H94z" />
      <path d="M110 56V46" />
      <path className="strong" d="M110 46c-10-6-9-17 0-28 9 11 10 22 0 28z" />
      <path className="faint" d="M76 34l-10-5M72 50H60M144 34l10-5M148 50h12" />
      <path
        className="faint"
        d="M150 104V80M150 84c-9 0-13-6-12-14 8 0 13 6 12 14zM150 92c1-8 6-12 14-12 0 8-6 13-14 12z"
      />
      <path className="faint" d="M16 104h188" />
    </>
  ),
  "next-hour": (
    <>
      <circle className="strong" cx="110" cy="60" r="44" />
      <path d="M110 60V26A34 34 0 0 1 139 43z" />
      <circle cx="110" cy="60" r="3" />
      <path className="faint" d="M110 20v6M150 60h-6M110 100v-6M70 60h6" />
      <path className="faint" d="M16 112h188" />
    </>
  ),
} as const;
