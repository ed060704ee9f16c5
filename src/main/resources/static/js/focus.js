/* [data-focus] (the error summary) takes the focus when the page comes back; its links name
   their fields and lead into them;
   [data-back] goes back one page. */
(function () {
  'use strict';
  var first = document.querySelector('[data-focus]');
  if (first) {
    first.focus();
  }
  document.querySelectorAll('.summary a[href^="#"]').forEach(function (link) {
    var field = document.getElementById(link.hash.slice(1));
    var label = field && ((field.labels && field.labels[0]) || field.querySelector('legend'));
    if (label) {
      link.textContent = label.textContent.trim() + ' · ' + link.textContent;
    }
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-back]')) {
      window.history.back();
    }
    var link = event.target.closest('.summary a[href^="#"]');
    var field = link && document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.focus();
      field.scrollIntoView({ block: 'center' });
    }
  });
})();
