/* [data-site-where]: adds the coordinates to the place, when asked and where the browser can. */
(function () {
  'use strict';
  var button = document.querySelector('[data-site-where]'), form = button.closest('form');
  var told = document.querySelector('[data-site-at]'), status = document.querySelector('[data-site-status]');
  if (!('geolocation' in navigator) || !window.isSecureContext) { return; }
  button.hidden = false;
  button.addEventListener('click', function () {
    navigator.geolocation.getCurrentPosition(function (at) {
      form.elements.latitude.value = at.coords.latitude.toFixed(6);
      form.elements.longitude.value = at.coords.longitude.toFixed(6);
      told.textContent = at.coords.latitude.toFixed(5) + ', ' + at.coords.longitude.toFixed(5) + ' ±' + Math.round(at.coords.accuracy) + ' m';
      form.dispatchEvent(new Event('input', { bubbles: true }));
    }, function () { told.textContent = status.dataset.place; }, { timeout: 15000, maximumAge: 60000 });
  });
})();
