/* The sheet of a .rowmenu inside a table is laid over the window, so that a scrolling box does not cut it off. */
(function () {
  'use strict';
  function place(menu) {
    var sheet = menu.querySelector('.sheet');
    var at = menu.querySelector('summary').getBoundingClientRect();
    var below = at.bottom + sheet.offsetHeight + 8 < window.innerHeight;
    sheet.style.position = 'fixed';
    sheet.style.right = document.documentElement.clientWidth - at.right + 'px';
    sheet.style.top = (below ? at.bottom + 4 : Math.max(4, at.top - sheet.offsetHeight - 4)) + 'px';
  }
  document.addEventListener('toggle', function (event) {
    if (event.target.matches('.table-box details.rowmenu') && event.target.open) {
      place(event.target);
    }
  }, true);
  document.addEventListener('scroll', function () {
    document.querySelectorAll('.table-box details.rowmenu[open]').forEach(place);
  }, true);
})();
