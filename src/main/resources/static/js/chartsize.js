/* Charts take the width there is; on paper a third of it, so that their letters stay legible. */
(function () {
  'use strict';
  function resize(size) {
    document.querySelectorAll('figure.is-drawn .chart__box').forEach(function (box) {
      window.echarts.getInstanceByDom(box).resize(size);
    });
  }

  window.addEventListener('resize', function () {
    resize({ width: 'auto', height: 'auto' });
  });
  window.addEventListener('beforeprint', function () {
    resize({ width: 212, height: 112 });
  });
  window.addEventListener('afterprint', function () {
    resize({ width: 'auto', height: 'auto' });
  });
})();
