/* Sends what waits on this phone: at once, when the network is back, and whenever a page with this script opens. The record's own id
   makes sure that it arrives once, however often it is sent. What the server refuses stays, with the reason. */
(function () {
  'use strict';
  var form = document.querySelector('form[data-site]'), status = document.querySelector('[data-site-status]'), busy = false;
  function say(key, more) { status.textContent = (status.dataset[key] || '') + (more || ''); }
  function body(record) {
    var data = new FormData();
    record.values.forEach(function (pair) { data.append(pair[0], pair[1]); });
    record.photos.forEach(function (photo) {
      data.append('photos', photo.blob, photo.name);
      data.append('heads', photo.head || new Blob([]), 'head');
      data.append('photoLine', photo.line);
      data.append('photoAdded', photo.added);
      data.append('photoScaled', photo.scaled);
    });
    data.append('_csrf', form.elements._csrf.value);
    data.append('sentAt', Date.now());
    return data;
  }
  window.SiteSend = function (record) {
    say('sending');
    return fetch(record.href + '/entries', { method: 'POST', body: body(record), headers: { Accept: 'application/json' }, redirect: 'manual' }).then(function (answer) {
      if (answer.status !== 200 && answer.status !== 422) { say(answer.status > 403 ? 'refused' : 'gone'); return null; }
      return answer.json().then(function (told) {
        if (!told.here) { record.ready = false; say('', told.said); return window.SiteStore.keep(record); }
        say('', told.said);
        return window.SiteStore.forget(record.id).then(function () { if (record.href === form.dataset.site) { window.location.assign(record.href); } });
      });
    }, function () { say('offline'); });
  };
  function flush() {
    if (busy) { return; } else { busy = true; }
    window.SiteStore.all().then(function (all) {
      return all.filter(function (record) { return record.ready; }).reduce(function (before, record) { return before.then(function () { return window.SiteSend(record); }); }, Promise.resolve());
    }).then(function () { busy = false; }, function () { busy = false; });
  }
  window.addEventListener('online', flush);
  flush();
})();
