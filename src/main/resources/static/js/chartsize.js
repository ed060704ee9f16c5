/* Charts take the width there is; on paper three stand abreast, drawn larger and set smaller. */
(function () {
  'use strict';
  function resize(size) {
    document.querySelectorAll('figure.is-drawn .chart__box').forEach(function (box) {
      var chart = window.echarts.getInstanceByDom(box);
      chart.resize(size);
      // Paper does not wait for the next frame.
      chart.getZr().flush();
    });
  }

  window.addEventListener('resize', function () {
    resize({ width: 'auto', height: 'auto' });
  });
  window.addEventListener('beforeprint', function () {
    resize({ width: 330, height: 156 });
  });
  window.addEventListener('afterprint', function () {
    resize({ width: 'auto', height: 'auto' });
  });
})();
