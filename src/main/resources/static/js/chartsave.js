/* [data-chart-save]: the chart as a picture, with its title, its filters and its date on it. */
(function () {
  'use strict';
  var EDGE = 24;
  var HEAD = 96;

  function save(figure) {
    var drawn = figure.querySelector('.chart__box canvas');
    var page = document.createElement('canvas');
    page.width = drawn.width + 2 * EDGE;
    page.height = drawn.height + HEAD + EDGE;
    var pen = page.getContext('2d');
    var style = getComputedStyle(document.documentElement);
    var font = getComputedStyle(document.body).fontFamily;
    pen.fillStyle = style.getPropertyValue('--surface');
    pen.fillRect(0, 0, page.width, page.height);
    pen.fillStyle = style.getPropertyValue('--ink');
    pen.font = '600 24px ' + font;
    pen.fillText(figure.dataset.title, EDGE, 40);
    pen.font = '16px ' + font;
    pen.fillText(figure.dataset.filters, EDGE, 72);
    pen.drawImage(drawn, EDGE, HEAD);
    var link = document.createElement('a');
    link.download = figure.dataset.title + '.png';
    link.href = page.toDataURL('image/png');
    link.click();
  }

  document.querySelectorAll('[data-chart-save]').forEach(function (button) {
    button.hidden = !window.echarts;
    button.addEventListener('click', function () {
      save(button.closest('figure'));
    });
  });
})();
