"use strict";
// Draws the charts of the page from the data that stands in it. Every chart has a table
// of the same figures below it, for copying and for those who cannot see the chart.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const colours = ["#1f5fa8", "#7aa6d6", "#c8553d", "#e3a857", "#8a6fb0", "#6b8f71", "#9aa5b1", "#3b3f46", "#c9a0a8"];

  function element(name, text, attributes = {}) {
    const e = document.createElement(name);
    if (text !== undefined) e.textContent = text;
    for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v);
    return e;
  }

  // table writes rows of [label, ...figures] under heads; shade colours cells by size.
  function table(heads, rows, shade) {
    const most = Math.max(1, ...rows.flatMap((r) => r.slice(1)));
    const t = element("table");
    const head = t.createTHead().insertRow();
    for (const h of heads) head.append(element("th", h, { scope: "col" }));
    const body = t.createTBody();
    for (const [label, ...figures] of rows) {
      const tr = body.insertRow();
      tr.append(element("th", label, { scope: "row" }));
      for (const n of figures) {
        const td = element("td", n);
        if (shade && n > 0) td.style.background = `rgba(var(--tint), ${(0.08 + 0.5 * n / most).toFixed(2)})`;
        tr.append(td);
      }
    }
    return t;
  }

  // rows of a legend, by a guess of its width: the library does not make room for it.
  function legendRows(names, width) {
    let rows = 1, at = 0;
    for (const n of names) {
      const w = 44 + [...n].reduce((sum, c) => sum + (c > "\u2e80" ? 13 : 7.2), 0);
      if (at > 0 && at + w > width) { rows++; at = 0; }
      at += w;
    }
    return rows;
  }

  function draw(id, chart) {
    const box = document.getElementById(id);
    const legend = chart.series.length > 1;
    const top = legend ? 18 + 24 * legendRows(chart.series.map((s) => s.name), box.clientWidth) : 16;
    const across = chart.kind === "across";
    const category = { type: "category", data: chart.labels, axisTick: { show: false }, inverse: across,
      axisLabel: across ? { width: 260, overflow: "truncate" } : {} };
    const amount = { type: "value", splitLine: { lineStyle: { color: "#e8ecf0" } } };
    const e = echarts.init(box, null, { renderer: "svg" });
    e.setOption({
      animation: false, color: colours, aria: { enabled: true }, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 12, right: 20, top, bottom: 12, containLabel: true },
      legend: legend ? { top: 0, left: 0, type: "plain", itemWidth: 12, itemHeight: 10 } : undefined,
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, confine: true },
      xAxis: across ? amount : category, yAxis: across ? category : amount,
      series: chart.series.map((s) => ({ name: s.name, type: s.line ? "line" : "bar", stack: s.line ? undefined : "all",
        barMaxWidth: across ? 22 : 46, symbolSize: 7, itemStyle: s.colour ? { color: s.colour } : undefined, data: s.values })),
    });
    addEventListener("resize", () => e.resize());
    const d = element("details");
    d.append(element("summary", "数据 / figures"));
    const scroll = element("div", undefined, { class: "scroll" });
    scroll.append(table(["", ...chart.series.map((s) => s.name)], chart.labels.map((l, i) => [l, ...chart.series.map((s) => s.values[i])])));
    d.append(scroll);
    box.after(d);
  }

  const coverage = document.getElementById("coverage");
  coverage.append(table(["", ...data.coverage.years], data.coverage.rows.map((r) => [r.name, ...r.counts]), true));
  for (const [id, chart] of Object.entries(data.charts)) draw(id, chart);
  document.body.dataset.drawn = Object.keys(data.charts).length;
})();
