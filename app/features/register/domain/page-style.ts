/** The whole look of the public page; what it may load besides is nothing. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:light-dark(#faf7f2,#151b1c);--ink:light-dark(#26302f,#e9eeec);--soft:light-dark(#55605e,#a9b5b2);--line:light-dark(#e2d9cb,#313d3e);--harbour:light-dark(#1f6461,#7cc4bb);--wash:light-dark(#e3efed,#1d3436);--sand:light-dark(#f1ebe1,#242e2f)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}
main{max-inline-size:44rem;margin-inline:auto;padding:clamp(20px,5vw,56px) clamp(16px,4vw,28px) 72px;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.25;margin:0}
h1{font-size:clamp(1.6rem,6vw,2.1rem);margin-block-end:.5em}
h2{font-size:1.35rem}
h3{font-size:1rem;margin-block-start:1.3em}
p{margin-block:.5em}
ul{padding-inline-start:1.2em;margin-block:.4em}
li+li{margin-block-start:.35em}
section{border-block-start:1px solid var(--line);padding-block-start:28px;margin-block-start:36px}
a{color:var(--harbour)}
a:focus-visible{outline:3px solid var(--harbour);outline-offset:2px}
.top{text-align:end}
.lead{font-size:1.15rem}
.soft{color:var(--soft)}
.state{padding:10px 16px;border-radius:10px;background:var(--sand)}
.state.on{background:var(--wash)}
.contact{padding:12px 16px;border-inline-start:4px solid var(--harbour);background:var(--wash);border-radius:6px}
code{font-size:1.05rem;letter-spacing:.02em}
@media print{body{background:#fff;color:#000;font-size:11pt}.top{display:none}section{break-inside:avoid-page}a{color:inherit}}
`;
