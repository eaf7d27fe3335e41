"use strict";
// Draws the charts of the page from the data that stands in it. Every chart has a table
// of the same figures below it, for copying and for those who cannot see the chart.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const colours = ["#1f5fa8", "#7aa6d6", "#c8553d", "#e3a857", "#8a6fb0", "#6b8f71", "#9aa5b1", "#3b3f46", "#c9a0a8"];
  const narrow = matchMedia("(max-width: 640px)");
  const number = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 6 });

  function element(name, text, attributes = {}) {
    const e = document.createElement(name);
    if (text !== undefined) e.textContent = text;
    for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v);
    return e;
  }

  // A name is 中文 / English: Chinese first, the other small beside it.
  const parts = (name) => name.split(" / ");
  function name(e, text) {
    const [zh, en] = parts(text);
    e.append(zh);
    if (en) e.append(element("small", en));
    return e;
  }

  // short is a number on an axis: 3万, 1.2亿.
  function short(n) {
    for (const [unit, word] of [[1e8, "亿"], [1e4, "万"]]) {
      if (Math.abs(n) >= unit) return number.format(+(n / unit).toPrecision(4)) + word;
    }
    return number.format(n);
  }

  // table writes rows of [label, ...figures] under heads; shade colours cells by size.
  function table(heads, rows, shade) {
    const most = Math.max(1, ...rows.flatMap((r) => r.slice(1)));
    const t = element("table");
    const head = t.createTHead().insertRow();
    for (const h of heads) head.append(name(element("th", undefined, { scope: "col" }), String(h)));
    const body = t.createTBody();
    for (const [label, ...figures] of rows) {
      const tr = body.insertRow();
      tr.append(name(element("th", undefined, { scope: "row" }), label));
      for (const n of figures) {
        const td = element("td", n === null ? "" : shade && n === 0 ? "·" : number.format(n));
        if (shade && n === 0) td.className = "none";
        if (shade && n > 0) td.style.background = `rgba(var(--tint), ${(0.08 + 0.5 * n / most).toFixed(2)})`;
        tr.append(td);
      }
    }
    return t;
  }

  // keys is the legend: text of the page, so that it wraps; each name hides its series.
  function keys(chart, e) {
    const box = element("div", undefined, { class: "keys" });
    chart.series.forEach((s, i) => {
      const b = element("button", undefined, { type: "button", "aria-pressed": "true" });
      const mark = element("i");
      mark.style.background = s.colour || colours[i % colours.length];
      b.append(mark, name(element("span"), s.name));
      b.addEventListener("click", () => {
        e.dispatchAction({ type: "legendToggleSelect", name: s.name });
        b.setAttribute("aria-pressed", b.getAttribute("aria-pressed") === "false");
      });
      box.append(b);
    });
    return box;
  }

  // axes of a chart, for the width that there is: a bar that lies has its name in Chinese
  // with the id below, a year has its number of reports below.
  function axes(chart) {
    const across = chart.kind === "across";
    const dim = { color: "#5c6b7a", fontSize: 11, lineHeight: 14 };
    const category = { type: "category", data: chart.labels, inverse: across, axisTick: { show: false }, axisLine: { lineStyle: { color: "#9aa5b1" } },
      axisLabel: { interval: 0, color: "#1d2733", fontSize: narrow.matches ? 11 : 12, lineHeight: 15, hideOverlap: !across, rich: { small: dim },
        formatter: (l) => { const [zh, en] = across ? parts(l) : l.replace(/ \(n=(.*)\)/, " / n=$1").split(" / "); return en ? `${zh}\n{small|${en}}` : zh; } } };
    const amount = { type: "value", minInterval: 1, splitNumber: narrow.matches ? 3 : 5, axisLabel: { color: "#5c6b7a", fontSize: 11, formatter: short },
      splitLine: { lineStyle: { color: "#e8ecf0" } } };
    return across ? { xAxis: amount, yAxis: category } : { xAxis: category, yAxis: amount };
  }

  function tip(list) {
    const box = element("div");
    box.append(element("b", list[0].axisValue.replace(" / ", " · ")));
    for (const p of list) {
      if (p.value === null || p.value === undefined) continue;
      const row = element("div");
      const mark = element("i");
      mark.style.cssText = `display:inline-block;width:9px;height:9px;border-radius:2px;margin-right:6px;background:${p.color}`;
      row.append(mark, `${parts(p.seriesName)[0]} ${number.format(p.value)}`);
      box.append(row);
    }
    return box;
  }

  function draw(id, chart) {
    const box = document.getElementById(id);
    const across = chart.kind === "across";
    if (across) box.style.height = `${56 + 38 * Math.max(1, chart.labels.length)}px`;
    const e = echarts.init(box, null, { renderer: "svg" });
    e.setOption({
      animation: false, color: colours, aria: { enabled: true }, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 4, right: 24, top: 14, bottom: 8, containLabel: true }, legend: { show: false },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, confine: true, formatter: tip },
      ...axes(chart),
      series: chart.series.map((s) => ({ name: s.name, type: s.line ? "line" : "bar", stack: s.line ? undefined : "all",
        barMaxWidth: across ? 18 : 46, symbolSize: 7, itemStyle: s.colour ? { color: s.colour } : undefined, data: s.values })),
    });
    addEventListener("resize", () => { e.setOption(axes(chart)); e.resize(); });
    if (chart.series.length > 1) box.before(keys(chart, e));
    const d = element("details");
    d.append(name(element("summary"), "数据 / figures"));
    const scroll = element("div", undefined, { class: "scroll" });
    scroll.append(table(["", ...chart.series.map((s) => s.name)], chart.labels.map((l, i) => [l, ...chart.series.map((s) => s.values[i])])));
    d.append(scroll);
    box.after(d);
  }

  const coverage = document.getElementById("coverage");
  coverage.append(table(["", ...data.coverage.years], data.coverage.rows.map((r) => [r.name, ...r.counts]), true));
  coverage.scrollLeft = coverage.scrollWidth; // the last years first
  for (const [id, chart] of Object.entries(data.charts)) draw(id, chart);
  document.body.dataset.drawn = Object.keys(data.charts).length;
})();
