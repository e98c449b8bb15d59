import { Html } from './html.js';

/** Warm ground, white cards, red only for the active tab and the one primary action; dark from the same names. */
export const style = new Html(`<style>
:root{--ground:#faf7f2;--card:#fff;--ink:#1f2328;--soft:#5c6066;--line:#e8e2d8;--red:#b3261e;--on-red:#fff;--tint:#f6efe4;--green:#1f6b45;--amber:#855300}
@media (prefers-color-scheme:dark){:root{--ground:#191714;--card:#23211d;--ink:#efeae2;--soft:#b4ada2;--line:#3a362f;--red:#f2a59d;--on-red:#3a0d09;--tint:#2e2a24;--green:#8ed1ae;--amber:#e6bb72}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
main,header{max-width:880px;margin:0 auto;padding:0 16px}
header{padding-top:24px}
h1{font-size:22px;margin:0}h2{font-size:18px;margin:24px 0 12px}
p{margin:4px 0}.soft{color:var(--soft);font-size:14px}
nav{display:flex;flex-wrap:wrap;gap:4px;margin:16px 0 8px;border-bottom:1px solid var(--line)}
nav a{padding:12px 12px;min-height:44px;color:var(--ink);text-decoration:none;border-bottom:3px solid transparent}
nav a[aria-current]{color:var(--red);border-color:var(--red);font-weight:600}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px;margin:12px 0;overflow-wrap:anywhere}
.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}.row>.push{margin-left:auto}
.chip{display:inline-flex;align-items:center;min-height:44px;padding:0 14px;border:1px solid var(--line);border-radius:22px;background:var(--card);color:var(--ink);text-decoration:none;gap:6px}
.chip[aria-current]{border-color:var(--ink);font-weight:600}
.tag{font-size:13px;padding:2px 8px;border-radius:6px;background:var(--tint);color:var(--soft)}.tag.good{color:var(--green)}.tag.warn{color:var(--amber)}
.text{font-size:17px;margin:8px 0 0;white-space:pre-wrap}
b.code{font-size:20px;letter-spacing:1px}
code{font:14px ui-monospace,Menlo,Consolas,monospace;background:var(--tint);padding:2px 6px;border-radius:4px;overflow-wrap:anywhere}
button,input,select{font:inherit;min-height:44px;border-radius:8px;border:1px solid var(--line);background:var(--card);color:var(--ink);padding:0 12px;max-width:100%}
button{cursor:pointer}button.first{background:var(--red);border-color:var(--red);color:var(--on-red)}
label{display:flex;flex-direction:column;gap:4px;font-size:14px;color:var(--soft)}
form.row{align-items:flex-end;margin:16px 0}form.card.row{align-items:center}p.row{margin:16px 0}
:focus-visible{outline:3px solid var(--amber);outline-offset:2px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:8px 0 0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.empty{text-align:center;color:var(--soft);padding:32px 16px}
.account{margin-right:20%}.person{margin-left:20%;background:var(--tint)}
img{max-width:200px;height:auto;border-radius:8px;background:#fff}
</style>`);

/** Fetches the page again every two seconds and replaces what has changed, unless somebody is working in it. */
export const refresh = new Html(`<script>
(() => {
  const live = document.getElementById('live'), state = document.getElementById('state');
  setInterval(async () => {
    if (document.hidden || live.contains(document.activeElement)) return;
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      const next = page.getElementById('live');
      if (next && next.innerHTML !== live.innerHTML) live.innerHTML = next.innerHTML;
      state.textContent = '每 2 秒自动更新';
    } catch { state.textContent = '连不上沙箱，恢复后会自动更新'; }
  }, 2000);
})();
</script>`);
