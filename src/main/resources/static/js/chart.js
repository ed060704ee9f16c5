/* figure[data-chart]: draws what its table says; each part opens what its cell links to. */
(function () {
  'use strict';
  var figures = [].slice.call(document.querySelectorAll('figure[data-chart]'));
  function token(name) { return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim(); }
  function cells(row) { return [].slice.call(row.cells, 1); }
  function draw(figure) {
    var table = figure.querySelector('table');
    var rows = [].slice.call(table.tBodies[0].rows);
    var lying = figure.dataset.chart === 'bar';
    var drawn = cells(table.tHead.rows[0]).map(function (head, column) { return { head: head, column: column }; })
      .filter(function (one) { return one.head.dataset.tone; });
    var text = { color: token('ink'), fontSize: 11, fontFamily: getComputedStyle(document.body).fontFamily };
    var box = figure.querySelector('.chart__box');
    var few = rows.length <= 8 && !lying;
    var names = { type: 'category', inverse: lying, axisTick: { show: false }, axisLabel: { color: text.color, fontFamily: text.fontFamily, interval: lying || few ? 0 : 'auto', width: few ? box.clientWidth / rows.length - 4 : undefined, overflow: few ? 'break' : 'none' }, axisLine: { lineStyle: { color: token('line-2') } },
      data: rows.map(function (row) { return row.cells[0].textContent.trim(); }) };
    var numbers = { type: 'value', minInterval: 1, axisLabel: { color: token('ink-2') }, splitLine: { lineStyle: { color: token('line') } } };
    var chart = window.echarts.getInstanceByDom(box) || window.echarts.init(box);
    chart.setOption({ animation: false, aria: { enabled: true, decal: { show: drawn.length > 1 } }, textStyle: text,
      grid: { left: 4, right: 24, top: drawn.length > 1 ? 32 : 20, bottom: 4, containLabel: true },
      legend: { show: drawn.length > 1, top: 0, left: 0, textStyle: text, itemWidth: 18, itemHeight: 12 },
      tooltip: { renderMode: 'richText', trigger: 'item' },
      xAxis: lying ? numbers : names, yAxis: lying ? names : numbers,
      series: drawn.map(function (one) {
        return { type: 'bar', name: one.head.textContent.trim(), stack: lying ? 'all' : null, barMaxWidth: 26, itemStyle: { color: token('lamp-' + one.head.dataset.tone) },
          label: { show: !lying, position: 'top', color: token('ink'), formatter: function (at) { return at.value ? String(Math.round(at.value)) : ''; } },
          data: rows.map(function (row) { return Number(cells(row)[one.column].dataset.value); }) };
      }) }, true);
    chart.off('click');
    chart.on('click', function (at) {
      var link = cells(rows[at.dataIndex])[drawn[at.seriesIndex].column].querySelector('a');
      if (link) { window.location.href = link.href; }
    });
    figure.classList.add('is-drawn');
  }
  function all() { if (window.echarts) { figures.forEach(draw); } }
  all();
  new MutationObserver(all).observe(document.documentElement, { attributes: true, attributeFilter: ['data-bs-theme'] });
})();
