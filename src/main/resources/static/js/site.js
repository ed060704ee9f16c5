/* form[data-site]: every key and picture is kept on the phone at once; sending is asked until the server says that it has it. */
(function () {
  'use strict';
  var form = document.querySelector('form[data-site]'), store = window.SiteStore;
  var status = document.querySelector('[data-site-status]');
  var list = document.querySelector('[data-site-photos]'), files = document.getElementById('photos');
  var record = { id: form.elements.clientId.value, href: form.dataset.site, photos: [], ready: false };
  function say(key, more) { status.textContent = (status.dataset[key] || '') + (more || ''); }
  function fields() { return Array.prototype.filter.call(form.elements, function (f) { return f.name && !/^(_csrf|photos)$/.test(f.name) && (f.type !== 'radio' || f.checked); }); }
  function keep() { record.values = fields().map(function (f) { return [f.name, f.value]; }); return store.keep(record).then(function () { if (!record.ready) { say('kept'); } }); }
  function fill(values) { values.forEach(function (pair) { var f = form.elements[pair[0]]; if (f && f.length && f[0].type === 'radio') { f.value = pair[1]; } else if (f) { f.value = pair[1]; } }); }
  function show() {
    list.textContent = '';
    record.photos.forEach(function (photo, at) {
      var row = document.getElementById('site-photo').content.cloneNode(true), choice = row.querySelector('select');
      row.querySelector('img').src = URL.createObjectURL(photo.blob);
      row.querySelector('.site__name').textContent = photo.name + (photo.scaled ? ' (' + photo.scaled + ')' : '');
      choice.value = photo.line;
      choice.addEventListener('change', function () { photo.line = choice.value; keep(); });
      row.querySelector('button').addEventListener('click', function () { record.photos.splice(at, 1); show(); keep(); });
      list.appendChild(row);
    });
  }
  files.addEventListener('change', function () {
    var chosen = Array.prototype.slice.call(files.files);
    Promise.all(chosen.map(window.SitePhotos)).then(function (photos) {
      var fit = photos.filter(function (photo) { return photo.blob.size <= Number(form.dataset.limit) * 1048576; });
      record.photos = record.photos.concat(fit);
      files.value = '';
      show();
      return keep().then(function () { if (fit.length < photos.length) { say('large'); } });
    });
  });
  form.addEventListener('input', function (event) { if (event.target !== files) { keep(); } });
  form.addEventListener('submit', function (event) { event.preventDefault(); record.ready = true; form.elements.notedAt.value = Date.now(); keep().then(function () { window.SiteSend(record, say); }); });
  store.all().then(function (all) { var mine = all.filter(function (one) { return one.href === record.href && !one.ready; })[0]; if (mine) { record = mine; fill(mine.values); show(); say('kept'); } });
})();
